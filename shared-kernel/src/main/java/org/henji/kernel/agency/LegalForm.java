package org.henji.kernel.agency;

import java.util.Arrays;

/**
 * The legal form (机构类型) that the first two characters of a {@link Uscc} tell. The meaning of the prefixes is general
 * knowledge of GB 32100 ([G]: no source seen), so it only sorts applications for a first check; whether the applicant is an
 * independent legal person (BR-05) and not barred (BR-08) is decided on its papers.
 */
public enum LegalForm {
    /** 机关. */
    GOVERNMENT_BODY("11", FilingHandling.BARRED_GOVERNMENT),
    /** 事业单位: barred when under a government department, yet most public schools, which BR-05 invites, are of this form. */
    PUBLIC_INSTITUTION("12", FilingHandling.MANUAL_DECISION),
    /** 编办直接管理机构编制的群众团体. */
    MASS_ORGANIZATION("13", FilingHandling.MANUAL_DECISION),
    /** Other bodies registered by the establishment office (机构编制, 其他). */
    OTHER_ESTABLISHMENT("19", FilingHandling.MANUAL_DECISION),
    /** 社会团体: barred as long as it is not decoupled (脱钩) from government. */
    SOCIAL_ORGANIZATION("51", FilingHandling.PROOF_OF_DECOUPLING),
    /** 民办非企业单位. */
    PRIVATE_NON_ENTERPRISE("52", FilingHandling.NORMAL),
    /** 基金会. */
    FOUNDATION("53", FilingHandling.MANUAL_DECISION),
    /** 企业. A branch (分公司) has this prefix too and is no independent legal person: the code cannot tell. */
    ENTERPRISE("91", FilingHandling.NORMAL),
    /** 个体工商户. */
    INDIVIDUAL_BUSINESS("92", FilingHandling.BARRED_NOT_LEGAL_PERSON),
    /** 农民专业合作社: a special legal person. */
    FARMERS_COOPERATIVE("93", FilingHandling.MANUAL_DECISION),
    /** Any other prefix: law firms, trade unions, village collectives and so on. */
    OTHER("", FilingHandling.MANUAL_DECISION);

    /** What a legal form means for an application to be filed, before anyone has read it. */
    public enum FilingHandling {
        /** The form speaks neither for nor against (BR-05). */
        NORMAL,
        /** A person decides whether the body may be filed, and says why. [G] */
        MANUAL_DECISION,
        /** The reviewers ask for proof that it is decoupled from government (BR-08). */
        PROOF_OF_DECOUPLING,
        /** Government bodies cannot be filed (BR-08). */
        BARRED_GOVERNMENT,
        /** Only independent legal persons can be filed (BR-05). */
        BARRED_NOT_LEGAL_PERSON
    }

    private final String prefix;
    private final FilingHandling filingHandling;

    LegalForm(String prefix, FilingHandling filingHandling) {
        this.prefix = prefix;
        this.filingHandling = filingHandling;
    }

    static LegalForm of(Uscc uscc) {
        // OTHER has the empty prefix and stands last
        return Arrays.stream(values())
                .filter(form -> uscc.value().startsWith(form.prefix))
                .findFirst()
                .orElse(OTHER);
    }

    public FilingHandling filingHandling() {
        return filingHandling;
    }
}

package org.henji.kernel.credential;

import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvent.CredentialItemsChanged;
import org.henji.kernel.credential.CredentialEvent.CredentialReinstated;
import org.henji.kernel.credential.CredentialEvent.CredentialRenewed;
import org.henji.kernel.credential.CredentialEvent.CredentialRevoked;
import org.henji.kernel.credential.CredentialEvent.CredentialSuspended;
import org.henji.kernel.credential.CredentialEvent.HolderAppraised;
import org.henji.kernel.credential.CredentialEvent.ListedByAgency;
import org.henji.kernel.credential.CredentialEvent.UnlistedByAgency;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;

/** Credentials for tests: those of the people in {@link AgencyEvents#staff}, and of some who belong to no agency. */
public final class CredentialEvents {

    public static final LocalDate VALID_FROM = LocalDate.of(2025, 1, 1);
    public static final LocalDate VALID_UNTIL = LocalDate.of(2028, 12, 31);

    /** The assessors on the agency's roster. */
    public static final CredentialNo FIRST = new CredentialNo("KP-3");

    public static final CredentialNo SECOND = new CredentialNo("KP-4");
    public static final CredentialNo THIRD = new CredentialNo("KP-5");

    /** An assessor whom the agency does not list. */
    public static final CredentialNo FOURTH = new CredentialNo("KP-16");

    /** Another one. */
    public static final CredentialNo FIFTH = new CredentialNo("KP-17");

    /** The agency's internal supervisor. */
    public static final CredentialNo SUPERVISOR = new CredentialNo("ND-2");

    public static final CredentialNo EXTERNAL_SUPERVISOR = new CredentialNo("WD-18");

    private CredentialEvents() {}

    public static CredentialIssued issued() {
        return issued(FIRST);
    }

    public static CredentialIssued issued(CredentialNo credential) {
        return all().filter(issued -> issued.credential().equals(credential))
                .findFirst()
                .orElseThrow();
    }

    /** All of these, issued. */
    public static Stream<CredentialIssued> all() {
        Stream<CredentialIssued> listed = IntStream.of(3, 4, 5)
                .mapToObj(index -> assessor(
                        "KP-" + index, AgencyEvents.staff(ITEMS).get(index).person(), ITEMS));
        return Stream.concat(
                listed,
                Stream.of(
                        assessor(FOURTH.value(), person(16, "测试韩十六", "620103198909090009"), ITEMS),
                        assessor(FIFTH.value(), person(17, "测试杨十七", "620103199010100007"), ITEMS),
                        new CredentialIssued(
                                SUPERVISOR,
                                CredentialKind.INTERNAL_SUPERVISOR,
                                AgencyEvents.staff(ITEMS).get(2).person(),
                                List.of(),
                                USCC,
                                VALID_FROM,
                                VALID_UNTIL,
                                AT),
                        new CredentialIssued(
                                EXTERNAL_SUPERVISOR,
                                CredentialKind.EXTERNAL_SUPERVISOR,
                                person(18, "测试朱十八", "620103199111110001"),
                                List.of(),
                                null,
                                VALID_FROM,
                                VALID_UNTIL,
                                AT)));
    }

    public static CredentialIssued assessor(String credential, PersonalData person, List<ItemCode> items) {
        return new CredentialIssued(
                new CredentialNo(credential),
                CredentialKind.ASSESSOR,
                person,
                items,
                null,
                VALID_FROM,
                VALID_UNTIL,
                AT);
    }

    public static CredentialRenewed renewed(CredentialNo credential, LocalDate validUntil) {
        return new CredentialRenewed(credential, validUntil, AT);
    }

    public static CredentialItemsChanged itemsChanged(CredentialNo credential, ItemCode... items) {
        return new CredentialItemsChanged(credential, List.of(items), "增项培训合格", AT);
    }

    public static CredentialSuspended suspended(CredentialNo credential) {
        return new CredentialSuspended(credential, "投诉调查期间", AT);
    }

    public static CredentialReinstated reinstated(CredentialNo credential) {
        return new CredentialReinstated(credential, "投诉不成立", AT);
    }

    public static CredentialRevoked revoked(CredentialNo credential) {
        return new CredentialRevoked(credential, "徇私舞弊", AT);
    }

    public static HolderAppraised appraised(CredentialNo credential) {
        return new HolderAppraised(credential, 2025, AppraisalGrade.COMPETENT, null, AT);
    }

    public static ListedByAgency listed(CredentialNo credential, Uscc agency) {
        return new ListedByAgency(credential, agency, AT);
    }

    public static UnlistedByAgency unlisted(CredentialNo credential, Uscc agency) {
        return new UnlistedByAgency(credential, agency, AT);
    }

    private static PersonalData person(int number, String name, String idNumber) {
        return new PersonalData(
                new Subject("p_fixture-" + number), name, new CitizenIdNumber(idNumber), "138000000" + number, null);
    }
}

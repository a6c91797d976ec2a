package org.henji.command.agency;

import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.region.Regions;

/** What the legal form of an agency asks of the offices that review it (BR-05, BR-08). */
final class LegalFormRules {

    private LegalFormRules() {}

    static FilingHandling handling(Uscc agency) {
        FilingHandling handling = agency.legalForm().filingHandling();
        boolean here = agency.isRegisteredIn(Regions.province().code());
        // registered elsewhere, or with a national registrar: BR-05 wants a person to look
        return handling == FilingHandling.NORMAL && !here ? FilingHandling.MANUAL_DECISION : handling;
    }
}

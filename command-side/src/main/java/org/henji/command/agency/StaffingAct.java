package org.henji.command.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.command.credential.Credentials;
import org.henji.command.credential.Listings;
import org.henji.command.infrastructure.CivilTime;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.rules.Rules;

/** An act that may change the roster of an agency, or what it is good for: what it decides by, and when. */
record StaffingAct(Credentials credentials, Listings listings, Rules rules, LocalDate today, Instant now) {

    static StaffingAct now(Credentials credentials, Listings listings, Rules rules, Clock clock) {
        return new StaffingAct(credentials, listings, rules, CivilTime.today(clock), CivilTime.now(clock));
    }

    StaffRules rulesOf(Uscc agency, List<StaffMember> staff) {
        return new StaffRules(agency, staff, DossierRules.applied(rules), credentials);
    }

    /** Tells the credentials on the rosters whether that agency names them. */
    void list(Uscc agency, Roster before, Roster after) {
        listings.change(agency, before.credentials(), after.credentials(), now);
    }
}

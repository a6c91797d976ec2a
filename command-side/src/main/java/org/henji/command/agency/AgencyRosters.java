package org.henji.command.agency;

import java.time.Clock;
import org.henji.command.credential.Credentials;
import org.henji.command.credential.Listings;
import org.henji.command.credential.Rosters;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Blocks and unblocks the items of an agency in the act that changes a credential on its roster. The credential is locked
 * before the agency then, against the order that other acts keep: of two that meet, one is refused with CONCURRENT_CHANGE.
 */
@Component
class AgencyRosters implements Rosters {

    private final Credentials credentials;
    private final Listings listings;
    private final Aggregates aggregates;
    private final Rules rules;
    private final Clock clock;

    AgencyRosters(Credentials credentials, Listings listings, Aggregates aggregates, Rules rules, Clock clock) {
        this.credentials = credentials;
        this.listings = listings;
        this.aggregates = aggregates;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void lookAgain(Uscc agency) {
        StaffingAct act = StaffingAct.now(credentials, listings, rules, clock);
        aggregates.in(Agency.class, agency, it -> it.checkStaffing(act));
    }
}

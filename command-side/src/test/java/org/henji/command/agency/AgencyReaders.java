package org.henji.command.agency;

import java.time.Clock;
import org.henji.command.credential.Credentials;
import org.henji.command.credential.Listings;
import org.henji.command.credential.Rosters;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.rules.Rules;

/** What a stage needs of the agencies and could not make itself. */
public final class AgencyReaders {

    private AgencyReaders() {}

    public static Rosters rosters(Credentials credentials, Aggregates aggregates, Rules rules, Clock clock) {
        return new AgencyRosters(credentials, new Listings(credentials, aggregates), aggregates, rules, clock);
    }
}

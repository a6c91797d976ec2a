package org.henji.command.agency;

import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.QuotaEvents.reserved;

import java.util.stream.IntStream;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.event.DomainEvent;

/** Places that others have taken already. */
final class Places {

    private static final int FIRST = 101;

    private Places() {}

    static DomainEvent[] taken(int places) {
        return IntStream.rangeClosed(1, places)
                .mapToObj(n -> reserved(application(n), USCC))
                .toArray(DomainEvent[]::new);
    }

    /** The n-th of those applications, from 1. */
    static ApplicationNo application(int n) {
        return ApplicationNo.of(USCC, FIRST + n);
    }
}

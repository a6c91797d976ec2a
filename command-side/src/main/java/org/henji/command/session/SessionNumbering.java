package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.duty.SessionSeries;
import org.henji.kernel.session.duty.SessionSeriesEvent.SessionNumberTaken;

/** The numbers of a series of sessions (场次编号), given one after the other, each once, with no gap. */
@Aggregate
class SessionNumbering {

    private static final int LAST = 9999;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private int taken;

    /** The stream of that series. */
    static String idOf(SessionSeries series) {
        return "series-" + series.value();
    }

    void take(SessionSeries series, Instant now) {
        if (taken == LAST) {
            throw new RuleViolated(FailureCode.SESSION_NUMBERS_USED_UP, series.value());
        }
        int number = taken + 1;
        apply(new SessionNumberTaken(series, number, SessionNo.of(series.value(), number), now));
    }

    /** The one that was taken last. */
    SessionNo last(SessionSeries series) {
        return SessionNo.of(series.value(), taken);
    }

    @EventSourcingHandler
    void evolve(SessionNumberTaken event) {
        id = event.streamId();
        taken = event.number();
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    SessionNumbering() {}
}

package org.henji.kernel.session.duty;

import java.time.Instant;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.session.SessionNo;

/** What happens to a series of session numbers. */
public sealed interface SessionSeriesEvent extends DomainEvent {

    SessionSeries series();

    @Override
    default String streamId() {
        return "series-" + series().value();
    }

    @StoredEvent("duty.session-number-taken")
    record SessionNumberTaken(SessionSeries series, int number, SessionNo session, Instant at)
            implements SessionSeriesEvent {}
}

package org.henji.kernel.session;

import org.henji.kernel.event.DomainEvent;

/** What happens to an exam session (考核场次), in four families: its plan, its candidates, its preparation, its day. */
public sealed interface ExamSessionEvent extends DomainEvent
        permits PlanEvent, RosterEvent, PreparationEvent, SessionDayEvent {

    SessionNo session();

    @Override
    default String streamId() {
        return session().value();
    }
}

package org.henji.command.session;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What other capabilities may know of sessions that have been held, from their own events. They are only read, and nothing is
 * locked: neither the plan nor the candidates of a session that is over change any more.
 */
@Component
public class HeldSessions {

    private final EventStore store;

    public HeldSessions(EventStore store) {
        this.store = store;
    }

    public HeldSession of(SessionNo session) {
        List<?> events = store.readEvents(session.value())
                .asStream()
                .map(Message::getPayload)
                .toList();
        SessionPlan plan = Objects.requireNonNull(lastPlan(events), "no plan was ever filed");
        return new HeldSession(plan.item(), plan.date(), RegisteredCandidates.after(events));
    }

    private static @Nullable SessionPlan lastPlan(List<?> events) {
        SessionPlan plan = null;
        for (Object event : events) {
            if (event instanceof PlanFiled filed) {
                plan = filed.plan();
            } else if (event instanceof PlanChanged changed) {
                plan = changed.plan();
            }
        }
        return plan;
    }
}

package org.henji.command.agency;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.failure.FailureCode;
import org.springframework.stereotype.Component;

/** What agencies are called at this moment, whatever they may do, from their own events: a read model may lag behind them. */
@Component
public class AgencyNames {

    private final EventStore store;

    public AgencyNames(EventStore store) {
        this.store = store;
    }

    /** The agency must have registered. */
    public String of(Uscc agency) {
        String name = null;
        for (Object event : store.readEvents(agency.value())
                .asStream()
                .map(Message::getPayload)
                .toList()) {
            if (event instanceof AgencyRegistered registered) {
                name = registered.particulars().name();
            } else if (event instanceof ParticularsChanged changed) {
                name = changed.particulars().name();
            }
        }
        if (name == null) {
            throw new RuleViolated(FailureCode.NOT_FOUND, agency.value());
        }
        return name;
    }
}

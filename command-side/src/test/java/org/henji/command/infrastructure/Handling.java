package org.henji.command.infrastructure;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;

/** What stands around every command handler, for fixtures that work without Spring. */
public final class Handling {

    private Handling() {}

    public static HandlerEnhancerDefinition expectedVersion() {
        return new ExpectedVersionDefinition();
    }

    public static Cache keptAggregates(EventStore store) {
        return new KeptAggregates(store, 100);
    }

    public static MessageHandlerInterceptor<CommandMessage<?>> outcomes(EventStore store) {
        return new OutcomeInterceptor(store);
    }
}

package org.henji.command.badfixtures.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything an aggregate must not be. */
@AggregateRoot
public class PublicAggregate {

    @Autowired
    Clock clock;

    @CommandHandler
    String handle(String command) {
        return command + UUID.randomUUID() + LocalDate.now(clock) + Instant.now();
    }

    @EventSourcingHandler
    void on(String event) {}

    @EventSourcingHandler
    Object evolve(Integer event) {
        return event;
    }
}

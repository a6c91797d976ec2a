package org.henji.eventstore.benchmark;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A small aggregate whose events are as large as those of an office's daily work. */
class Trace {

    record Begin(@TargetAggregateIdentifier String id, String office, String text) {}

    record GoOn(@TargetAggregateIdentifier String id, String office, String text) {}

    record Begun(String id, String office, String text) {}

    record WentOn(String id, String office, String text, int step) {}

    @AggregateIdentifier
    private String id;

    private int steps;

    @CommandHandler
    Trace(Begin command) {
        apply(new Begun(command.id(), command.office(), command.text()));
    }

    @EventSourcingHandler
    void evolve(Begun event) {
        id = event.id();
    }

    @CommandHandler
    void decide(GoOn command) {
        apply(new WentOn(id, command.office(), command.text(), steps + 1));
    }

    @EventSourcingHandler
    void evolve(WentOn event) {
        steps = event.step();
    }

    Trace() {}
}

package org.henji.command.agency;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent.EvaluationStandardReleased;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.failure.FailureCode;
import org.springframework.stereotype.Component;

/** The released evaluation standards, from their own events: a read model may lag behind them. */
@Component
class EvaluationStandards {

    private final EventStore store;

    EvaluationStandards(EventStore store) {
        this.store = store;
    }

    Standard released(StandardVersion version) {
        return store.readEvents(version.value())
                .asStream()
                .map(Message::getPayload)
                .map(EvaluationStandardReleased.class::cast)
                .map(EvaluationStandardReleased::standard)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(FailureCode.STANDARD_NOT_RELEASED, version.value()));
    }
}

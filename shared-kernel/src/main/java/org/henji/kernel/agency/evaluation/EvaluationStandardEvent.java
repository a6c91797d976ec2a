package org.henji.kernel.agency.evaluation;

import java.time.Instant;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** What happens to an evaluation standard (评估标准), BR-12. */
public sealed interface EvaluationStandardEvent extends DomainEvent {

    StandardVersion version();

    @Override
    default String streamId() {
        return version().value();
    }

    /** It may be used from now on and never changes; a change is another version. */
    @StoredEvent("agency.evaluation-standard-released")
    record EvaluationStandardReleased(StandardVersion version, Standard standard, Instant at)
            implements EvaluationStandardEvent {}
}

package org.henji.standalone.store;

import java.util.Optional;
import org.henji.eventstore.EventStoreUnavailableException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureTranslator;
import org.springframework.stereotype.Component;

/** Whether an act was certainly not stored, or only perhaps: the client must know which. */
@Component
class EventStoreFailures implements FailureTranslator {

    @Override
    public Optional<Failure> translate(Throwable exception) {
        return exception instanceof EventStoreUnavailableException unavailable
                ? Optional.of(Failure.of(
                        unavailable.outcomeUnknown() ? FailureCode.OUTCOME_UNKNOWN : FailureCode.STORE_UNAVAILABLE))
                : Optional.empty();
    }
}

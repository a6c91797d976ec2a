package org.henji.kernel.certificate.batch;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** For whom of a session certificates have been asked: nobody twice. */
public sealed interface ClaimsEvent extends DomainEvent {

    ClaimsNo claims();

    @Override
    default String streamId() {
        return claims().value();
    }

    @StoredEvent("batch.passers-claimed")
    record PassersClaimed(ClaimsNo claims, BatchNo batch, List<Integer> candidates, Instant at) implements ClaimsEvent {

        public PassersClaimed {
            candidates = List.copyOf(candidates);
        }
    }

    /** The batch came to nothing. */
    @StoredEvent("batch.passers-released")
    record PassersReleased(ClaimsNo claims, BatchNo batch, List<Integer> candidates, Instant at)
            implements ClaimsEvent {

        public PassersReleased {
            candidates = List.copyOf(candidates);
        }
    }
}

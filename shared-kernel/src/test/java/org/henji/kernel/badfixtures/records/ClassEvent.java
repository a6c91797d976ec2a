package org.henji.kernel.badfixtures.records;

import java.time.Instant;
import org.henji.kernel.event.DomainEvent;

public sealed interface ClassEvent extends DomainEvent {

    final class NotARecord implements ClassEvent {

        @Override
        public String streamId() {
            return "";
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }
    }
}

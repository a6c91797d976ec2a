package org.henji.command.catalogue;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.catalogue.specification.SpecificationEvent;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationApproved;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationDrafted;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationRetired;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How items are assessed, for acts that depend on it; from the specifications' own events: a read model may lag behind. */
@Component
public class Specifications {

    private final EventStore store;

    public Specifications(EventStore store) {
        this.store = store;
    }

    /** What a new plan may name; empty for what is unknown, a draft or retired. */
    public Optional<Specification> approved(SpecificationNo specification) {
        SoFar history = history(specification);
        return history.retired() ? Optional.empty() : history.approved();
    }

    /** What an earlier plan has named: it was approved, and what became of it since makes no difference to that plan. */
    public Specification pinned(SpecificationNo specification) {
        return history(specification)
                .approved()
                .orElseThrow(() -> new RuleViolated(FailureCode.SPECIFICATION_NOT_APPROVED, specification.value()));
    }

    private SoFar history(SpecificationNo specification) {
        return store.readEvents(specification.value())
                .asStream()
                .map(Message::getPayload)
                .map(SpecificationEvent.class::cast)
                .reduce(SoFar.NOTHING, SoFar::after, (earlier, later) -> later);
    }

    private record SoFar(@Nullable Specification content, boolean fixed, boolean retired) {

        static final SoFar NOTHING = new SoFar(null, false, false);

        SoFar after(SpecificationEvent event) {
            return switch (event) {
                case SpecificationDrafted drafted -> new SoFar(drafted.content(), false, false);
                case SpecificationApproved approved -> new SoFar(content, true, false);
                case SpecificationRetired ended -> new SoFar(content, fixed, true);
            };
        }

        Optional<Specification> approved() {
            return fixed ? Optional.ofNullable(content) : Optional.empty();
        }
    }
}

package org.henji.kernel.catalogue.specification;

import java.time.Instant;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** What happens to a version of an item's specification. */
public sealed interface SpecificationEvent extends DomainEvent {

    SpecificationNo specification();

    @Override
    default String streamId() {
        return specification().value();
    }

    /** 起草; again, as long as it is not approved: the newest draft counts. */
    @StoredEvent("catalogue.specification-drafted")
    record SpecificationDrafted(SpecificationNo specification, Specification content, Instant at)
            implements SpecificationEvent {}

    /**
     * 审定批准: from now on it never changes, and plans may name it.
     *
     * @param basis what approves it: the ministry's document, or the provenance of a sample
     * @param sample true for sample data that is not an official specification
     */
    @StoredEvent("catalogue.specification-approved")
    record SpecificationApproved(SpecificationNo specification, String basis, boolean sample, Instant at)
            implements SpecificationEvent {}

    /** 停用: no new plan may name it; plans that do go on (训练开始于调整前的按原规范考核). */
    @StoredEvent("catalogue.specification-retired")
    record SpecificationRetired(SpecificationNo specification, String reason, Instant at)
            implements SpecificationEvent {}
}

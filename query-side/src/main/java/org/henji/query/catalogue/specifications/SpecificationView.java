package org.henji.query.catalogue.specifications;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.catalogue.specification.SpecificationEvent;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationApproved;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationDrafted;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationRetired;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.query.desk.OfficeKey;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item's specification.
 *
 * @param content the newest draft, or what was approved: that never changes
 * @param drafter who drafted it first; null only where the event carries no trail
 * @param office the drafter's, which an index finds
 * @param draftedAt when it was drafted last
 * @param basis what approves it; null before it is approved
 * @param sample true for sample data that is not an official specification
 */
public record SpecificationView(
        SpecificationNo no,
        ItemCode item,
        Specification content,
        SpecificationState state,
        @Nullable Actor drafter,
        @Nullable OfficeKey office,
        Instant draftedAt,
        @Nullable String basis,
        boolean sample,
        @Nullable Instant approvedAt,
        @Nullable Instant retiredAt,
        @Nullable String retirementReason) {

    static SpecificationView evolve(@Nullable SpecificationView row, SpecificationEvent event, Occurrence occurrence) {
        return switch (event) {
            case SpecificationDrafted e -> row == null ? drafted(e, occurrence) : row.drafted(e);
            case SpecificationApproved e -> known(row).approved(e);
            case SpecificationRetired e -> known(row).retired(e);
        };
    }

    private static SpecificationView drafted(SpecificationDrafted e, Occurrence occurrence) {
        Actor drafter = occurrence.actor();
        return new SpecificationView(
                e.specification(),
                e.specification().item(),
                e.content(),
                SpecificationState.DRAFT,
                drafter,
                drafter == null ? null : key(drafter.office()),
                e.at(),
                null,
                false,
                null,
                null,
                null);
    }

    private static @Nullable OfficeKey key(Office office) {
        return office.territory() == null ? null : OfficeKey.of(office.level(), office.territory());
    }

    private SpecificationView drafted(SpecificationDrafted e) {
        return new SpecificationView(
                no,
                item,
                e.content(),
                state,
                drafter,
                office,
                e.at(),
                basis,
                sample,
                approvedAt,
                retiredAt,
                retirementReason);
    }

    private SpecificationView approved(SpecificationApproved e) {
        return new SpecificationView(
                no,
                item,
                content,
                SpecificationState.APPROVED,
                drafter,
                office,
                draftedAt,
                e.basis(),
                e.sample(),
                e.at(),
                null,
                null);
    }

    private SpecificationView retired(SpecificationRetired e) {
        return new SpecificationView(
                no,
                item,
                content,
                SpecificationState.RETIRED,
                drafter,
                office,
                draftedAt,
                basis,
                sample,
                approvedAt,
                e.at(),
                e.reason());
    }
}

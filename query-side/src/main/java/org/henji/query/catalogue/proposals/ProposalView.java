package org.henji.query.catalogue.proposals;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposalRefused;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProvinciallyApproved;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemResumed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemRetired;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSubmittedToMinistry;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.henji.kernel.catalogue.AssessmentItemEvent.MinistryConsentRecorded;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A proposed item. Proposed again after a refusal it is the same row: the newest proposal counts, and the acts tell of the others.
 *
 * @param prefecture who proposed it
 * @param verbMissing whether the name lacks the verb that the writing rules ask for
 */
public record ProposalView(
        ItemCode code,
        String name,
        ItemCategory category,
        RegionCode prefecture,
        String justification,
        boolean verbMissing,
        Instant proposedAt,
        ProposalState state,
        Instant since,
        List<ProposalAct> acts) {

    static ProposalView evolve(@Nullable ProposalView row, AssessmentItemEvent event, Occurrence occurrence) {
        return switch (event) {
            case ItemProposed e -> proposed(row, e, occurrence);
            case ItemProvinciallyApproved e ->
                known(row).after(ProposalAct.of(ProposalState.APPROVED, e.opinion(), occurrence));
            case ItemProposalRefused e ->
                known(row)
                        .after(ProposalAct.of(
                                e.byMinistry() ? ProposalState.REFUSED_BY_MINISTRY : ProposalState.REFUSED,
                                e.reason(),
                                occurrence));
            case ItemSubmittedToMinistry e ->
                known(row)
                        .after(ProposalAct.by(
                                ProposalState.WAITING_FOR_MINISTRY, e.documentNo(), e.submittedOn(), occurrence));
            case MinistryConsentRecorded e ->
                known(row).after(ProposalAct.by(ProposalState.CONSENTED, e.documentNo(), e.consentedOn(), occurrence));
            case ItemPublished e -> known(row);
            case ItemSuspended e -> known(row);
            case ItemResumed e -> known(row);
            case ItemRetired e -> known(row);
        };
    }

    private static ProposalView proposed(@Nullable ProposalView before, ItemProposed e, Occurrence occurrence) {
        Stream<ProposalAct> earlier = before == null ? Stream.of() : before.acts().stream();
        ProposalAct act = ProposalAct.of(ProposalState.WAITING_FOR_REVIEW, e.justification(), occurrence);
        return new ProposalView(
                e.item(),
                e.name(),
                e.category(),
                e.prefecture(),
                e.justification(),
                e.verbMissing(),
                e.at(),
                act.led(),
                e.at(),
                Stream.concat(earlier, Stream.of(act)).toList());
    }

    private ProposalView after(ProposalAct act) {
        return new ProposalView(
                code,
                name,
                category,
                prefecture,
                justification,
                verbMissing,
                proposedAt,
                act.led(),
                act.at(),
                Stream.concat(acts.stream(), Stream.of(act)).toList());
    }
}

package org.henji.query.catalogue.proposals;

import java.util.Optional;
import java.util.Set;
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
import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the proposals. */
@Component
class Proposals {

    static final String PREFECTURE = "prefecture";
    static final String STATE = "state";
    static final String PROPOSED_AT = "proposedAt";

    static final ReadModel<ProposalView> MODEL = ReadModel.of(
                    ProposalView.class, "item-proposals", CatalogueItems.GROUP, 1)
            .fedByAll(AssessmentItemEvent.class, Proposals::keys, ProposalView::evolve)
            .indexedBy(PROPOSED_AT, Row.KEY)
            .indexedBy(STATE, PROPOSED_AT, Row.KEY)
            .indexedBy(PREFECTURE, PROPOSED_AT, Row.KEY)
            .indexedBy(PREFECTURE, STATE, PROPOSED_AT, Row.KEY)
            .build();

    private final Rows<ProposalView> rows;

    Proposals(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<ProposalView> itemProposalsModel() {
        return MODEL;
    }

    Rows<ProposalView> rows() {
        return rows;
    }

    /** One that lies on the desk: a prefecture sees its own, the province all. */
    Optional<ProposalView> find(Desk desk, ItemCode code) {
        return rows.find(code.value()).filter(found -> Proposers.of(desk).includes(found.prefecture()));
    }

    /** Those of the desk, the newest first. */
    static Selection selection(Desk desk, @Nullable ProposalState state) {
        return Selection.all()
                .where(PREFECTURE, Proposers.of(desk).prefecture())
                .where(STATE, state)
                .orderedBy(PROPOSED_AT, Direction.DESCENDING);
    }

    /** Items of the ministry's own list were never proposed: what happens after a publication is no step of a proposal. */
    private static Set<String> keys(AssessmentItemEvent event) {
        return switch (event) {
            case ItemProposed e -> Set.of(e.streamId());
            case ItemProvinciallyApproved e -> Set.of(e.streamId());
            case ItemProposalRefused e -> Set.of(e.streamId());
            case ItemSubmittedToMinistry e -> Set.of(e.streamId());
            case MinistryConsentRecorded e -> Set.of(e.streamId());
            case ItemPublished e -> Set.of();
            case ItemSuspended e -> Set.of();
            case ItemResumed e -> Set.of();
            case ItemRetired e -> Set.of();
        };
    }
}

package org.henji.query.catalogue.items;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the items of the catalogue. */
@Component
public class CatalogueItems {

    /** The processing group. */
    public static final String GROUP = "catalogue";

    static final String NAME = "name";
    static final String CATEGORY = "category";
    static final String STATUS = "status";
    static final String SAMPLE = "sample";

    static final ReadModel<ItemView> MODEL = ReadModel.of(ItemView.class, "catalogue-items", GROUP, 1)
            .fedByAll(AssessmentItemEvent.class, CatalogueItems::keys, (row, e, occurrence) -> ItemView.evolve(row, e))
            .indexedBy(CATEGORY, Row.KEY)
            .indexedBy(STATUS, Row.KEY)
            .indexedBy(SAMPLE, Row.KEY)
            .build();

    private final Rows<ItemView> rows;

    CatalogueItems(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<ItemView> catalogueItemsModel() {
        return MODEL;
    }

    Rows<ItemView> rows() {
        return rows;
    }

    Optional<ItemView> find(ItemCode code) {
        return rows.find(code.value());
    }

    /** The items of those codes that the catalogue has: one query however many. */
    public Map<ItemCode, ItemView> find(Collection<ItemCode> codes) {
        List<String> keys = codes.stream().map(ItemCode::value).distinct().toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(ItemView::code, item -> item));
    }

    /** A proposal is no item of the catalogue: the first row of an item is its publication. */
    private static Set<String> keys(AssessmentItemEvent event) {
        return switch (event) {
            case ItemPublished e -> Set.of(e.streamId());
            case ItemSuspended e -> Set.of(e.streamId());
            case ItemResumed e -> Set.of(e.streamId());
            case ItemRetired e -> Set.of(e.streamId());
            case ItemProposed e -> Set.of();
            case ItemProvinciallyApproved e -> Set.of();
            case ItemProposalRefused e -> Set.of();
            case ItemSubmittedToMinistry e -> Set.of();
            case MinistryConsentRecorded e -> Set.of();
        };
    }

    /** By code. The name is a part of the name: the catalogue has some hundred items at most, so it needs no index. */
    static Selection selection(ItemFilter filter) {
        return Selection.all()
                .where(CATEGORY, filter.category())
                .where(STATUS, filter.status())
                .where(SAMPLE, filter.sample())
                .containing(NAME, filter.name());
    }
}

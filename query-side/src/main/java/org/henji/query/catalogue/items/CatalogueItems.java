package org.henji.query.catalogue.items;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.catalogue.AssessmentItemEvent;
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
            .fedBy(AssessmentItemEvent.class, e -> e.item().value(), (row, e, occurrence) -> ItemView.evolve(row, e))
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

    /** By code. The name is a part of the name: the catalogue has some hundred items at most, so it needs no index. */
    static Selection selection(ItemFilter filter) {
        return Selection.all()
                .where(CATEGORY, filter.category())
                .where(STATUS, filter.status())
                .where(SAMPLE, filter.sample())
                .containing(NAME, filter.name());
    }
}

package org.henji.query.catalogue.specifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationEvent;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the specifications. */
@Component
public class Specifications {

    static final String ITEM = "item";
    static final String STATE = "state";
    static final String OFFICE = "office";

    static final ReadModel<SpecificationView> MODEL = ReadModel.of(
                    SpecificationView.class, "specifications", CatalogueItems.GROUP, 1)
            .fedBy(SpecificationEvent.class, e -> e.specification().value(), SpecificationView::evolve)
            .indexedBy(ITEM, Row.KEY)
            .indexedBy(STATE, Row.KEY)
            .indexedBy(STATE, ITEM, Row.KEY)
            .indexedBy(STATE, OFFICE, Row.KEY)
            .build();

    private final Rows<SpecificationView> rows;

    Specifications(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<SpecificationView> specificationsModel() {
        return MODEL;
    }

    Rows<SpecificationView> rows() {
        return rows;
    }

    /** The specifications of those numbers: one query however many. */
    public Map<SpecificationNo, SpecificationView> find(Collection<SpecificationNo> numbers) {
        List<String> keys =
                numbers.stream().map(SpecificationNo::value).distinct().toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(SpecificationView::no, found -> found));
    }

    /** One that anyone may read: approved, or retired since, because sessions are held by it. A draft is nobody's rule. */
    Optional<SpecificationView> released(SpecificationNo no) {
        return rows.find(no.value()).filter(found -> found.state() != SpecificationState.DRAFT);
    }

    /** The approved ones of those items: one query however many. */
    Map<ItemCode, List<SpecificationView>> approved(Collection<ItemCode> items) {
        return rows.all(ITEM, items).stream()
                .filter(found -> found.state() == SpecificationState.APPROVED)
                .collect(Collectors.groupingBy(SpecificationView::item));
    }

    /** The approved ones, by number. */
    static Selection approved(@Nullable String item) {
        return Selection.all()
                .where(STATE, SpecificationState.APPROVED)
                .where(ITEM, item == null ? null : ItemCode.parse(item));
    }

    /** The drafts on a desk, by number: a prefecture sees its own, the department all. */
    static Selection drafts(Desk desk) {
        return Selection.all()
                .where(STATE, SpecificationState.DRAFT)
                .where(OFFICE, desk.level() == Level.PREFECTURE ? desk.office() : null);
    }
}

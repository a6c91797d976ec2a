package org.henji.query.agency.quota;

import java.util.Objects;
import org.henji.kernel.agency.quota.ItemQuotaEvent;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the places. */
@Component
class Quotas {

    static final String PREFECTURE = "prefecture";
    static final String ITEM = "item";

    static final ReadModel<QuotaView> MODEL = ReadModel.of(QuotaView.class, "quotas", AgencyDirectory.GROUP, 1)
            .fedBy(ItemQuotaEvent.class, e -> e.quota().value(), (row, e, occurrence) -> QuotaView.evolve(row, e))
            .indexedBy(PREFECTURE, Row.KEY)
            .indexedBy(ITEM, Row.KEY)
            .indexedBy(PREFECTURE, ITEM, Row.KEY)
            .build();

    private final Rows<QuotaView> rows;

    Quotas(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<QuotaView> quotasModel() {
        return MODEL;
    }

    Rows<QuotaView> rows() {
        return rows;
    }

    /** By prefecture and item. */
    static Selection selection(QuotaFilter filter) {
        return Selection.all().where(PREFECTURE, filter.prefectureCode()).where(ITEM, filter.itemCode());
    }

    /** Those of the desk's prefecture, by item. */
    static Selection ofPrefecture(Desk desk, @Nullable String item) {
        return selection(new QuotaFilter(null, item)).where(PREFECTURE, Objects.requireNonNull(desk.region()));
    }
}

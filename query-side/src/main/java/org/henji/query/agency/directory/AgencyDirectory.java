package org.henji.query.agency.directory;

import java.util.Optional;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.Uscc;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the agencies. */
@Component
public class AgencyDirectory {

    /** The processing group, shared with the applications: both follow the same few events. */
    public static final String GROUP = "agency";

    static final String USCC = "uscc";
    static final String NAME = "name";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";

    static final ReadModel<AgencyView> MODEL = ReadModel.of(AgencyView.class, "agencies", GROUP, 1)
            .fedBy(AgencyEvent.class, e -> e.agency().value(), (row, e, occurrence) -> AgencyView.evolve(row, e))
            .indexedBy(REGION, Row.KEY)
            .indexedBy(PREFECTURE, Row.KEY)
            .build();

    private final Rows<AgencyView> rows;

    AgencyDirectory(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<AgencyView> agencyDirectoryModel() {
        return MODEL;
    }

    Rows<AgencyView> rows() {
        return rows;
    }

    public Optional<AgencyView> find(Uscc uscc) {
        return rows.find(uscc.value());
    }

    /** The agencies of the desk's territory, by USCC. */
    static Selection selection(Desk desk, AgencyFilter filter) {
        return desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(REGION, filter.regionCode())
                .containing(NAME, filter.name());
    }
}

package org.henji.query.agency.directory;

import static org.henji.query.agency.directory.AgencyDirectory.FILED_FOR;
import static org.henji.query.agency.directory.AgencyDirectory.PREFECTURE;
import static org.henji.query.agency.directory.AgencyDirectory.REGION;

import java.util.Optional;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.Uscc;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the agencies as anyone sees them. */
@Component
class PublicAgencies {

    static final String LISTED = "listed";

    static final ReadModel<PublicAgencyView> MODEL = ReadModel.of(
                    PublicAgencyView.class, "public-agencies", AgencyDirectory.GROUP, 3)
            .fedBy(AgencyEvent.class, e -> e.agency().value(), (row, e, occurrence) -> PublicAgencyView.evolve(row, e))
            .indexedBy(LISTED, Row.KEY)
            .indexedBy(LISTED, REGION, Row.KEY)
            .indexedBy(LISTED, PREFECTURE, Row.KEY)
            .indexedBy(LISTED, FILED_FOR, Row.KEY)
            .indexedBy(LISTED, REGION, FILED_FOR, Row.KEY)
            .indexedBy(LISTED, PREFECTURE, FILED_FOR, Row.KEY)
            .build();

    private final Rows<PublicAgencyView> rows;

    PublicAgencies(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<PublicAgencyView> publicAgenciesModel() {
        return MODEL;
    }

    Rows<PublicAgencyView> rows() {
        return rows;
    }

    Optional<PublicAgencyView> find(Uscc uscc) {
        return rows.find(uscc.value()).filter(PublicAgencyView::isPublic);
    }

    /** The filed agencies, by USCC. */
    static Selection selection(AgencyFilter filter) {
        return filter.narrow(Selection.all().where(LISTED, true));
    }
}

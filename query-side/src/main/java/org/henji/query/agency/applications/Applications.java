package org.henji.query.agency.applications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Sha256;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the applications and their dossiers. */
@Component
public class Applications {

    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String STATE = "state";
    static final String ITEMS = "items";
    static final String APPLIED_AT = "appliedAt";
    static final String MATERIAL_DIGESTS = "materialDigests";

    static final ReadModel<ApplicationView> MODEL = ReadModel.of(
                    ApplicationView.class, "applications", AgencyDirectory.GROUP, 3)
            .fedBy(FilingApplicationEvent.class, e -> e.application().value(), ApplicationView::evolve)
            .indexedBy(APPLIED_AT, Row.KEY)
            .indexedBy(STATE, APPLIED_AT, Row.KEY)
            .indexedBy(ITEMS, APPLIED_AT, Row.KEY)
            .indexedBy(USCC, APPLIED_AT, Row.KEY)
            .indexedBy(REGION, APPLIED_AT, Row.KEY)
            .indexedBy(REGION, STATE, APPLIED_AT, Row.KEY)
            .indexedBy(REGION, ITEMS, APPLIED_AT, Row.KEY)
            .indexedBy(PREFECTURE, APPLIED_AT, Row.KEY)
            .indexedBy(PREFECTURE, STATE, APPLIED_AT, Row.KEY)
            .indexedBy(PREFECTURE, ITEMS, APPLIED_AT, Row.KEY)
            .indexedBy(MATERIAL_DIGESTS, Row.KEY)
            .indexedBy(MATERIAL_DIGESTS, REGION, Row.KEY)
            .indexedBy(MATERIAL_DIGESTS, PREFECTURE, Row.KEY)
            .build();

    static final ReadModel<DossierView> DOSSIERS = ReadModel.of(
                    DossierView.class, "application-dossiers", AgencyDirectory.GROUP, 1)
            .fedByAll(
                    FilingApplicationEvent.class,
                    Applications::dossierKeys,
                    (row, e, occurrence) -> DossierView.evolve(row, e))
            .build();

    private final Rows<ApplicationView> rows;
    private final Rows<DossierView> dossiers;

    Applications(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
        this.dossiers = database.rows(DOSSIERS);
    }

    @Bean
    static ReadModel<ApplicationView> applicationsModel() {
        return MODEL;
    }

    @Bean
    static ReadModel<DossierView> dossiersModel() {
        return DOSSIERS;
    }

    Rows<ApplicationView> rows() {
        return rows;
    }

    public Optional<ApplicationView> find(ApplicationNo no) {
        return rows.find(no.value());
    }

    /** Whether an application that lies on the desk of a bureau lists the file, or has listed it. */
    public boolean showFile(Desk desk, Sha256 file) {
        return rows.exist(desk.cut(Selection.all(), USCC, REGION, PREFECTURE).where(MATERIAL_DIGESTS, file));
    }

    /** The dossiers by application: one query however many. */
    Map<ApplicationNo, DossierView> dossiers(Collection<ApplicationView> applications) {
        List<String> keys = applications.stream().map(a -> a.no().value()).toList();
        return dossiers.find(keys).values().stream()
                .collect(Collectors.toMap(DossierView::application, dossier -> dossier));
    }

    /** The applications of the desk's territory, the newest first. */
    static Selection selection(Desk desk, ApplicationFilter filter) {
        return desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(STATE, filter.state())
                .where(ITEMS, filter.itemCode())
                .where(USCC, filter.agency())
                .where(PREFECTURE, filter.prefectureCode())
                .orderedBy(APPLIED_AT, Direction.DESCENDING);
    }

    /** Only a submission changes a dossier; sealing all its people again for the other steps would be work for nothing. */
    private static Set<String> dossierKeys(FilingApplicationEvent event) {
        return event instanceof FilingApplied || event instanceof ApplicationResubmitted
                ? Set.of(event.application().value())
                : Set.of();
    }
}

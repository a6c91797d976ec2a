package org.henji.query.agency.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the agencies and their rosters. */
@Component
public class AgencyDirectory {

    /** The processing group, shared with all that follows the filing of agencies: the same few events make all of it. */
    public static final String GROUP = "agency";

    static final String USCC = "uscc";
    static final String NAME = "name";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String FILED_FOR = "filedFor";

    static final ReadModel<AgencyView> MODEL = ReadModel.of(AgencyView.class, "agencies", GROUP, 4)
            .fedBy(AgencyEvent.class, e -> e.agency().value(), AgencyView::evolve)
            .indexedBy(REGION, Row.KEY)
            .indexedBy(PREFECTURE, Row.KEY)
            .indexedBy(FILED_FOR, Row.KEY)
            .indexedBy(REGION, FILED_FOR, Row.KEY)
            .indexedBy(PREFECTURE, FILED_FOR, Row.KEY)
            .build();

    static final ReadModel<RosterView> ROSTERS = ReadModel.of(RosterView.class, "agency-rosters", GROUP, 1)
            .fedBy(StaffChanged.class, e -> e.agency().value(), (row, e, occurrence) -> RosterView.evolve(e))
            .build();

    private final Rows<AgencyView> rows;
    private final Rows<RosterView> rosters;

    AgencyDirectory(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
        this.rosters = database.rows(ROSTERS);
    }

    @Bean
    static ReadModel<AgencyView> agencyDirectoryModel() {
        return MODEL;
    }

    @Bean
    static ReadModel<RosterView> agencyRostersModel() {
        return ROSTERS;
    }

    Rows<AgencyView> rows() {
        return rows;
    }

    public Optional<AgencyView> find(Uscc uscc) {
        return rows.find(uscc.value());
    }

    /** The agencies of those codes that have registered: one query however many. */
    public Map<Uscc, AgencyView> find(Collection<Uscc> agencies) {
        List<String> keys = agencies.stream().map(Uscc::value).distinct().toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(AgencyView::uscc, agency -> agency));
    }

    /** The staff of those agencies that are filed for something, and of no other: one query however many. */
    Map<Uscc, List<StaffMember>> staff(Collection<AgencyView> agencies) {
        List<String> keys = agencies.stream()
                .filter(agency -> !agency.filedFor().isEmpty())
                .map(agency -> agency.uscc().value())
                .toList();
        return rosters.find(keys).values().stream().collect(Collectors.toMap(RosterView::agency, RosterView::staff));
    }

    /** The agencies of the desk's territory, by USCC. */
    static Selection selection(Desk desk, AgencyFilter filter) {
        return filter.narrow(desk.cut(Selection.all(), USCC, REGION, PREFECTURE));
    }
}

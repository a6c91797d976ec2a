package org.henji.query.session.papers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.paper.PaperPackageEvent;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.henji.query.session.sessions.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the packages of papers. */
@Component
class PaperPackages {

    static final String SESSION = "session";
    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String STATE = "state";
    static final String PRINTED_AT = "printedAt";

    static final ReadModel<PackageView> MODEL = ReadModel.of(PackageView.class, "paper-packages", Sessions.GROUP, 1)
            .fedBy(PaperPackageEvent.class, e -> e.paperPackage().value(), PackageView::evolve)
            .indexedBy(PRINTED_AT, Row.KEY)
            .indexedBy(STATE, PRINTED_AT, Row.KEY)
            .indexedBy(SESSION, PRINTED_AT, Row.KEY)
            .indexedBy(USCC, PRINTED_AT, Row.KEY)
            .indexedBy(REGION, PRINTED_AT, Row.KEY)
            .indexedBy(PREFECTURE, PRINTED_AT, Row.KEY)
            .indexedBy(PREFECTURE, STATE, PRINTED_AT, Row.KEY)
            .build();

    private final Rows<PackageView> rows;

    PaperPackages(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<PackageView> paperPackagesModel() {
        return MODEL;
    }

    Rows<PackageView> rows() {
        return rows;
    }

    Optional<PackageView> find(PackageNo no) {
        return rows.find(no.value());
    }

    /** The packages by session: one query however many. */
    Map<SessionNo, List<PackageView>> ofSessions(Collection<SessionNo> sessions) {
        return rows.all(SESSION, sessions).stream().collect(Collectors.groupingBy(PackageView::session));
    }

    /** The packages of the desk's territory, the newest first. */
    static Selection selection(Desk desk, PackageFilter filter) {
        return desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(SESSION, filter.sessionNo())
                .where(STATE, filter.state())
                .orderedBy(PRINTED_AT, Direction.DESCENDING);
    }
}

package org.henji.query.session.archives;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.archive.SessionArchiveEvent;
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

/** Reads the archives. */
@Component
public class Archives {

    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String STATE = "state";
    static final String OPENED_AT = "openedAt";
    static final String FILES = "files";

    static final ReadModel<ArchiveView> MODEL = ReadModel.of(ArchiveView.class, "archives", Sessions.GROUP, 1)
            .fedBy(
                    SessionArchiveEvent.class,
                    e -> e.archive().value(),
                    (row, e, occurrence) -> ArchiveView.evolve(row, e))
            .indexedBy(OPENED_AT, Row.KEY)
            .indexedBy(STATE, OPENED_AT, Row.KEY)
            .indexedBy(USCC, OPENED_AT, Row.KEY)
            .indexedBy(REGION, OPENED_AT, Row.KEY)
            .indexedBy(PREFECTURE, OPENED_AT, Row.KEY)
            .indexedBy(PREFECTURE, STATE, OPENED_AT, Row.KEY)
            .indexedBy(FILES, Row.KEY)
            .build();

    private final Rows<ArchiveView> rows;

    Archives(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<ArchiveView> archivesModel() {
        return MODEL;
    }

    Rows<ArchiveView> rows() {
        return rows;
    }

    Optional<ArchiveView> find(ArchiveNo no) {
        return rows.find(no.value());
    }

    /** Whether an archive that lies on the desk holds the file. */
    public boolean showFile(Desk desk, Sha256 file) {
        return rows.all(FILES, List.of(file)).stream()
                .anyMatch(archive -> desk.holds(archive.uscc(), archive.region(), archive.prefecture()));
    }

    /** The archives of those sessions that have one: one query however many. */
    Map<SessionNo, ArchiveView> ofSessions(Collection<SessionNo> sessions) {
        List<String> keys =
                sessions.stream().map(session -> ArchiveNo.of(session).value()).toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(ArchiveView::session, archive -> archive));
    }

    /** The archives of the desk's territory, the newest first. */
    static Selection selection(Desk desk, ArchiveFilter filter) {
        return desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(STATE, filter.state())
                .orderedBy(OPENED_AT, Direction.DESCENDING);
    }
}

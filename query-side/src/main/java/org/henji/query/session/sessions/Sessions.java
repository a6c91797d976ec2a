package org.henji.query.session.sessions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.archive.SessionArchiveEvent;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the sessions. */
@Component
public class Sessions {

    /** The processing group, shared with all that belongs to a session: the same events make all of it. */
    public static final String GROUP = "session";

    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String ITEM = "item";
    static final String STATE = "state";
    static final String MONTH = "month";
    static final String STARTS_AT = "startsAt";
    static final String EVIDENCE = "evidence";

    static final ReadModel<SessionView> MODEL = ReadModel.of(SessionView.class, "sessions", GROUP, 1)
            .fedBy(ExamSessionEvent.class, e -> e.session().value(), SessionView::evolve)
            .fedBy(
                    ScoreBookEvent.class,
                    e -> e.scoreBook().session().value(),
                    (row, e, occurrence) -> SessionView.evolve(row, e))
            .fedBy(
                    SessionArchiveEvent.class,
                    e -> e.archive().session().value(),
                    (row, e, occurrence) -> SessionView.evolve(row, e))
            .indexedBy(STARTS_AT, Row.KEY)
            .indexedBy(STATE, STARTS_AT, Row.KEY)
            .indexedBy(ITEM, STARTS_AT, Row.KEY)
            .indexedBy(MONTH, STARTS_AT, Row.KEY)
            .indexedBy(USCC, STARTS_AT, Row.KEY)
            .indexedBy(USCC, STATE, STARTS_AT, Row.KEY)
            .indexedBy(REGION, STARTS_AT, Row.KEY)
            .indexedBy(REGION, STATE, STARTS_AT, Row.KEY)
            .indexedBy(REGION, MONTH, STARTS_AT, Row.KEY)
            .indexedBy(PREFECTURE, STARTS_AT, Row.KEY)
            .indexedBy(PREFECTURE, STATE, STARTS_AT, Row.KEY)
            .indexedBy(PREFECTURE, MONTH, STARTS_AT, Row.KEY)
            .indexedBy(EVIDENCE, Row.KEY)
            .build();

    private final Rows<SessionView> rows;

    Sessions(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<SessionView> sessionsModel() {
        return MODEL;
    }

    Rows<SessionView> rows() {
        return rows;
    }

    public Optional<SessionView> find(SessionNo no) {
        return rows.find(no.value());
    }

    /** A session that lies on the desk; nothing tells one of another territory from one that does not exist. */
    public Optional<SessionView> find(Desk desk, SessionNo no) {
        return find(no).filter(session -> isOn(desk, session));
    }

    /** The sessions of those numbers that exist: one query however many. */
    public Map<SessionNo, SessionView> find(Collection<SessionNo> numbers) {
        List<String> keys = numbers.stream().map(SessionNo::value).distinct().toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(SessionView::no, session -> session));
    }

    /** Whether the file shows an incident in a session that lies on the desk. */
    public boolean showFile(Desk desk, Sha256 file) {
        return rows.all(EVIDENCE, List.of(file)).stream().anyMatch(session -> isOn(desk, session));
    }

    public static boolean isOn(Desk desk, SessionView session) {
        return desk.holds(session.uscc(), session.region(), session.prefecture());
    }

    /** The sessions of the desk's territory, the latest date first. */
    static Selection selection(Desk desk, SessionFilter filter) {
        return desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(STATE, filter.state())
                .where(ITEM, filter.itemCode())
                .where(USCC, filter.agency())
                .where(PREFECTURE, filter.prefectureCode())
                .where(MONTH, filter.yearMonth())
                .orderedBy(STARTS_AT, Direction.DESCENDING);
    }
}

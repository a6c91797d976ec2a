package org.henji.query.session.candidates;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.session.sessions.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the candidates. Which session a reader may look into has been decided before. */
@Component
public class Candidates {

    static final String SESSION = "session";
    static final String STATUS = "status";
    static final String PRESENCE = "presence";
    static final String TICKET = "ticket";
    static final String SUBJECT = "subject";
    static final String FILES = "files";

    static final ReadModel<CandidateView> MODEL = ReadModel.of(CandidateView.class, "candidates", Sessions.GROUP, 1)
            .fedByLines(ExamSessionEvent.class, CandidateChange::of, CandidateView::evolve)
            .fedByLines(ScoreBookEvent.class, CandidateChange::of, CandidateView::evolve)
            .indexedBy(SESSION, Row.KEY)
            .indexedBy(SESSION, STATUS, Row.KEY)
            .indexedBy(SESSION, PRESENCE, Row.KEY)
            .indexedBy(TICKET, Row.KEY)
            .indexedBy(SUBJECT, Row.KEY)
            .indexedBy(FILES, Row.KEY)
            .build();

    private final Rows<CandidateView> rows;
    private final Sessions sessions;

    Candidates(ReadModelDatabase database, Sessions sessions) {
        this.rows = database.rows(MODEL);
        this.sessions = sessions;
    }

    @Bean
    static ReadModel<CandidateView> candidatesModel() {
        return MODEL;
    }

    Rows<CandidateView> rows() {
        return rows;
    }

    public Optional<CandidateView> find(SessionNo session, int candidate) {
        return rows.find(CandidateChange.key(session, candidate));
    }

    /** The candidates of those numbers that the session has: one query however many. */
    public Map<Integer, CandidateView> find(SessionNo session, Collection<Integer> numbers) {
        List<String> keys = numbers.stream()
                .map(number -> CandidateChange.key(session, number))
                .toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(CandidateView::candidate, found -> found));
    }

    /** All of a session, in the order of their numbers: what is printed is printed as a whole. */
    public List<CandidateView> of(SessionNo session) {
        return rows.all(selection(session, CandidateFilter.NONE)).stream()
                .sorted(Comparator.comparingInt(CandidateView::candidate))
                .toList();
    }

    /** The registrations of those people, in whatever session. */
    List<CandidateView> of(Collection<Subject> subjects) {
        return rows.all(SUBJECT, subjects);
    }

    /** Whether the file is the photo of a candidate in a session that lies on the desk, or shows misconduct of one. */
    public boolean showFile(Desk desk, Sha256 file) {
        List<SessionNo> found = rows.all(FILES, List.of(file)).stream()
                .map(CandidateView::session)
                .distinct()
                .toList();
        return sessions.find(found).values().stream().anyMatch(session -> Sessions.isOn(desk, session));
    }

    static Selection selection(SessionNo session, CandidateFilter filter) {
        return Selection.all()
                .where(SESSION, session)
                .where(STATUS, filter.status())
                .where(PRESENCE, filter.presence())
                .where(TICKET, filter.ticketNo());
    }
}

package org.henji.query.session.scorebooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.henji.query.session.candidates.CandidateView;
import org.henji.query.session.candidates.Candidates;
import org.henji.query.session.sessions.SessionView;
import org.henji.query.session.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows score books to the agency, its prefecture, the centre and the department. */
@Controller
class ScoreController {

    private final ScoreBooks books;
    private final Sessions sessions;
    private final Candidates candidates;

    ScoreController(ScoreBooks books, Sessions sessions, Candidates candidates) {
        this.books = books;
        this.sessions = sessions;
        this.candidates = candidates;
    }

    @SchemaMapping(typeName = "ScoreDesk")
    Connection<ScoreBookView> scoreBooks(
            Desk desk,
            @Argument @Nullable ScoreBookFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return books.rows()
                .page(
                        ScoreBooks.selection(desk, filter == null ? ScoreBookFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "ScoreDesk")
    @Nullable
    ScoreBookView scoreBook(Desk desk, @Argument String no) {
        return books.find(ScoreBookNo.parse(no))
                .filter(book -> desk.holds(book.uscc(), book.region(), book.prefecture()))
                .orElse(null);
    }

    @SchemaMapping(typeName = "ScoreDesk")
    @Nullable
    Connection<ShownScores> candidateScores(
            Desk desk,
            @Argument String scoreBook,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        ScoreBookView book = scoreBook(desk, scoreBook);
        if (book == null) {
            return null;
        }
        Sight sight = Sight.of(
                desk.reader(),
                book.state(),
                sessions.find(book.session())
                        .map(session -> session.preparation().group())
                        .orElse(null));
        return books.scores()
                .page(
                        ScoreBooks.scoresIn(book.no()),
                        PageRequest.of(first, after),
                        scores -> ShownScores.of(scores, book, sight));
    }

    /** The scores of one answer are of one score book, and of one session with it, unless somebody asks for several by aliases. */
    @BatchMapping(typeName = "CandidateScores", field = "registration")
    Map<ShownScores, CandidateView> registrations(List<ShownScores> shown) {
        Map<ShownScores, CandidateView> byScores = new HashMap<>();
        shown.stream().collect(Collectors.groupingBy(ShownScores::session)).forEach((session, of) -> {
            Map<Integer, CandidateView> found = candidates.find(
                    session, of.stream().map(ShownScores::candidate).toList());
            of.forEach(scores -> byScores.put(scores, found.get(scores.candidate())));
        });
        return byScores;
    }

    @BatchMapping(typeName = "Session", field = "scoreBook")
    Map<SessionView, ScoreBookView> ofSessions(List<SessionView> views) {
        Map<ScoreBookNo, ScoreBookView> found =
                books.find(views.stream().map(view -> ScoreBookNo.of(view.no())).toList());
        Map<SessionView, ScoreBookView> bySession = new HashMap<>();
        views.forEach(view -> bySession.put(view, found.get(ScoreBookNo.of(view.no()))));
        return bySession;
    }
}

package org.henji.query.session.scorebooks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReturned;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookSubmitted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.henji.query.session.scorebooks.CandidateScores.Line;
import org.henji.query.session.sessions.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the score books, and what they say of each candidate. */
@Component
public class ScoreBooks {

    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String STATE = "state";
    static final String ITEM = "item";
    static final String OPENED_AT = "openedAt";
    static final String SCORE_BOOK = "scoreBook";

    static final ReadModel<ScoreBookView> MODEL = ReadModel.of(ScoreBookView.class, "score-books", Sessions.GROUP, 1)
            .fedBy(ScoreBookEvent.class, e -> e.scoreBook().value(), ScoreBookView::evolve)
            .indexedBy(OPENED_AT, Row.KEY)
            .indexedBy(STATE, OPENED_AT, Row.KEY)
            .indexedBy(ITEM, OPENED_AT, Row.KEY)
            .indexedBy(USCC, OPENED_AT, Row.KEY)
            .indexedBy(REGION, OPENED_AT, Row.KEY)
            .indexedBy(PREFECTURE, OPENED_AT, Row.KEY)
            .indexedBy(PREFECTURE, STATE, OPENED_AT, Row.KEY)
            .build();

    static final ReadModel<CandidateScores> SCORES = ReadModel.of(
                    CandidateScores.class, "candidate-scores", Sessions.GROUP, 1)
            .fedByLines(
                    ScoreBookEvent.class,
                    ScoreBooks::lines,
                    (row, line, occurrence) -> CandidateScores.evolve(row, line))
            .indexedBy(SCORE_BOOK, Row.KEY)
            .build();

    private final Rows<ScoreBookView> rows;
    private final Rows<CandidateScores> scores;

    ScoreBooks(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
        this.scores = database.rows(SCORES);
    }

    @Bean
    static ReadModel<ScoreBookView> scoreBooksModel() {
        return MODEL;
    }

    @Bean
    static ReadModel<CandidateScores> candidateScoresModel() {
        return SCORES;
    }

    Rows<ScoreBookView> rows() {
        return rows;
    }

    Rows<CandidateScores> scores() {
        return scores;
    }

    public Optional<ScoreBookView> find(ScoreBookNo no) {
        return rows.find(no.value());
    }

    /** The score books of those numbers that have been opened: one query however many. */
    Map<ScoreBookNo, ScoreBookView> find(Collection<ScoreBookNo> numbers) {
        List<String> keys = numbers.stream().map(ScoreBookNo::value).toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(ScoreBookView::no, book -> book));
    }

    /** What the book says of everybody whom it says something of, in the order of the candidates. */
    public List<CandidateScores> scores(ScoreBookNo no) {
        return scores.all(SCORE_BOOK, List.of(no));
    }

    /** The score books of the desk's territory, the newest first. */
    static Selection selection(Desk desk, ScoreBookFilter filter) {
        return desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(STATE, filter.state())
                .where(ITEM, filter.itemCode())
                .orderedBy(OPENED_AT, Direction.DESCENDING);
    }

    /** By candidate. */
    static Selection scoresIn(ScoreBookNo no) {
        return Selection.all().where(SCORE_BOOK, no);
    }

    private static Map<String, Line> lines(ScoreBookEvent event) {
        ScoreBookNo no = event.scoreBook();
        return switch (event) {
            case ScoresEntered e ->
                byCandidate(e.sheets().stream()
                        .collect(Collectors.groupingBy(ScoreSheet::candidate, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> new Line.Entered(no, entry.getKey(), entry.getValue())));
            case SheetWithdrawn e -> byCandidate(Stream.of(new Line.Withdrawn(e)));
            case DeviationDecided e -> byCandidate(Stream.of(new Line.Ruled(e)));
            case ScoresChecked e -> byCandidate(e.results().stream().map(result -> new Line.Checked(no, result)));
            case CheckFailed e -> byCandidate(e.candidates().stream().map(candidate -> new Line.Voided(no, candidate)));
            case ScoreCorrected e -> byCandidate(Stream.of(new Line.Corrected(no, e.sheets(), e.result())));
            case ScoreBookOpened e -> Map.of();
            case ScoreBookSubmitted e -> Map.of();
            case ScoreBookConfirmed e -> Map.of();
            case ScoreBookReturned e -> Map.of();
            case ScoreBookReceived e -> Map.of();
            case CorrectionRequested e -> Map.of();
            case CorrectionRefused e -> Map.of();
        };
    }

    private static Map<String, Line> byCandidate(Stream<? extends Line> lines) {
        return lines.collect(Collectors.toMap(
                line -> key(line.scoreBook(), line.candidate()),
                Function.identity(),
                (one, same) -> one,
                LinkedHashMap::new));
    }

    /** Numbered with leading zeros, so that the order of the keys is that of the candidates. */
    static String key(ScoreBookNo no, int candidate) {
        return String.format(Locale.ROOT, "%s/%05d", no.value(), candidate);
    }
}

package org.henji.query.statistics;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.henji.kernel.session.ExamSessionEvent;
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

/** Counts sessions and their candidates. A session is one small row, and whoever asks gets the sums over those of the territory. */
@Component
class SessionStatistics {

    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String ITEM = "item";
    static final String YEAR = "year";
    static final String MONTH = "month";

    static final ReadModel<SessionFigures> MODEL = ReadModel.of(
                    SessionFigures.class, "session-figures", Sessions.GROUP, 1)
            .fedBy(
                    ExamSessionEvent.class,
                    e -> e.session().value(),
                    (row, e, occurrence) -> SessionFigures.evolve(row, e))
            .fedBy(
                    ScoreBookEvent.class,
                    e -> e.scoreBook().session().value(),
                    (row, e, occurrence) -> SessionFigures.evolve(row, e))
            .indexedBy(ITEM, Row.KEY)
            .indexedBy(YEAR, Row.KEY)
            .indexedBy(MONTH, Row.KEY)
            .indexedBy(USCC, Row.KEY)
            .indexedBy(REGION, Row.KEY)
            .indexedBy(PREFECTURE, Row.KEY)
            .indexedBy(PREFECTURE, YEAR, Row.KEY)
            .indexedBy(PREFECTURE, MONTH, Row.KEY)
            .build();

    private final Rows<SessionFigures> rows;

    SessionStatistics(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<SessionFigures> sessionFiguresModel() {
        return MODEL;
    }

    /** What lies on the desk, one line for whatever something is counted of, in the order of its code. */
    List<SessionCounts> counts(Desk desk, Dimension by, CountFilter filter) {
        Selection selection = desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(ITEM, filter.itemCode())
                .where(USCC, filter.agency())
                .where(YEAR, filter.year())
                .where(MONTH, filter.yearMonth());
        return rows.all(selection).stream()
                .collect(Collectors.groupingBy(code(by), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(figures -> SessionCounts.of(by, figures))
                .toList();
    }

    private static Function<SessionFigures, String> code(Dimension by) {
        return switch (by) {
            case PREFECTURE -> figures -> SessionCounts.prefectureOf(figures).value();
            case COUNTY -> figures -> figures.region().value();
            case ITEM -> figures -> figures.item().value();
            case AGENCY -> figures -> figures.uscc().value();
            case MONTH -> SessionFigures::month;
        };
    }
}

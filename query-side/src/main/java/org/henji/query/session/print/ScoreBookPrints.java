package org.henji.query.session.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreRules;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.kernel.session.score.TaskScore;
import org.henji.kernel.session.score.TaskWeight;
import org.henji.query.session.candidates.CandidateView;
import org.henji.query.session.print.ScoreBookPrint.Line;
import org.henji.query.session.print.ScoreBookPrint.PrintedTask;
import org.henji.query.session.print.ScoreBookPrint.Sheet;
import org.henji.query.session.print.ScoreBookPrint.Totals;
import org.henji.query.session.scorebooks.CandidateScores;
import org.henji.query.session.scorebooks.ScoreBookView;
import org.henji.query.session.scorebooks.ScoreBooks;
import org.henji.query.session.scorebooks.Sight;
import org.henji.query.session.scorebooks.Tally;
import org.henji.query.session.sessions.ScoreState;
import org.henji.query.session.sessions.SessionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the printed score book of what the read models know. */
@Component
class ScoreBookPrints {

    private static final int DECIMALS = 2;

    private final SessionPrints sessions;
    private final ScoreBooks books;

    ScoreBookPrints(SessionPrints sessions, ScoreBooks books) {
        this.sessions = sessions;
        this.books = books;
    }

    /** With whole ID numbers for those who answer for the book, and with the sheets that the reader sees elsewhere too. */
    ScoreBookPrint scoreBook(SessionView session, ScoreBookView book, Actor reader) {
        Sight sight = Sight.of(reader, book.state(), session.preparation().group());
        Map<Integer, CandidateScores> scores = books.scores(book.no()).stream()
                .collect(Collectors.toMap(CandidateScores::candidate, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (CandidateView candidate : sessions.seated(session)) {
            lines.add(line(lines.size() + 1, candidate, scores.get(candidate.candidate()), book, sight));
        }
        return new ScoreBookPrint(
                sessions.head(session),
                book.no().value(),
                status(book.state()),
                book.tasks().stream()
                        .map(task -> new PrintedTask(task.task(), task.name(), task.weightPercent()))
                        .toList(),
                lines,
                totals(book.tally()),
                sessions.duties(session),
                rule(book.rules()));
    }

    private static Line line(
            int no, CandidateView candidate, @Nullable CandidateScores scores, ScoreBookView book, Sight sight) {
        List<ScoreSheet> sheets = scores == null
                ? List.of()
                : scores.sheets().stream().filter(sight::covers).toList();
        Result result = scores == null || book.tally() == null ? null : scores.result();
        CitizenIdNumber idNumber = candidate.person().idNumber();
        return new Line(
                no,
                SessionPrints.text(candidate.ticket()),
                SessionPrints.name(candidate.person()),
                SessionPrints.sex(candidate.person()),
                idNumber == null ? "" : sight.none() ? idNumber.toString() : idNumber.value(),
                book.tasks().stream()
                        .map(task -> sight.isWhole() ? mean(task, sheets) : "")
                        .toList(),
                result == null ? "" : SessionPrints.text(result.score()),
                result == null ? "" : grade(result.grade()) + (isCorrected(scores) ? "（更正）" : ""),
                sheets.stream().map(sheet -> sheet(sheet, book.tasks())).toList());
    }

    private static boolean isCorrected(@Nullable CandidateScores scores) {
        return scores != null && scores.corrected();
    }

    private static String mean(TaskWeight task, List<ScoreSheet> sheets) {
        if (sheets.isEmpty()) {
            return "";
        }
        return sheets.stream()
                .map(sheet -> points(task, sheet))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(sheets.size()), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Sheet sheet(ScoreSheet sheet, List<TaskWeight> tasks) {
        return new Sheet(
                sheet.assessor().value(),
                tasks.stream().map(task -> points(task, sheet).toPlainString()).toList(),
                sheet.total().value());
    }

    private static BigDecimal points(TaskWeight task, ScoreSheet sheet) {
        return sheet.scores().stream()
                .filter(score -> score.task() == task.task())
                .map(TaskScore::points)
                .map(Points::decimal)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Totals totals(@Nullable Tally tally) {
        return tally == null
                ? null
                : new Totals(tally.candidates(), tally.present(), tally.absent(), tally.disqualified(), tally.passed());
    }

    private static String rule(ScoreRules rules) {
        return "成绩为各考评员加权总分的平均值，四舍五入保留两位小数；%d 分合格。".formatted(rules.passMark());
    }

    private static String status(ScoreState state) {
        return switch (state) {
            case NOT_OPENED, OPEN -> "登分中";
            case CHECKED -> "已校对";
            case SUBMITTED -> "已上报，待市（州）确认";
            case CONFIRMED -> "市（州）已确认";
            case RECEIVED -> "省鉴定中心已接收";
        };
    }

    private static String grade(Grade grade) {
        return switch (grade) {
            case PASSED -> "合格";
            case FAILED -> "不合格";
            case ABSENT -> "缺考";
            case DISQUALIFIED -> "违纪";
        };
    }
}

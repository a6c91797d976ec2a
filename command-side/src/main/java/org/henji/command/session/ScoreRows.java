package org.henji.command.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.kernel.session.score.TaskScore;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook of scores, sorted into sheets and problems; a row says everything that is wrong with it. */
class ScoreRows {

    /** What makes a sheet of a row, or refuses it as it would be refused from a mutation. */
    interface Entry {

        ScoreSheet sheet(int candidate, CredentialNo assessor, List<TaskScore> scores);
    }

    private record Key(int candidate, CredentialNo assessor) {}

    private final Map<TicketNo, Integer> candidates;
    private final Entry entry;
    private final List<ScoreSheet> sheets = new ArrayList<>();
    private final List<RowProblem> problems;
    private final Set<Key> seen = new HashSet<>();

    ScoreRows(Map<TicketNo, Integer> candidates, Entry entry, List<RowProblem> unreadable) {
        this.candidates = candidates;
        this.entry = entry;
        this.problems = new ArrayList<>(unreadable);
    }

    void add(ScoreRow row) {
        int before = problems.size();
        Optional<Integer> candidate =
                read(row, ScoreRow.TICKET, row.ticket(), TicketNo::parse).flatMap(ticket -> candidate(row, ticket));
        Optional<CredentialNo> assessor = read(row, ScoreRow.ASSESSOR, row.assessor(), CredentialNo::parse);
        List<TaskScore> scores = scores(row);
        if (problems.size() == before && candidate.isPresent() && assessor.isPresent()) {
            enter(row, new Key(candidate.get(), assessor.get()), scores);
        }
    }

    private Optional<Integer> candidate(ScoreRow row, TicketNo ticket) {
        Optional<Integer> candidate = Optional.ofNullable(candidates.get(ticket));
        if (candidate.isEmpty()) {
            problem(row, ScoreRow.TICKET, Failure.of(FailureCode.TICKET_UNKNOWN, ticket.value()));
        }
        return candidate;
    }

    private List<TaskScore> scores(ScoreRow row) {
        List<TaskScore> scores = new ArrayList<>();
        for (int index = 0; index < row.points().size(); index++) {
            int task = index + 1;
            String text = row.points().get(index);
            if (text.isBlank()) {
                problem(row, ScoreRow.task(task), Failure.of(FailureCode.TASK_MISSING, String.valueOf(task)));
            } else {
                read(row, ScoreRow.task(task), text, Points::parse)
                        .ifPresent(points -> scores.add(new TaskScore(task, points)));
            }
        }
        return scores;
    }

    private void enter(ScoreRow row, Key key, List<TaskScore> scores) {
        if (!seen.add(key)) {
            problem(row, null, repeated(key.candidate(), key.assessor()));
            return;
        }
        try {
            sheets.add(entry.sheet(key.candidate(), key.assessor(), scores));
        } catch (RuleViolated refused) {
            problem(row, null, refused.<Failure>getDetails().orElseThrow());
        }
    }

    static Failure repeated(int candidate, CredentialNo assessor) {
        return Failure.of(FailureCode.SHEET_REPEATED, String.valueOf(candidate), assessor.value());
    }

    private <T> Optional<T> read(ScoreRow row, String column, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (InvalidValue invalid) {
            problem(row, column, invalid.failure());
            return Optional.empty();
        }
    }

    private void problem(ScoreRow row, @Nullable String column, Failure failure) {
        problems.add(new RowProblem(row.row(), column, failure));
    }

    /** Those of the good rows. */
    List<ScoreSheet> sheets() {
        return sheets;
    }

    List<RowProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(RowProblem::row))
                .toList();
    }

    int badRows() {
        return Math.toIntExact(problems.stream().map(RowProblem::row).distinct().count());
    }
}

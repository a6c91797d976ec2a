package org.henji.command.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.catalogue.specification.WorkTask;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreRules;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.kernel.session.score.TaskScore;
import org.henji.kernel.session.score.TaskWeight;

/**
 * How results come from scores (BR-20), by the tasks and rules that a score book was opened with. Decimals throughout, rounded
 * once, at the very end: points have two decimals, times a whole percentage that makes four, and their mean is rounded half up
 * to two. What is rounded is what is compared with the pass mark, because it is what people see.
 */
record Scoring(List<TaskWeight> tasks, ScoreRules rules) {

    private static final int TOTAL_DECIMALS = 4;
    private static final int RESULT_DECIMALS = 2;
    private static final int PERCENT_DECIMALS = 2;

    static Scoring of(Specification specification, Rules rules) {
        List<WorkTask> tasks = specification.tasks();
        return new Scoring(
                IntStream.range(0, tasks.size())
                        .mapToObj(index -> new TaskWeight(
                                index + 1,
                                tasks.get(index).name(),
                                tasks.get(index).weightPercent()))
                        .toList(),
                new ScoreRules(
                        rules.passMark(), specification.assessors(), rules.scoreDeviationPoints(), ScoreRules.MEAN));
    }

    /** Every task once, and the total that comes of it. */
    ScoreSheet sheet(int candidate, CredentialNo assessor, List<TaskScore> given) {
        Map<Integer, TaskScore> byTask = byTask(given);
        List<TaskScore> scores = tasks.stream()
                .map(task -> Objects.requireNonNull(byTask.get(task.task())))
                .toList();
        return new ScoreSheet(candidate, assessor, scores, Points.of(total(byTask)));
    }

    private Map<Integer, TaskScore> byTask(List<TaskScore> given) {
        Set<Integer> known = tasks.stream().map(TaskWeight::task).collect(Collectors.toSet());
        Map<Integer, TaskScore> byTask = new HashMap<>();
        for (TaskScore score : given) {
            if (!known.contains(score.task())) {
                throw new RuleViolated(FailureCode.TASK_UNKNOWN, String.valueOf(score.task()));
            }
            if (byTask.put(score.task(), score) != null) {
                throw new RuleViolated(FailureCode.TASK_REPEATED, String.valueOf(score.task()));
            }
        }
        tasks.stream()
                .filter(task -> !byTask.containsKey(task.task()))
                .findFirst()
                .ifPresent(task -> {
                    throw new RuleViolated(FailureCode.TASK_MISSING, String.valueOf(task.task()));
                });
        return byTask;
    }

    private BigDecimal total(Map<Integer, TaskScore> byTask) {
        return tasks.stream()
                .map(task -> Objects.requireNonNull(byTask.get(task.task()))
                        .points()
                        .decimal()
                        .multiply(BigDecimal.valueOf(task.weightPercent())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(PERCENT_DECIMALS)
                .setScale(TOTAL_DECIMALS);
    }

    /** Of a candidate who has sheets. */
    Result result(int candidate, Collection<ScoreSheet> sheets) {
        BigDecimal mean = sheets.stream()
                .map(sheet -> sheet.total().decimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(sheets.size()), RESULT_DECIMALS, RoundingMode.HALF_UP);
        boolean passed = mean.compareTo(BigDecimal.valueOf(rules.passMark())) >= 0;
        return new Result(candidate, passed ? Grade.PASSED : Grade.FAILED, Points.of(mean));
    }

    /** Points between the highest and the lowest total. */
    static BigDecimal spread(Collection<ScoreSheet> sheets) {
        List<BigDecimal> totals =
                sheets.stream().map(sheet -> sheet.total().decimal()).sorted().toList();
        return totals.isEmpty() ? BigDecimal.ZERO : totals.getLast().subtract(totals.getFirst());
    }

    /** Whether assessors who are so far apart need their leader's decision. */
    boolean isBeyondTheLimit(BigDecimal spread) {
        return spread.compareTo(BigDecimal.valueOf(rules.deviationLimit())) > 0;
    }
}

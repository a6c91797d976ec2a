package org.henji.command.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;

/**
 * How a score book stands (登分册), and what came of the session as it stands in it.
 *
 * @param confirmed by the prefecture
 * @param received by the centre
 * @param waiting candidates for whom a correction waits
 * @param results of everybody with a ticket, by candidate; none before the scores have been checked
 */
public record SessionResults(
        Uscc agency,
        RegionCode region,
        boolean confirmed,
        boolean received,
        List<Integer> waiting,
        Map<Integer, Result> results) {

    public SessionResults {
        waiting = List.copyOf(waiting);
        results = Map.copyOf(results);
    }

    /** Confirmed, and as it will stay: no correction waits. */
    public void mustBeFinal() {
        if (!confirmed) {
            throw new RuleViolated(FailureCode.SCORE_BOOK_NOT_CONFIRMED);
        }
        mustNotWait();
    }

    /** As {@link #mustBeFinal}, and with the centre. */
    public void mustBeSettled() {
        if (!received) {
            throw new RuleViolated(FailureCode.SCORE_BOOK_NOT_RECEIVED);
        }
        mustNotWait();
    }

    /** In their order. */
    public SortedSet<Integer> passers() {
        SortedSet<Integer> passers = new TreeSet<>();
        results.values().stream()
                .filter(result -> result.grade() == Grade.PASSED)
                .forEach(result -> passers.add(result.candidate()));
        return passers;
    }

    /** With what score. */
    public Points mustHavePassed(int candidate) {
        Result result = results.get(candidate);
        if (result == null || result.grade() != Grade.PASSED) {
            throw new RuleViolated(FailureCode.CANDIDATE_NOT_PASSED, String.valueOf(candidate));
        }
        return Objects.requireNonNull(result.score());
    }

    private void mustNotWait() {
        waiting.stream().findFirst().ifPresent(candidate -> {
            throw new RuleViolated(FailureCode.CORRECTION_OPEN, String.valueOf(candidate));
        });
    }
}

package org.henji.query.session.scorebooks;

import java.util.List;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;

/** The results of a score book, counted; everybody with a ticket is in one of them. */
public record Tally(int passed, int failed, int absent, int disqualified) {

    static Tally of(List<Result> results) {
        return new Tally(
                count(results, Grade.PASSED),
                count(results, Grade.FAILED),
                count(results, Grade.ABSENT),
                count(results, Grade.DISQUALIFIED));
    }

    /** Everybody with a ticket. */
    public int candidates() {
        return present() + absent;
    }

    /** Everybody who was there, whatever became of them. */
    public int present() {
        return passed + failed + disqualified;
    }

    /** A correction moves a result from one to the other. */
    Tally corrected(Grade before, Grade after) {
        return new Tally(
                passed + change(Grade.PASSED, before, after),
                failed + change(Grade.FAILED, before, after),
                absent,
                disqualified);
    }

    private static int change(Grade grade, Grade before, Grade after) {
        return (after == grade ? 1 : 0) - (before == grade ? 1 : 0);
    }

    private static int count(List<Result> results, Grade grade) {
        return Math.toIntExact(
                results.stream().filter(result -> result.grade() == grade).count());
    }
}

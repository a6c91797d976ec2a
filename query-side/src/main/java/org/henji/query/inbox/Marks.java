package org.henji.query.inbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.ScoreRules;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.query.session.sessions.Recusal;

/**
 * What assessors gave a candidate who came, as far as it decides about what waits.
 *
 * @param stand whether the leader has decided that they stand, however far apart
 * @param removed whether the candidate was removed for misconduct: then nothing waits for these any more
 */
public record Marks(int candidate, List<Mark> marks, boolean stand, boolean removed) {

    /** The total of an assessor's sheet. */
    public record Mark(CredentialNo assessor, Points total) {}

    static Marks none(int candidate) {
        return new Marks(candidate, List.of(), false, false);
    }

    Marks with(ScoreSheet sheet) {
        List<Mark> more = Stream.concat(others(sheet.assessor()), Stream.of(new Mark(sheet.assessor(), sheet.total())))
                .toList();
        return new Marks(candidate, more, false, removed);
    }

    Marks without(CredentialNo assessor) {
        return new Marks(candidate, others(assessor).toList(), false, removed);
    }

    /** All score again. */
    Marks voided() {
        return new Marks(candidate, List.of(), false, removed);
    }

    Marks standing() {
        return new Marks(candidate, marks, true, removed);
    }

    Marks ofRemoved() {
        return new Marks(candidate, marks, stand, true);
    }

    boolean areMissing(ScoreRules rules) {
        return !removed && marks.size() < rules.assessorsPerCandidate();
    }

    /** Whether one of these is of somebody who is recused from the candidate: it does not count and has to be withdrawn. */
    boolean arePartial(List<Recusal> recusals) {
        return !removed
                && recusals.stream()
                        .anyMatch(recusal -> recusal.isFrom(candidate)
                                && marks.stream()
                                        .anyMatch(mark -> mark.assessor().equals(recusal.assessor())));
    }

    /** Whether the assessors are so far apart that the leader has to decide, and has not. */
    boolean areToBeRuledOn(ScoreRules rules) {
        List<BigDecimal> totals =
                marks.stream().map(mark -> mark.total().decimal()).sorted().toList();
        return !stand
                && !removed
                && totals.size() > 1
                && totals.getLast().subtract(totals.getFirst()).compareTo(BigDecimal.valueOf(rules.deviationLimit()))
                        > 0;
    }

    private Stream<Mark> others(CredentialNo assessor) {
        return marks.stream().filter(mark -> !mark.assessor().equals(assessor));
    }
}

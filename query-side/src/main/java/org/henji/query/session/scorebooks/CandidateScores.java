package org.henji.query.session.scorebooks;

import static org.henji.query.infrastructure.Fold.known;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;
import org.henji.kernel.session.score.ScoreRules;
import org.henji.kernel.session.score.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * What a score book says of a candidate.
 *
 * @param sheets one of each assessor at most, by credential
 * @param ruling the leader's newest; null again once other sheets than it was about are there
 * @param result of the newest check; it stands as long as the book is not open again
 * @param corrected whether it was changed after the confirmation
 */
public record CandidateScores(
        ScoreBookNo scoreBook,
        int candidate,
        List<ScoreSheet> sheets,
        @Nullable Ruling ruling,
        @Nullable Result result,
        boolean corrected) {

    /** 组长裁定 */
    public record Ruling(Points spread, int limit, DeviationDecision decision, String reason, Instant at) {}

    /** What of an event concerns one candidate. */
    sealed interface Line {

        ScoreBookNo scoreBook();

        int candidate();

        record Entered(ScoreBookNo scoreBook, int candidate, List<ScoreSheet> sheets) implements Line {}

        record Withdrawn(SheetWithdrawn event) implements Line {

            @Override
            public ScoreBookNo scoreBook() {
                return event.scoreBook();
            }

            @Override
            public int candidate() {
                return event.candidate();
            }
        }

        record Ruled(DeviationDecided event) implements Line {

            @Override
            public ScoreBookNo scoreBook() {
                return event.scoreBook();
            }

            @Override
            public int candidate() {
                return event.candidate();
            }
        }

        record Checked(ScoreBookNo scoreBook, Result result) implements Line {

            @Override
            public int candidate() {
                return result.candidate();
            }
        }

        /** The sheets differ from the paper and are void. */
        record Voided(ScoreBookNo scoreBook, int candidate) implements Line {}

        record Corrected(ScoreBookNo scoreBook, List<ScoreSheet> sheets, Result result) implements Line {

            @Override
            public int candidate() {
                return result.candidate();
            }
        }
    }

    static CandidateScores evolve(@Nullable CandidateScores row, Line line) {
        return switch (line) {
            case Line.Entered e -> (row == null ? none(line) : row).with(e.sheets());
            case Line.Withdrawn e -> known(row).without(e.event().assessor());
            case Line.Ruled e -> known(row).ruled(e.event());
            case Line.Checked e -> (row == null ? none(line) : row).with(e.result());
            case Line.Voided e -> none(line);
            case Line.Corrected e -> known(row).corrected(e);
        };
    }

    /** Points between the highest and the lowest total; null of fewer than two sheets. */
    @Nullable
    Points spread() {
        List<BigDecimal> totals =
                sheets.stream().map(sheet -> sheet.total().decimal()).sorted().toList();
        return totals.size() < 2 ? null : Points.of(totals.getLast().subtract(totals.getFirst()));
    }

    /** How many sheets the rules ask for beyond those that are there. */
    int missing(ScoreRules rules) {
        return Math.max(0, rules.assessorsPerCandidate() - sheets.size());
    }

    /** Whether the assessors are so far apart that the leader has to decide, and has not. */
    boolean isToBeRuledOn(ScoreRules rules) {
        Points spread = spread();
        return ruling == null
                && spread != null
                && spread.decimal().compareTo(BigDecimal.valueOf(rules.deviationLimit())) > 0;
    }

    private static CandidateScores none(Line line) {
        return new CandidateScores(line.scoreBook(), line.candidate(), List.of(), null, null, false);
    }

    private CandidateScores with(List<ScoreSheet> entered) {
        return new CandidateScores(scoreBook, candidate, merged(entered), null, result, corrected);
    }

    private CandidateScores without(CredentialNo assessor) {
        return new CandidateScores(
                scoreBook, candidate, others(List.of(assessor)).toList(), null, result, corrected);
    }

    /** When all score again, nothing of what they had scored is left. */
    private CandidateScores ruled(DeviationDecided event) {
        Ruling made = new Ruling(event.spread(), event.limit(), event.decision(), event.reason(), event.at());
        List<ScoreSheet> left = event.decision() == DeviationDecision.SCORE_AGAIN ? List.of() : sheets;
        return new CandidateScores(scoreBook, candidate, left, made, result, corrected);
    }

    private CandidateScores with(Result checked) {
        return new CandidateScores(scoreBook, candidate, sheets, ruling, checked, corrected);
    }

    private CandidateScores corrected(Line.Corrected line) {
        return new CandidateScores(scoreBook, candidate, merged(line.sheets()), ruling, line.result(), true);
    }

    private List<ScoreSheet> merged(List<ScoreSheet> entered) {
        List<CredentialNo> replaced = entered.stream().map(ScoreSheet::assessor).toList();
        return Stream.concat(others(replaced), entered.stream())
                .sorted(Comparator.comparing(sheet -> sheet.assessor().value()))
                .toList();
    }

    private Stream<ScoreSheet> others(List<CredentialNo> assessors) {
        return sheets.stream().filter(sheet -> !assessors.contains(sheet.assessor()));
    }
}

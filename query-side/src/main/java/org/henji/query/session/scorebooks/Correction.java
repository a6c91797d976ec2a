package org.henji.query.session.scorebooks;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a result that was confirmed (成绩更正).
 *
 * @param no its number in the score book
 * @param sheets what replaces the assessors' sheets
 * @param before the result that stood
 * @param after what it would be, or has become
 * @param requestedBy null only where the event carries no trail
 * @param outcome null while the centre has not decided
 */
public record Correction(
        int no,
        int candidate,
        List<ScoreSheet> sheets,
        String reason,
        List<Evidence> evidence,
        Result before,
        Result after,
        @Nullable Actor requestedBy,
        Instant requestedAt,
        @Nullable Outcome outcome) {

    /**
     * What the centre decided.
     *
     * @param reason of a refusal; null when it was approved
     * @param decidedBy null only where the event carries no trail
     */
    public record Outcome(
            boolean approved,
            @Nullable String reason,
            @Nullable Actor decidedBy,
            Instant at) {}

    static Correction requested(CorrectionRequested event, Occurrence occurrence) {
        return new Correction(
                event.correction(),
                event.candidate(),
                event.sheets(),
                event.reason(),
                event.evidence(),
                event.before(),
                event.after(),
                occurrence.actor(),
                event.at(),
                null);
    }

    Correction approved(Occurrence occurrence) {
        return decided(
                new Outcome(true, null, occurrence.actor(), occurrence.event().at()));
    }

    Correction refused(String why, Occurrence occurrence) {
        return decided(
                new Outcome(false, why, occurrence.actor(), occurrence.event().at()));
    }

    private Correction decided(Outcome how) {
        return new Correction(no, candidate, sheets, reason, evidence, before, after, requestedBy, requestedAt, how);
    }
}

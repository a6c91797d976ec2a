package org.henji.query.session.scorebooks;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
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
import org.henji.kernel.session.score.ScoreRules;
import org.henji.kernel.session.score.TaskWeight;
import org.henji.query.agency.directory.Locations;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.session.scorebooks.ScoreStep.Kind;
import org.henji.query.session.sessions.ScoreState;
import org.jspecify.annotations.Nullable;

/**
 * A score book and the way it has come; what it says of a candidate is a row of its own, because scores come in one candidate at
 * a time.
 *
 * @param prefecture null when the region has left the tree of regions
 * @param state that of the progress, for an index
 * @param enteredBy everybody who entered or withdrew sheets (录入人)
 */
public record ScoreBookView(
        ScoreBookNo no,
        SessionNo session,
        Uscc uscc,
        RegionCode region,
        @Nullable RegionCode prefecture,
        ItemCode item,
        SpecificationNo specification,
        List<TaskWeight> tasks,
        ScoreRules rules,
        Instant openedAt,
        ScoreState state,
        ScoreProgress progress,
        List<String> enteredBy,
        List<ScoreStep> steps,
        List<Correction> corrections) {

    static ScoreBookView evolve(@Nullable ScoreBookView row, ScoreBookEvent event, Occurrence occurrence) {
        return event instanceof ScoreBookOpened e
                ? opened(e)
                : known(row).with(known(row).progress.after(event)).told(event, occurrence);
    }

    public @Nullable Tally tally() {
        return progress.tally();
    }

    /** Whether results stand in it that belong to the sheets in it. */
    boolean hasResults() {
        return tally() != null;
    }

    private static ScoreBookView opened(ScoreBookOpened event) {
        return new ScoreBookView(
                event.scoreBook(),
                event.scoreBook().session(),
                event.agency(),
                event.region(),
                Locations.prefectureOf(event.region()),
                event.item(),
                event.specification(),
                event.tasks(),
                event.rules(),
                event.at(),
                ScoreState.OPEN,
                ScoreProgress.OPENED,
                List.of(),
                List.of(),
                List.of());
    }

    private ScoreBookView told(ScoreBookEvent event, Occurrence occurrence) {
        return switch (event) {
            case ScoreBookOpened e -> this;
            case ScoresEntered e -> enteredBy(occurrence.actor());
            case SheetWithdrawn e -> enteredBy(occurrence.actor());
            case DeviationDecided e -> this;
            case ScoresChecked e -> and(ScoreStep.of(Kind.CHECKED, null, occurrence));
            case CheckFailed e -> and(ScoreStep.of(Kind.CHECK_FAILED, e.reason(), occurrence));
            case ScoreBookSubmitted e -> and(ScoreStep.of(Kind.SUBMITTED, null, occurrence));
            case ScoreBookConfirmed e -> and(ScoreStep.of(Kind.CONFIRMED, e.opinion(), occurrence));
            case ScoreBookReturned e -> and(ScoreStep.of(Kind.RETURNED, e.reason(), occurrence));
            case ScoreBookReceived e -> and(ScoreStep.of(Kind.RECEIVED, null, occurrence));
            case CorrectionRequested e -> and(Correction.requested(e, occurrence));
            case ScoreCorrected e -> with(e.correction(), correction -> correction.approved(occurrence));
            case CorrectionRefused e -> with(e.correction(), correction -> correction.refused(e.reason(), occurrence));
        };
    }

    private ScoreBookView enteredBy(@Nullable Actor actor) {
        return actor == null || enteredBy.contains(actor.userId())
                ? this
                : with(progress, append(enteredBy, actor.userId()), steps, corrections);
    }

    private ScoreBookView with(ScoreProgress newProgress) {
        return with(newProgress, enteredBy, steps, corrections);
    }

    private ScoreBookView and(ScoreStep step) {
        return with(progress, enteredBy, append(steps, step), corrections);
    }

    private ScoreBookView and(Correction correction) {
        return with(progress, enteredBy, steps, append(corrections, correction));
    }

    private ScoreBookView with(int number, UnaryOperator<Correction> change) {
        List<Correction> changed = corrections.stream()
                .map(correction -> correction.no() == number ? change.apply(correction) : correction)
                .toList();
        return with(progress, enteredBy, steps, changed);
    }

    private ScoreBookView with(
            ScoreProgress newProgress,
            List<String> entered,
            List<ScoreStep> newSteps,
            List<Correction> newCorrections) {
        return new ScoreBookView(
                no,
                session,
                uscc,
                region,
                prefecture,
                item,
                specification,
                tasks,
                rules,
                openedAt,
                newProgress.state(),
                newProgress,
                entered,
                newSteps,
                newCorrections);
    }

    private static <T> List<T> append(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}

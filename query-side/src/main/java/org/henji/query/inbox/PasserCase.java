package org.henji.query.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.batch.ClaimsEvent;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersClaimed;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersReleased;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.query.session.sessions.ScoreState;
import org.jspecify.annotations.Nullable;

/**
 * What decides for whom of a session the agency has to ask for blanks.
 *
 * @param passers whoever has passed as the results stand
 * @param claimed for whom a batch has asked
 * @param corrections of scores that wait for the centre
 */
public record PasserCase(
        ScoreBookNo scoreBook,
        ItemCode item,
        ScoreState state,
        List<Integer> passers,
        List<Integer> claimed,
        List<Integer> corrections)
        implements Case {

    static PasserCase of(ScoreBookOpened event) {
        return new PasserCase(event.scoreBook(), event.item(), ScoreState.OPEN, List.of(), List.of(), List.of());
    }

    PasserCase after(ScoreBookEvent event) {
        ScoreState now = state.after(event);
        return switch (event) {
            case ScoresChecked e ->
                new PasserCase(
                        scoreBook,
                        item,
                        now,
                        e.results().stream()
                                .filter(PasserCase::hasPassed)
                                .map(Result::candidate)
                                .toList(),
                        claimed,
                        corrections);
            case CorrectionRequested e ->
                new PasserCase(scoreBook, item, now, passers, claimed, and(corrections, List.of(e.correction())));
            case ScoreCorrected e ->
                new PasserCase(
                        scoreBook,
                        item,
                        now,
                        corrected(e.result()),
                        claimed,
                        without(corrections, List.of(e.correction())));
            case CorrectionRefused e ->
                new PasserCase(scoreBook, item, now, passers, claimed, without(corrections, List.of(e.correction())));
            default -> new PasserCase(scoreBook, item, now, passers, claimed, corrections);
        };
    }

    PasserCase after(ClaimsEvent event) {
        return switch (event) {
            case PassersClaimed e -> claiming(and(claimed, e.candidates()));
            case PassersReleased e -> claiming(without(claimed, e.candidates()));
        };
    }

    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        return true;
    }

    /** For everybody who has passed and for whom no batch asks, once the centre has the score book and no result is in doubt. */
    @Nullable
    Task task() {
        int left = without(passers, claimed).size();
        return state == ScoreState.RECEIVED && corrections.isEmpty() && left > 0
                ? Task.of(InboxKind.PASSERS_TO_REQUEST, Level.AGENCY, scoreBook.value(), "requestBlanks")
                        .about(List.of(item))
                        .counting(left)
                : null;
    }

    private List<Integer> corrected(Result result) {
        List<Integer> others = without(passers, List.of(result.candidate()));
        return hasPassed(result) ? and(others, List.of(result.candidate())) : others;
    }

    private PasserCase claiming(List<Integer> now) {
        return new PasserCase(scoreBook, item, state, passers, now, corrections);
    }

    private static boolean hasPassed(Result result) {
        return result.grade() == Grade.PASSED;
    }

    private static List<Integer> and(List<Integer> before, List<Integer> more) {
        return Stream.concat(before.stream(), more.stream()).distinct().sorted().toList();
    }

    private static List<Integer> without(List<Integer> before, List<Integer> gone) {
        return before.stream().filter(one -> !gone.contains(one)).toList();
    }
}

package org.henji.query.session.scorebooks;

import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReturned;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.query.session.sessions.ScoreState;
import org.jspecify.annotations.Nullable;

/**
 * How far a score book has come: the part of its history that several folds ask for.
 *
 * @param tally null while there are no results, because they have not been checked, or not again
 * @param asked the corrections that wait for the centre
 */
public record ScoreProgress(ScoreState state, @Nullable Tally tally, List<Asked> asked) {

    /** A correction that waits, of a result with that grade. */
    public record Asked(int correction, Grade grade) {}

    public static final ScoreProgress OPENED = new ScoreProgress(ScoreState.OPEN, null, List.of());

    public ScoreProgress after(ScoreBookEvent event) {
        ScoreState now = state.after(event);
        return switch (event) {
            case ScoreBookOpened e -> OPENED;
            case ScoresChecked e -> new ScoreProgress(now, Tally.of(e.results()), asked);
            case CheckFailed e -> OPENED;
            case ScoreBookReturned e -> OPENED;
            case CorrectionRequested e ->
                with(Stream.concat(
                                asked.stream(),
                                Stream.of(new Asked(e.correction(), e.before().grade())))
                        .toList());
            case ScoreCorrected e -> corrected(e);
            case CorrectionRefused e -> without(e.correction());
            // nothing else makes results or unmakes them
            default -> new ScoreProgress(now, tally, asked);
        };
    }

    private ScoreProgress corrected(ScoreCorrected event) {
        Asked request = asked.stream()
                .filter(waiting -> waiting.correction() == event.correction())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a correction that nobody asked for"));
        if (tally == null) {
            throw new IllegalStateException("a correction of a result that is not there");
        }
        Tally counted = tally.corrected(request.grade(), event.result().grade());
        return new ScoreProgress(state, counted, asked).without(event.correction());
    }

    private ScoreProgress without(int correction) {
        return with(asked.stream()
                .filter(waiting -> waiting.correction() != correction)
                .toList());
    }

    private ScoreProgress with(List<Asked> waiting) {
        return new ScoreProgress(state, tally, waiting);
    }
}

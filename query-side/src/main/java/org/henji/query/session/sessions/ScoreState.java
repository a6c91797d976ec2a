package org.henji.query.session.sessions;

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

/** How far the scores of a session have come (BR-17). */
public enum ScoreState {
    /** 尚未开考 */
    NOT_OPENED,
    /** 登分中 */
    OPEN,
    /** 已校对 */
    CHECKED,
    /** 待市(州)确认 */
    SUBMITTED,
    /** 市(州)已确认 */
    CONFIRMED,
    /** 省中心已接收 */
    RECEIVED;

    public ScoreState after(ScoreBookEvent event) {
        return switch (event) {
            case ScoreBookOpened e -> OPEN;
            case ScoresChecked e -> CHECKED;
            case ScoreBookSubmitted e -> SUBMITTED;
            case ScoreBookReturned e -> OPEN;
            case ScoreBookConfirmed e -> CONFIRMED;
            case ScoreBookReceived e -> RECEIVED;
            case CheckFailed e -> OPEN;
            case ScoresEntered e -> this;
            case SheetWithdrawn e -> this;
            case DeviationDecided e -> this;
            case CorrectionRequested e -> this;
            case ScoreCorrected e -> this;
            case CorrectionRefused e -> this;
        };
    }

    /** Whether each candidate has a result that was checked; before, and while a book was returned, they have none. */
    public boolean hasResults() {
        return compareTo(CHECKED) >= 0;
    }

    /** Whether the prefecture has confirmed the results, so that they change by a correction only. */
    public boolean isFinal() {
        return compareTo(CONFIRMED) >= 0;
    }
}

package org.henji.query.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookSubmitted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;
import org.henji.query.session.sessions.ScoreState;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the work that the bureaus have with a score book.
 *
 * @param hands users who took part in it so far
 * @param asked the corrections that wait, the first one first
 */
public record ScoreBookCase(ScoreBookNo no, ItemCode item, ScoreState state, List<String> hands, List<Asked> asked)
        implements Case {

    /**
     * A correction that waits for the centre.
     *
     * @param by the user; null only where the event carries no trail
     */
    public record Asked(int correction, @Nullable String by, Instant at) {}

    static ScoreBookCase of(ScoreBookOpened event) {
        return new ScoreBookCase(event.scoreBook(), event.item(), ScoreState.OPEN, List.of(), List.of());
    }

    ScoreBookCase after(ScoreBookEvent event, @Nullable String userId) {
        List<Asked> waiting = switch (event) {
            case CorrectionRequested e ->
                Stream.concat(asked.stream(), Stream.of(new Asked(e.correction(), userId, e.at())))
                        .toList();
            case ScoreCorrected e -> without(e.correction());
            case CorrectionRefused e -> without(e.correction());
            default -> asked;
        };
        return new ScoreBookCase(no, item, state.after(event), isHandedOn(event) ? and(userId) : hands, waiting);
    }

    /** Nobody confirms or receives what they had a hand in, nor decides about a correction that they asked for. */
    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        return switch (mutation) {
            case "confirmScoreBook", "receiveScoreBook" -> !hands.contains(userId);
            case "approveScoreCorrection", "refuseScoreCorrection" ->
                !hands.contains(userId) && asked.stream().anyMatch(correction -> !userId.equals(correction.by()));
            default -> true;
        };
    }

    @Nullable
    Task turn() {
        return switch (state) {
            case SUBMITTED ->
                task(InboxKind.SCORE_BOOK_TO_CONFIRM, Level.PREFECTURE, "confirmScoreBook", "returnScoreBook");
            case CONFIRMED -> task(InboxKind.SCORE_BOOK_TO_RECEIVE, Level.CENTER, "receiveScoreBook");
            case NOT_OPENED, OPEN, CHECKED, RECEIVED -> null;
        };
    }

    @Nullable
    Task corrections() {
        return asked.isEmpty()
                ? null
                : task(InboxKind.CORRECTIONS_TO_DECIDE, Level.CENTER, "approveScoreCorrection", "refuseScoreCorrection")
                        .since(asked.getFirst().at());
    }

    private Task task(InboxKind kind, Level level, String... mutations) {
        return Task.of(kind, level, no.value(), mutations).about(List.of(item));
    }

    private static boolean isHandedOn(ScoreBookEvent event) {
        return switch (event) {
            case ScoresEntered e -> true;
            case SheetWithdrawn e -> true;
            case DeviationDecided e -> true;
            case CheckFailed e -> true;
            case ScoresChecked e -> true;
            case ScoreBookSubmitted e -> true;
            case ScoreBookConfirmed e -> true;
            default -> false;
        };
    }

    private List<String> and(@Nullable String userId) {
        return Stream.concat(hands.stream(), Stream.ofNullable(userId))
                .distinct()
                .toList();
    }

    private List<Asked> without(int correction) {
        return asked.stream()
                .filter(waiting -> waiting.correction() != correction)
                .toList();
    }
}

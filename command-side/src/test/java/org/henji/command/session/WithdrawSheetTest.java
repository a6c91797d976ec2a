package org.henji.command.session;

import static org.henji.command.session.ScoreActs.CLERK;
import static org.henji.command.session.ScoreActs.assessor;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.FOURTH;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.sheet;
import static org.henji.kernel.session.score.ScoreBookEvents.sheetWithdrawn;

import java.util.List;
import org.henji.command.session.ScoreBookCommand.WithdrawSheet;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 12 of {@code docs/event-model/score-book.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawSheetTest {

    private static final WithdrawSheet WITHDRAW =
            new WithdrawSheet(SCORE_BOOK, 1, FIRST, sheetWithdrawn(1, FIRST).reason());

    @Test
    void the_assessor_or_the_clerk_takes_it_back() {
        for (Actor actor : List.of(assessor(FIRST), CLERK)) {
            ScoreActs.running()
                    .and(entered(1, "80"))
                    .when(WITHDRAW, actor)
                    .then(sheetWithdrawn(1, FIRST))
                    .when(WITHDRAW, actor)
                    .thenRefused(FailureCode.SHEET_UNKNOWN, "1", FIRST.value());
        }
    }

    @Test
    void it_may_be_entered_again() {
        ScoreActs.running()
                .and(entered(1, "80"), sheetWithdrawn(1, FIRST))
                .when(ScoreActs.enter(sheet(1, FIRST, "80")), assessor(FIRST))
                .then(entered(List.of(sheet(1, FIRST, "80"))));
    }

    @Test
    void there_must_be_one() {
        ScoreActs.running().when(WITHDRAW, CLERK).thenRefused(FailureCode.SHEET_UNKNOWN, "1", FIRST.value());
        ScoreActs.running()
                .and(entered(List.of(sheet(1, SECOND, "80"))))
                .when(WITHDRAW, CLERK)
                .thenRefused(FailureCode.SHEET_UNKNOWN, "1", FIRST.value());
    }

    @Test
    void nobody_else_takes_it_back() {
        ScoreActs.running()
                .and(entered(1, "80"))
                .when(WITHDRAW, assessor(SECOND))
                .thenRefused(FailureCode.SHEET_OF_ANOTHER)
                .when(WITHDRAW, assessor(FOURTH))
                .thenRefused(FailureCode.NOT_AN_ASSESSOR);
    }

    @Test
    void not_once_they_have_been_checked_or_submitted() {
        ScoreActs.checkedBook().when(WITHDRAW, CLERK).thenRefused(FailureCode.SCORES_ALREADY_CHECKED);
        ScoreActs.submittedBook().when(WITHDRAW, CLERK).thenRefused(FailureCode.SCORE_BOOK_NOT_OPEN);
    }
}

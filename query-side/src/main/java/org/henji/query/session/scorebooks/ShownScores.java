package org.henji.query.session.scorebooks;

import java.util.List;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.query.session.scorebooks.CandidateScores.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What a score book says of a candidate, as a reader sees it.
 *
 * @param sheets null for a reader who sees no sheets
 * @param sheetsMissing how many the rules ask for beyond those that are there
 * @param spread null for a reader who could work out from it what others gave
 * @param toBeRuledOn whether the leader has to decide
 * @param ruling null for a reader who could read from it what others gave
 * @param result null while there is none that stands
 */
public record ShownScores(
        SessionNo session,
        int candidate,
        @Nullable List<ScoreSheet> sheets,
        int sheetsMissing,
        @Nullable Points spread,
        boolean toBeRuledOn,
        @Nullable Ruling ruling,
        @Nullable Result result,
        boolean corrected) {

    static ShownScores of(CandidateScores scores, ScoreBookView book, Sight sight) {
        return new ShownScores(
                book.session(),
                scores.candidate(),
                sight.none()
                        ? null
                        : scores.sheets().stream().filter(sight::covers).toList(),
                scores.missing(book.rules()),
                sight.isWhole() ? scores.spread() : null,
                scores.isToBeRuledOn(book.rules()),
                sight.none() || sight.isWhole() ? scores.ruling() : null,
                book.hasResults() ? scores.result() : null,
                scores.corrected());
    }
}

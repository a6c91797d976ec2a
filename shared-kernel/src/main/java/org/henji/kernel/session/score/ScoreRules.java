package org.henji.kernel.session.score;

/**
 * The rules that a score book is kept by, as they were when it was opened.
 *
 * @param passMark 合格分数线 (BR-20), the department's
 * @param assessorsPerCandidate sheets that each candidate needs, at least; the specification's
 * @param deviationLimit points between two assessors' totals beyond which the leader decides
 * @param method how the result comes from the sheets; see docs/event-model/score-book.md
 */
public record ScoreRules(int passMark, int assessorsPerCandidate, int deviationLimit, String method) {

    /** The mean of the assessors' weighted totals, rounded half up to two decimals. */
    public static final String MEAN = "MEAN_HALF_UP_2";
}

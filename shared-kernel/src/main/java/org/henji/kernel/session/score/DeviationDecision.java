package org.henji.kernel.session.score;

/** What the leader decides when assessors are far apart. */
public enum DeviationDecision {
    /** 维持: the scores stand. */
    SCORES_STAND,
    /** 重新评分: every sheet of the candidate is void; each assessor scores anew, alone. */
    SCORE_AGAIN
}

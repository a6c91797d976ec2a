package org.henji.kernel.session.score;

import java.util.List;
import org.henji.kernel.credential.CredentialNo;

/**
 * 评分表 of one assessor for one candidate.
 *
 * @param scores one for each task, in the order of the tasks
 * @param total the scores by their weights; four decimals
 */
public record ScoreSheet(int candidate, CredentialNo assessor, List<TaskScore> scores, Points total) {

    public ScoreSheet {
        scores = List.copyOf(scores);
    }
}

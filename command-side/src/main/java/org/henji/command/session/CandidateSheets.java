package org.henji.command.session;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.score.ScoreSheet;

/**
 * The sheets of one candidate (评分表).
 *
 * @param stand whether the leader has decided that they stand, however far apart
 */
record CandidateSheets(Map<CredentialNo, ScoreSheet> byAssessor, boolean stand) {

    static final CandidateSheets NONE = new CandidateSheets(Map.of(), false);

    CandidateSheets {
        byAssessor = Map.copyOf(byAssessor);
    }

    Optional<ScoreSheet> of(CredentialNo assessor) {
        return Optional.ofNullable(byAssessor.get(assessor));
    }

    /** Other sheets are other scores, and what was decided of the old ones does not hold for them. */
    CandidateSheets with(ScoreSheet sheet) {
        Map<CredentialNo, ScoreSheet> more = new HashMap<>(byAssessor);
        more.put(sheet.assessor(), sheet);
        return new CandidateSheets(more, false);
    }

    CandidateSheets without(CredentialNo assessor) {
        Map<CredentialNo, ScoreSheet> fewer = new HashMap<>(byAssessor);
        fewer.remove(assessor);
        return new CandidateSheets(fewer, false);
    }

    CandidateSheets standing() {
        return new CandidateSheets(byAssessor, true);
    }

    Collection<ScoreSheet> all() {
        return byAssessor.values();
    }

    BigDecimal spread() {
        return Scoring.spread(all());
    }
}

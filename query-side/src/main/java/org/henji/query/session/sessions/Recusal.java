package org.henji.query.session.sessions;

import java.time.Instant;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.PreparationEvent.AssessorRecused;
import org.henji.kernel.session.Relation;
import org.jspecify.annotations.Nullable;

/**
 * 回避; it stands whatever group is assigned later.
 *
 * @param candidate whom the assessor does not score; null when the assessor has left the group
 */
public record Recusal(
        CredentialNo assessor, @Nullable Integer candidate, Relation relation, PersonalText reason, Instant at) {

    public boolean isFrom(int someone) {
        return candidate != null && candidate == someone;
    }

    static Recusal of(AssessorRecused e) {
        return new Recusal(e.assessor(), e.candidate(), e.relation(), e.reason(), e.at());
    }
}

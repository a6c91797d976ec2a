package org.henji.query.agency.evaluations;

import java.time.Instant;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.person.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A member of the panel.
 *
 * @param since when the member came onto it
 * @param recusal null while the member takes part
 */
public record Member(
        String userId,
        PersonalData person,
        String unit,
        boolean leader,
        Instant since,
        @Nullable Recusal recusal) {

    /** When and why a member left the panel. */
    public record Recusal(Instant at, String reason) {}

    static Member of(PanelMember member, Instant since) {
        return new Member(member.userId(), member.person(), member.unit(), member.leader(), since, null);
    }

    Member recused(Recusal why) {
        return new Member(userId, person, unit, leader, since, why);
    }
}

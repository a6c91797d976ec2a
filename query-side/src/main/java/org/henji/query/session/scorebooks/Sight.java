package org.henji.query.session.scorebooks;

import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.query.session.sessions.AssessorGroup;
import org.henji.query.session.sessions.ScoreState;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets of a score book a reader sees. Whoever answers for single scores sees them, and whoever checks those who do; the
 * department sees results. An assessor scores alone, and so sees no other sheet while a sheet can still change.
 *
 * @param none whether the reader sees no sheets at all
 * @param only the assessor whose sheets are all that the reader sees; null where that is no limit
 */
public record Sight(boolean none, @Nullable CredentialNo only) {

    public static Sight of(Actor reader, ScoreState state, @Nullable AssessorGroup group) {
        return switch (reader.level()) {
            case PREFECTURE, CENTER, AUDITOR -> new Sight(false, null);
            case AGENCY -> new Sight(false, state == ScoreState.OPEN ? asAssessor(reader, group) : null);
            case COUNTY, DEPARTMENT, INTEGRATOR, PUBLIC -> new Sight(true, null);
        };
    }

    public boolean covers(ScoreSheet sheet) {
        return !none && (only == null || only.equals(sheet.assessor()));
    }

    public boolean isWhole() {
        return !none && only == null;
    }

    private static @Nullable CredentialNo asAssessor(Actor reader, @Nullable AssessorGroup group) {
        return group == null
                ? null
                : group.members().stream()
                        .filter(member -> member.userId().equals(reader.userId()))
                        .map(GroupMember::credential)
                        .findFirst()
                        .orElse(null);
    }
}

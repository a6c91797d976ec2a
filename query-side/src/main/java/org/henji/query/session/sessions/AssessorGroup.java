package org.henji.query.session.sessions;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.SupervisorOnDuty;

/**
 * Who assesses a session and who watches over it (考评组).
 *
 * @param members who belong to it now: who has left is found among the recusals only
 * @param scoreClerk the user who enters the scores of paper sheets
 * @param rotationOneIn the rule of that day: one in so many differs from the last group at the site
 * @param maxConsecutive the rule of that day: sessions in a row for one assessor at the site, at most
 */
public record AssessorGroup(
        List<GroupMember> members,
        SupervisorOnDuty supervisor,
        String scoreClerk,
        int rotationOneIn,
        int maxConsecutive,
        Instant assignedAt) {

    /** Whether so many are left, and one of them leads. */
    public boolean isComplete(int assessorsNeeded) {
        return members.size() >= assessorsNeeded && members.stream().anyMatch(GroupMember::leader);
    }

    static AssessorGroup of(GroupAssigned e) {
        return new AssessorGroup(
                e.members(), e.supervisor(), e.scoreClerk(), e.rotationOneIn(), e.maxConsecutive(), e.at());
    }

    AssessorGroup without(CredentialNo assessor) {
        List<GroupMember> rest = members.stream()
                .filter(member -> !member.credential().equals(assessor))
                .toList();
        return new AssessorGroup(rest, supervisor, scoreClerk, rotationOneIn, maxConsecutive, assignedAt);
    }
}

package org.henji.query.session.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
 * @param membersNeeded the rule of that day and of the specification: members, at least
 * @param scorersNeeded by the specification: members who score each candidate, at least
 */
public record AssessorGroup(
        List<GroupMember> members,
        SupervisorOnDuty supervisor,
        String scoreClerk,
        int rotationOneIn,
        int maxConsecutive,
        int membersNeeded,
        int scorersNeeded,
        Instant assignedAt) {

    /** Whether so many are left that each candidate is scored by as many as are needed, and one of them leads. */
    public boolean isComplete(int assessorsNeeded, List<Recusal> recusals) {
        return members.size() >= Math.max(assessorsNeeded, scorersNeeded + mostRecused(recusals))
                && members.stream().anyMatch(GroupMember::leader);
    }

    /** How many members do not score the candidate whom fewest score. */
    private int mostRecused(List<Recusal> recusals) {
        List<CredentialNo> credentials =
                members.stream().map(GroupMember::credential).toList();
        Map<Integer, Long> byCandidate = recusals.stream()
                .filter(recusal -> recusal.candidate() != null && credentials.contains(recusal.assessor()))
                .collect(Collectors.groupingBy(
                        recusal -> Objects.requireNonNull(recusal.candidate()), Collectors.counting()));
        return byCandidate.values().stream().mapToInt(Math::toIntExact).max().orElse(0);
    }

    static AssessorGroup of(GroupAssigned e) {
        return new AssessorGroup(
                e.members(),
                e.supervisor(),
                e.scoreClerk(),
                e.rotationOneIn(),
                e.maxConsecutive(),
                e.membersNeeded(),
                e.scorersNeeded(),
                e.at());
    }

    AssessorGroup without(CredentialNo assessor) {
        List<GroupMember> rest = members.stream()
                .filter(member -> !member.credential().equals(assessor))
                .toList();
        return new AssessorGroup(
                rest, supervisor, scoreClerk, rotationOneIn, maxConsecutive, membersNeeded, scorersNeeded, assignedAt);
    }
}

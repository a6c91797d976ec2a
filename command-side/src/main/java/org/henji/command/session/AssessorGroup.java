package org.henji.command.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.SupervisorOnDuty;

/**
 * Who assesses a session and who watches over it (考评组).
 *
 * @param scoreClerk the user who enters the scores of paper sheets
 * @param recusals by assessor, the candidates whom the assessor does not score
 */
record AssessorGroup(
        List<GroupMember> members,
        SupervisorOnDuty supervisor,
        String scoreClerk,
        Map<CredentialNo, Set<Integer>> recusals) {

    AssessorGroup {
        members = List.copyOf(members);
        recusals = Map.copyOf(recusals);
    }

    AssessorGroup without(CredentialNo assessor) {
        return new AssessorGroup(
                members.stream()
                        .filter(member -> !member.credential().equals(assessor))
                        .toList(),
                supervisor,
                scoreClerk,
                recusals);
    }

    AssessorGroup with(Map<CredentialNo, Set<Integer>> others) {
        return new AssessorGroup(members, supervisor, scoreClerk, others);
    }

    Optional<GroupMember> member(CredentialNo credential) {
        return first(member -> member.credential().equals(credential));
    }

    /** The member who acts as that user. */
    Optional<GroupMember> memberOf(String userId) {
        return first(member -> member.userId().equals(userId));
    }

    Optional<GroupMember> leader() {
        return first(GroupMember::leader);
    }

    boolean isRecused(CredentialNo assessor, int candidate) {
        return recusals.getOrDefault(assessor, Set.of()).contains(candidate);
    }

    /** Assessors and supervisor with their credentials, in the order in which every act locks their duties. */
    SortedMap<Subject, CredentialNo> people() {
        SortedMap<Subject, CredentialNo> people = new TreeMap<>(Comparator.comparing(Subject::value));
        members.forEach(member -> people.put(member.subject(), member.credential()));
        people.put(supervisor.subject(), supervisor.credential());
        return people;
    }

    GroupMember mustHave(CredentialNo assessor) {
        return member(assessor).orElseThrow(() -> new RuleViolated(FailureCode.GROUP_MEMBER_UNKNOWN, assessor.value()));
    }

    /**
     * What keeps the group from assessing: too few members, too few who may score some candidate, no leader.
     *
     * @param size members, at least
     * @param perCandidate members who score each candidate, at least
     */
    Optional<Failure> lacks(int size, int perCandidate) {
        int needed = Math.max(size, perCandidate + mostRecused());
        if (members.size() < needed) {
            return Optional.of(Failure.of(FailureCode.GROUP_TOO_SMALL, String.valueOf(needed)));
        }
        return members.stream().filter(GroupMember::leader).count() == 1
                ? Optional.empty()
                : Optional.of(Failure.of(FailureCode.GROUP_LEADER_INVALID));
    }

    /** How many members do not score the candidate whom fewest score. */
    private int mostRecused() {
        Map<Integer, Integer> recused = new HashMap<>();
        members.forEach(member -> recusals.getOrDefault(member.credential(), Set.of())
                .forEach(candidate -> recused.merge(candidate, 1, Integer::sum)));
        return recused.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private Optional<GroupMember> first(Predicate<GroupMember> wanted) {
        return members.stream().filter(wanted).findFirst();
    }
}

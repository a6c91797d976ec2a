package org.henji.command.session;

import java.util.List;
import java.util.Set;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.GroupMember;

/**
 * Groups in the order of their sessions, one of which is in question.
 *
 * @param at the place of the one in question
 */
record Rotation(List<Set<Subject>> groups, int at) {

    /** From the group before it, and the group after it from this one. */
    void mustDiffer(int oneIn) {
        if (at > 0) {
            mustDiffer(groups.get(at), groups.get(at - 1), oneIn);
        }
        if (at < groups.size() - 1) {
            mustDiffer(groups.get(at + 1), groups.get(at), oneIn);
        }
    }

    void mustNotRepeat(List<GroupMember> members, int most) {
        for (GroupMember member : members) {
            if (inARow(member.subject()) > most) {
                throw new RuleViolated(
                        FailureCode.ASSESSOR_TOO_OFTEN, member.credential().value(), String.valueOf(most));
            }
        }
    }

    /** How many sessions in a row somebody would assess, this one among them. */
    int inARow(Subject person) {
        int first = at;
        while (first > 0 && groups.get(first - 1).contains(person)) {
            first--;
        }
        int last = at;
        while (last < groups.size() - 1 && groups.get(last + 1).contains(person)) {
            last++;
        }
        return last - first + 1;
    }

    private static void mustDiffer(Set<Subject> group, Set<Subject> earlier, int oneIn) {
        int needed = Math.ceilDiv(group.size(), oneIn);
        if (group.stream().filter(person -> !earlier.contains(person)).count() < needed) {
            throw new RuleViolated(FailureCode.GROUP_NOT_ROTATED, String.valueOf(needed));
        }
    }
}

package org.henji.command.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;

/**
 * An expert panel (专家评议组), BR-12: an odd number of people, so that a vote decides, one of them its leader, none of them
 * with an interest.
 *
 * @param minimumSize as the rule was when it was formed
 * @param active who takes part
 * @param recused who no longer does
 */
record Panel(int minimumSize, List<PanelMember> active, List<PanelMember> recused) {

    Panel {
        active = List.copyOf(active);
        recused = List.copyOf(recused);
    }

    static Panel of(List<PanelMember> members, int minimumSize) {
        return new Panel(minimumSize, members, List.of());
    }

    /** What must be true of a panel that is being formed. */
    void check(Set<Subject> applicant) {
        Listed.noneTwice(active, PanelMember::userId, FailureCode.PANEL_MEMBER_REPEATED, PanelMember::userId);
        Listed.noneTwice(
                active, member -> member.person().subject(), FailureCode.PANEL_MEMBER_REPEATED, PanelMember::userId);
        mustBeInOrder();
        active.forEach(member -> mustBeFitFor(member, applicant));
    }

    void mustBeInOrder() {
        if (!hasRightSize()) {
            throw new RuleViolated(FailureCode.PANEL_SIZE_INVALID, String.valueOf(minimumSize));
        }
        if (leaders() != 1) {
            throw new RuleViolated(FailureCode.PANEL_LEADER_INVALID);
        }
    }

    void mustTakePart(Actor actor) {
        if (contains(recused, actor.userId())) {
            throw new RuleViolated(FailureCode.PANEL_MEMBER_RECUSED);
        }
        if (!contains(active, actor.userId())) {
            throw new RuleViolated(FailureCode.NOT_A_PANEL_MEMBER);
        }
    }

    /** Whether that member takes part; somebody who was never a member is refused. */
    boolean isActive(String userId) {
        if (!contains(active, userId) && !contains(recused, userId)) {
            throw new RuleViolated(FailureCode.PANEL_MEMBER_UNKNOWN, userId);
        }
        return contains(active, userId);
    }

    /** A panel takes in somebody only while it lacks members or its leader, and then somebody who mends that. */
    void mustBeAbleToAppoint(PanelMember member, Set<Subject> applicant) {
        if (hasRightSize() && leaders() == 1) {
            throw new RuleViolated(FailureCode.PANEL_COMPLETE);
        }
        if (recused.stream().anyMatch(other -> isSame(other, member))) {
            throw new RuleViolated(FailureCode.PANEL_MEMBER_RECUSED);
        }
        if (active.stream().anyMatch(other -> isSame(other, member))) {
            throw new RuleViolated(FailureCode.PANEL_MEMBER_REPEATED, member.userId());
        }
        if (member.leader() == (leaders() == 1)) {
            throw new RuleViolated(FailureCode.PANEL_LEADER_INVALID);
        }
        mustBeFitFor(member, applicant);
    }

    Panel without(String userId) {
        List<PanelMember> gone = new ArrayList<>(recused);
        active.stream().filter(member -> member.userId().equals(userId)).forEach(gone::add);
        return new Panel(
                minimumSize,
                active.stream()
                        .filter(member -> !member.userId().equals(userId))
                        .toList(),
                gone);
    }

    Panel with(PanelMember member) {
        List<PanelMember> more = new ArrayList<>(active);
        more.add(member);
        return new Panel(minimumSize, more, recused);
    }

    boolean isWholly(Set<String> userIds) {
        return active.stream().map(PanelMember::userId).allMatch(userIds::contains);
    }

    private static void mustBeFitFor(PanelMember member, Set<Subject> applicant) {
        ParticularsRules.mustBeIdentified(member.userId(), member.person());
        if (applicant.contains(member.person().subject())) {
            throw new RuleViolated(FailureCode.PANEL_MEMBER_HAS_INTEREST, member.userId());
        }
    }

    private boolean hasRightSize() {
        return active.size() >= minimumSize && active.size() % 2 != 0;
    }

    private long leaders() {
        return active.stream().filter(PanelMember::leader).count();
    }

    private static boolean isSame(PanelMember one, PanelMember other) {
        return one.userId().equals(other.userId())
                || one.person().subject().equals(other.person().subject());
    }

    private static boolean contains(List<PanelMember> members, String userId) {
        return members.stream().anyMatch(member -> member.userId().equals(userId));
    }
}

package org.henji.command.session;

import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.GroupMember;

/** Who may do what with the scores of a session: its assessors, their leader, and the clerk who enters what is on paper. */
record Scorers(AssessorGroup group) {

    static Scorers of(ExamSession session) {
        return new Scorers(session.group());
    }

    void mustTakePart(Actor actor) {
        if (!isClerk(actor) && !isAssessor(actor)) {
            throw new RuleViolated(FailureCode.NOT_AN_ASSESSOR);
        }
    }

    /** The clerk enters the sheets of all, an assessor their own. */
    void mustMayEnter(Actor actor, CredentialNo assessor) {
        boolean own = group.memberOf(actor.userId())
                .map(GroupMember::credential)
                .filter(assessor::equals)
                .isPresent();
        if (!isClerk(actor) && !own) {
            throw new RuleViolated(FailureCode.SHEET_OF_ANOTHER);
        }
    }

    /** The leader; for a candidate from whom the leader is recused, any assessor who is not. */
    void mustDecideAbout(int candidate, Actor actor) {
        GroupMember member = group.memberOf(actor.userId())
                .filter(one -> one.leader() || isLeaderRecused(candidate))
                .orElseThrow(() -> new RuleViolated(FailureCode.NOT_THE_LEADER));
        if (group.isRecused(member.credential(), candidate)) {
            throw new RuleViolated(
                    FailureCode.ASSESSOR_RECUSED, member.credential().value());
        }
    }

    private boolean isLeaderRecused(int candidate) {
        return group.leader()
                .filter(leader -> group.isRecused(leader.credential(), candidate))
                .isPresent();
    }

    private boolean isAssessor(Actor actor) {
        return group.memberOf(actor.userId()).isPresent();
    }

    private boolean isClerk(Actor actor) {
        return group.scoreClerk().equals(actor.userId());
    }
}

package org.henji.command.session;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.henji.command.credential.Credentials;
import org.henji.command.credential.Credentials.Standing;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.PreparationCommand.AssignGroup;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.SupervisorOnDuty;

/**
 * Who may assess and supervise a session: by the credentials as they stand, on the day of the session. Assessors may come from
 * elsewhere; an internal supervisor is the agency's own, an external one is anybody's.
 */
record GroupRules(Credentials credentials, Uscc agency, ItemCode item, LocalDate day) {

    /** The group that was asked for, all of whom may be in it. */
    AssessorGroup admit(AssignGroup command, Map<CredentialNo, Set<Integer>> recusals) {
        List<GroupMember> members = command.members().stream()
                .map(member -> new GroupMember(
                        member.credential(), assessor(member.credential()).holder(), member.userId(), member.leader()))
                .toList();
        PreparationCommand.Supervisor wanted = command.supervisor();
        var supervisor = new SupervisorOnDuty(
                wanted.credential(), supervisor(wanted.credential()).holder(), wanted.userId());
        membersMustBeListedOnce(members);
        supervisorMustNotAssess(supervisor, members);
        if (members.stream().anyMatch(member -> member.userId().equals(command.scoreClerk()))) {
            throw new RuleViolated(FailureCode.SCORE_CLERK_AMONG_ASSESSORS);
        }
        return new AssessorGroup(members, supervisor, command.scoreClerk(), recusals);
    }

    /** On the day itself, because a credential may have been suspended since. */
    void mustStillHold(AssessorGroup group) {
        group.members().forEach(member -> assessor(member.credential()));
        supervisor(group.supervisor().credential());
    }

    private Standing assessor(CredentialNo credential) {
        Standing standing = standing(credential);
        mustBe(standing.kind() == CredentialKind.ASSESSOR, credential);
        return mustBeValid(standing);
    }

    private Standing supervisor(CredentialNo credential) {
        Standing standing = standing(credential);
        boolean own = standing.kind() == CredentialKind.INTERNAL_SUPERVISOR && agency.equals(standing.agency());
        mustBe(own || standing.kind() == CredentialKind.EXTERNAL_SUPERVISOR, credential);
        return mustBeValid(standing);
    }

    private Standing standing(CredentialNo credential) {
        return credentials
                .find(credential)
                .orElseThrow(() -> new RuleViolated(FailureCode.CREDENTIAL_UNKNOWN, credential.value()));
    }

    private Standing mustBeValid(Standing standing) {
        if (!standing.validFor(item, day)) {
            throw new RuleViolated(
                    FailureCode.CREDENTIAL_NOT_VALID, standing.credential().value(), day.toString());
        }
        return standing;
    }

    private static void mustBe(boolean right, CredentialNo credential) {
        if (!right) {
            throw new RuleViolated(FailureCode.CREDENTIAL_KIND_WRONG, credential.value());
        }
    }

    private static void membersMustBeListedOnce(List<GroupMember> members) {
        Set<Object> seen = new HashSet<>();
        for (GroupMember member : members) {
            // of two credentials of one person, or two persons with one user, neither makes two assessors
            if (!seen.add(member.credential()) || !seen.add(member.subject()) || !seen.add(member.userId())) {
                throw new RuleViolated(
                        FailureCode.GROUP_MEMBER_REPEATED, member.credential().value());
            }
        }
    }

    private static void supervisorMustNotAssess(SupervisorOnDuty supervisor, List<GroupMember> members) {
        boolean assesses = members.stream()
                .anyMatch(member -> member.subject().equals(supervisor.subject())
                        || member.userId().equals(supervisor.userId()));
        if (assesses) {
            throw new RuleViolated(FailureCode.SUPERVISOR_AMONG_ASSESSORS);
        }
    }
}

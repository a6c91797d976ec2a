package org.henji.command.agency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.henji.command.credential.Credentials;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AppliedRules;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/**
 * What must be true of a roster (人员名单), of an applicant as of a filed agency: notice 三(一)4, BR-07. A roster names
 * credentials; whose they are, what they cover and until when is found in them and not in the roster.
 */
final class StaffRules {

    private static final List<StaffRole> ROLES_TO_STAFF = List.of(
            StaffRole.EXAM_AFFAIRS_OFFICER, StaffRole.INTERNAL_SUPERVISOR, StaffRole.TECHNICIAN, StaffRole.IT_OPERATOR);

    private final Uscc agency;
    private final List<StaffMember> staff;
    private final AppliedRules numbers;
    private final Credentials credentials;
    private final Map<CredentialNo, Optional<Credentials.Standing>> found = new HashMap<>();

    StaffRules(Uscc agency, List<StaffMember> staff, AppliedRules numbers, Credentials credentials) {
        this.agency = agency;
        this.staff = staff;
        this.numbers = numbers;
        this.credentials = credentials;
    }

    /** All but the assessors of an item: an applicant needs them, a filed agency may not assess the item without. */
    void check() {
        staffMustBeListedOncePerRole();
        staffMustBeIdentified();
        exactlyOneHead();
        enoughFullTimeManagers();
        assessorsMustHaveCredential();
        rolesMustBeStaffed();
        credentialsMustBeTheirs();
    }

    void mustHaveEnoughAssessors(ItemCode item, LocalDate day) {
        if (validAssessors(item, day) < numbers.assessorsPerItem()) {
            throw new RuleViolated(
                    FailureCode.TOO_FEW_ASSESSORS, item.value(), String.valueOf(numbers.assessorsPerItem()));
        }
    }

    /** People, each of whom may assess the item on that day by a credential of their own. */
    int validAssessors(ItemCode item, LocalDate day) {
        return Math.toIntExact(inRole(StaffRole.ASSESSOR)
                .filter(member -> standing(member)
                        .filter(credential -> isTheirs(credential, member))
                        .filter(credential -> credential.validFor(item, day))
                        .isPresent())
                .map(member -> member.person().subject())
                .distinct()
                .count());
    }

    private void staffMustBeListedOncePerRole() {
        record Post(Object subject, StaffRole role) {}
        Listed.noneTwice(
                staff,
                member -> new Post(member.person().subject(), member.role()),
                FailureCode.STAFF_REPEATED,
                member -> member.role().name());
    }

    private void staffMustBeIdentified() {
        staff.forEach(member -> ParticularsRules.mustBeIdentified(member.role().name(), member.person()));
    }

    private void exactlyOneHead() {
        if (inRole(StaffRole.HEAD).count() != 1) {
            throw new RuleViolated(FailureCode.HEAD_MISSING);
        }
    }

    private void enoughFullTimeManagers() {
        if (inRole(StaffRole.MANAGER).filter(StaffMember::fullTime).count() < numbers.fullTimeManagers()) {
            throw new RuleViolated(FailureCode.TOO_FEW_MANAGERS, String.valueOf(numbers.fullTimeManagers()));
        }
    }

    private void assessorsMustHaveCredential() {
        if (inRole(StaffRole.ASSESSOR).anyMatch(assessor -> assessor.credential() == null)) {
            throw new RuleViolated(FailureCode.ASSESSOR_CREDENTIAL_MISSING);
        }
    }

    private void rolesMustBeStaffed() {
        Listed.firstOf(
                ROLES_TO_STAFF,
                role -> inRole(role).findAny().isEmpty(),
                FailureCode.STAFF_ROLE_MISSING,
                StaffRole::name);
    }

    private void credentialsMustBeTheirs() {
        for (StaffMember member : staff) {
            AssessorCredential named = member.credential();
            if (named != null) {
                mustBeTheirs(named.credentialNo(), member);
            }
        }
    }

    private void mustBeTheirs(String number, StaffMember member) {
        Credentials.Standing credential =
                standing(member).orElseThrow(() -> new RuleViolated(FailureCode.CREDENTIAL_UNKNOWN, number));
        if (!credential.holder().equals(member.person().subject())) {
            throw new RuleViolated(FailureCode.CREDENTIAL_OF_ANOTHER, number);
        }
        if (!isTheirs(credential, member)) {
            throw new RuleViolated(FailureCode.CREDENTIAL_KIND_WRONG, number);
        }
    }

    private boolean isTheirs(Credentials.Standing credential, StaffMember member) {
        return credential.holder().equals(member.person().subject())
                && switch (member.role()) {
                    case ASSESSOR -> credential.kind() == CredentialKind.ASSESSOR;
                    case INTERNAL_SUPERVISOR ->
                        credential.kind() == CredentialKind.INTERNAL_SUPERVISOR && agency.equals(credential.agency());
                    default -> true;
                };
    }

    private Optional<Credentials.Standing> standing(StaffMember member) {
        return credentialOf(member).flatMap(number -> found.computeIfAbsent(number, credentials::find));
    }

    /** Empty also for what an older roster holds and is no number of a credential. */
    static Optional<CredentialNo> credentialOf(StaffMember member) {
        AssessorCredential named = member.credential();
        if (named == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CredentialNo.parse(named.credentialNo()));
        } catch (InvalidValue notOne) {
            return Optional.empty();
        }
    }

    private Stream<StaffMember> inRole(StaffRole role) {
        return staff.stream().filter(member -> member.role() == role);
    }
}

package org.henji.command.agency;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AppliedRules;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;

/** What must be true of a roster (人员名单), of an applicant as of a filed agency: notice 三(一)4, BR-07. */
record StaffRules(List<StaffMember> staff, AppliedRules numbers) {

    private static final List<StaffRole> ROLES_TO_STAFF = List.of(
            StaffRole.EXAM_AFFAIRS_OFFICER, StaffRole.INTERNAL_SUPERVISOR, StaffRole.TECHNICIAN, StaffRole.IT_OPERATOR);

    /** All but the assessors of an item: an applicant needs them, a filed agency may not assess the item without. */
    void check() {
        staffMustBeListedOncePerRole();
        staffMustBeIdentified();
        exactlyOneHead();
        enoughFullTimeManagers();
        assessorsMustHaveCredential();
        rolesMustBeStaffed();
    }

    void mustHaveEnoughAssessors(ItemCode item, LocalDate today) {
        if (validAssessors(item, today) < numbers.assessorsPerItem()) {
            throw new RuleViolated(
                    FailureCode.TOO_FEW_ASSESSORS, item.value(), String.valueOf(numbers.assessorsPerItem()));
        }
    }

    int validAssessors(ItemCode item, LocalDate today) {
        return Math.toIntExact(inRole(StaffRole.ASSESSOR)
                .map(StaffMember::credential)
                .filter(credential -> credential != null && isValidFor(credential, item, today))
                // one credential belongs to one person, whoever else claims it and however it is written
                .map(credential -> normalized(credential.credentialNo()))
                .distinct()
                .count());
    }

    private static boolean isValidFor(AssessorCredential credential, ItemCode item, LocalDate today) {
        return credential.items().contains(item) && !credential.validUntil().isBefore(today);
    }

    private static String normalized(String credentialNo) {
        return Normalizer.normalize(credentialNo, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
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

    private Stream<StaffMember> inRole(StaffRole role) {
        return staff.stream().filter(member -> member.role() == role);
    }
}

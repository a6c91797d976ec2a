package org.henji.command.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.credential.CredentialCommand.IssueCredential;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.rules.Rules;

/** What must be true of what a credential says. */
final class CredentialRules {

    private CredentialRules() {}

    /** What the command asks for; without a last day the setting decides. */
    static CredentialIssued issue(IssueCredential command, Rules rules, Instant at) {
        LocalDate last = command.validUntil();
        return new CredentialIssued(
                command.credential(),
                command.kind(),
                command.person(),
                covered(command.kind(), command.items()),
                command.agency(),
                command.validFrom(),
                last == null
                        ? command.validFrom()
                                .plusYears(years(command.kind(), rules))
                                .minusDays(1)
                        : last,
                at);
    }

    static void check(CredentialIssued credential, ItemCatalogue catalogue) {
        holderMustBeIdentified(credential.person());
        if ((credential.kind() == CredentialKind.INTERNAL_SUPERVISOR) != (credential.agency() != null)) {
            throw new RuleViolated(FailureCode.CREDENTIAL_AGENCY_INVALID);
        }
        mustBeOpen(credential.items(), List.of(), catalogue);
        if (credential.validUntil().isBefore(credential.validFrom())) {
            throw new RuleViolated(
                    FailureCode.CREDENTIAL_PERIOD_INVALID,
                    credential.validUntil().toString());
        }
    }

    /** Each once. */
    static List<ItemCode> covered(CredentialKind kind, List<ItemCode> items) {
        if (kind == CredentialKind.ASSESSOR && items.isEmpty()) {
            throw new RuleViolated(FailureCode.CREDENTIAL_ITEMS_MISSING);
        }
        return items.stream().distinct().toList();
    }

    /** What it has covered before may have left the catalogue since; what it newly covers is in it. */
    static void mustBeOpen(List<ItemCode> items, List<ItemCode> before, ItemCatalogue catalogue) {
        for (ItemCode item : items) {
            if (!before.contains(item) && !catalogue.isOpen(item)) {
                throw new RuleViolated(FailureCode.ITEM_NOT_PUBLISHED, item.value());
            }
        }
    }

    /** By the ID number rosters and sessions know that it is the same person. */
    private static void holderMustBeIdentified(PersonalData person) {
        if (person.name() == null || person.name().isBlank()) {
            throw new RuleViolated(FailureCode.PERSON_INCOMPLETE, "person", "name");
        }
        if (person.idNumber() == null) {
            throw new RuleViolated(FailureCode.PERSON_INCOMPLETE, "person", "idNumber");
        }
    }

    private static int years(CredentialKind kind, Rules rules) {
        return switch (kind) {
            case ASSESSOR -> rules.assessorCredentialYears();
            case INTERNAL_SUPERVISOR, EXTERNAL_SUPERVISOR -> rules.supervisorTermYears();
        };
    }
}

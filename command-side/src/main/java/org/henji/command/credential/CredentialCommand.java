package org.henji.command.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.AppraisalGrade;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.PersonalData;
import org.jspecify.annotations.Nullable;

/** What the provincial department does to the credentials of assessors and quality supervisors (BR-07). */
public sealed interface CredentialCommand extends Command {

    record IssueCredential(
            @TargetAggregateIdentifier CredentialNo credential,
            CredentialKind kind,
            @Valid PersonalData person,
            @Size(max = 60) List<ItemCode> items,
            @Nullable Uscc agency,
            LocalDate validFrom,
            @Nullable LocalDate validUntil)
            implements CredentialCommand {

        public IssueCredential {
            items = List.copyOf(items);
        }
    }

    record RenewCredential(@TargetAggregateIdentifier CredentialNo credential, LocalDate validUntil)
            implements CredentialCommand {}

    record ChangeCredentialItems(
            @TargetAggregateIdentifier CredentialNo credential,
            @Size(max = 60) List<ItemCode> items,
            @NotBlank @Size(max = 1000) String reason)
            implements CredentialCommand {

        public ChangeCredentialItems {
            items = List.copyOf(items);
        }
    }

    record SuspendCredential(
            @TargetAggregateIdentifier CredentialNo credential,
            @NotBlank @Size(max = 1000) String reason) implements CredentialCommand {}

    record ReinstateCredential(
            @TargetAggregateIdentifier CredentialNo credential,
            @NotBlank @Size(max = 1000) String reason) implements CredentialCommand {}

    record RevokeCredential(
            @TargetAggregateIdentifier CredentialNo credential,
            @NotBlank @Size(max = 1000) String reason) implements CredentialCommand {}

    record AppraiseHolder(
            @TargetAggregateIdentifier CredentialNo credential,
            @Min(2000) @Max(2999) int year,
            AppraisalGrade grade,
            @Nullable @Size(max = 1000) String remark)
            implements CredentialCommand {}
}

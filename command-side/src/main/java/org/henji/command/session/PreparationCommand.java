package org.henji.command.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.Relation;
import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;

/** How a session is prepared: seats, tickets and who assesses. */
public sealed interface PreparationCommand extends SessionCommand {

    record ArrangeSeats(@TargetAggregateIdentifier SessionNo session) implements PreparationCommand {}

    record IssueTickets(@TargetAggregateIdentifier SessionNo session) implements PreparationCommand {}

    /**
     * Assigns the assessor group, or another one instead.
     *
     * @param scoreClerk 录入人: the user who enters the scores of paper sheets
     */
    record AssignGroup(
            @TargetAggregateIdentifier SessionNo session,
            @NotEmpty @Size(max = 99) List<@Valid Assessor> members,
            @Valid Supervisor supervisor,
            @NotBlank @Size(max = 100) String scoreClerk)
            implements PreparationCommand {

        public AssignGroup {
            members = List.copyOf(members);
            scoreClerk = scoreClerk.strip();
        }
    }

    /** Who is to assess, and as which user. */
    record Assessor(
            CredentialNo credential,
            @NotBlank @Size(max = 100) String userId,
            boolean leader) {

        public Assessor {
            userId = userId.strip();
        }
    }

    /** Who is to supervise, and as which user. */
    record Supervisor(
            CredentialNo credential,
            @NotBlank @Size(max = 100) String userId) {

        public Supervisor {
            userId = userId.strip();
        }
    }

    /**
     * Recuses an assessor.
     *
     * @param candidate whom the assessor does not score; null: the assessor leaves the group
     */
    record RecuseAssessor(
            @TargetAggregateIdentifier SessionNo session,
            CredentialNo credential,
            @Nullable Integer candidate,
            Relation relation,
            @NotBlank @Size(max = 500) String reason)
            implements PreparationCommand {}
}

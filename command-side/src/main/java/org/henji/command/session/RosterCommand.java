package org.henji.command.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.SessionNo;

/** What is done about the candidates of a session (BR-03, BR-16). */
public sealed interface RosterCommand extends SessionCommand {

    record RegisterCandidate(
            @TargetAggregateIdentifier SessionNo session,
            @Valid CandidateData candidate) implements RosterCommand {}

    record CorrectCandidate(
            @TargetAggregateIdentifier SessionNo session,
            int candidate,
            @Valid CandidateData data) implements RosterCommand {}

    record WithdrawCandidate(
            @TargetAggregateIdentifier SessionNo session,
            int candidate,
            @NotBlank @Size(max = 500) String reason) implements RosterCommand {}

    record AttachPhotos(
            @TargetAggregateIdentifier SessionNo session,
            @NotEmpty @Size(max = 1000) List<@Valid CandidatePhoto> photos)
            implements RosterCommand {

        public AttachPhotos {
            photos = List.copyOf(photos);
        }
    }

    record SubmitRoster(@TargetAggregateIdentifier SessionNo session) implements RosterCommand {}

    record ReviewCandidates(
            @TargetAggregateIdentifier SessionNo session,
            @Size(max = 9801) List<Integer> approved,
            @Size(max = 9801) List<@Valid Rejection> rejected)
            implements RosterCommand {

        public ReviewCandidates {
            approved = List.copyOf(approved);
            rejected = List.copyOf(rejected);
        }
    }

    /** Who is not approved, and why. */
    record Rejection(
            @Min(1) int candidate,
            @NotBlank @Size(max = 500) String reason) {}

    record ApproveRemaining(@TargetAggregateIdentifier SessionNo session) implements RosterCommand {}
}

package org.henji.command.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.TaskScore;
import org.jspecify.annotations.Nullable;

/** What is done to a score book, from the first score to the last correction (BR-17, BR-20). */
public sealed interface ScoreBookCommand extends Command {

    record EnterScores(
            @TargetAggregateIdentifier ScoreBookNo scoreBook,
            @NotEmpty @Size(max = 1000) List<@Valid AssessorSheet> sheets)
            implements ScoreBookCommand {

        public EnterScores {
            sheets = List.copyOf(sheets);
        }
    }

    /** What an assessor gave a candidate. */
    record AssessorSheet(
            int candidate,
            CredentialNo assessor,
            @NotEmpty @Size(max = 30) List<TaskScore> scores) {

        public AssessorSheet {
            scores = List.copyOf(scores);
        }
    }

    record WithdrawSheet(
            @TargetAggregateIdentifier ScoreBookNo scoreBook,
            int candidate,
            CredentialNo assessor,
            @NotBlank @Size(max = 500) String reason)
            implements ScoreBookCommand {}

    record DecideDeviation(
            @TargetAggregateIdentifier ScoreBookNo scoreBook,
            int candidate,
            DeviationDecision decision,
            @NotBlank @Size(max = 500) String reason)
            implements ScoreBookCommand {}

    record CheckScores(@TargetAggregateIdentifier ScoreBookNo scoreBook) implements ScoreBookCommand {}

    record FailCheck(
            @TargetAggregateIdentifier ScoreBookNo scoreBook,
            @NotEmpty @Size(max = 9801) List<Integer> candidates,
            @NotBlank @Size(max = 500) String reason)
            implements ScoreBookCommand {

        public FailCheck {
            candidates = List.copyOf(candidates);
        }
    }

    record SubmitScoreBook(@TargetAggregateIdentifier ScoreBookNo scoreBook) implements ScoreBookCommand {}

    record ReturnScoreBook(
            @TargetAggregateIdentifier ScoreBookNo scoreBook,
            @NotBlank @Size(max = 500) String reason) implements ScoreBookCommand {}

    record ConfirmScoreBook(
            @TargetAggregateIdentifier ScoreBookNo scoreBook,
            @Nullable @Size(max = 500) String opinion) implements ScoreBookCommand {}

    record ReceiveScoreBook(@TargetAggregateIdentifier ScoreBookNo scoreBook) implements ScoreBookCommand {}

    record RequestScoreCorrection(
            @TargetAggregateIdentifier ScoreBookNo scoreBook,
            int candidate,
            @NotEmpty @Size(max = 99) List<@Valid CorrectedSheet> sheets,
            @NotBlank @Size(max = 500) String reason,
            @Size(max = 20) List<@Valid Evidence> evidence)
            implements ScoreBookCommand {

        public RequestScoreCorrection {
            sheets = List.copyOf(sheets);
            evidence = List.copyOf(evidence);
        }
    }

    /** What stands in the place of an assessor's sheet. */
    record CorrectedSheet(
            CredentialNo assessor, @NotEmpty @Size(max = 30) List<TaskScore> scores) {

        public CorrectedSheet {
            scores = List.copyOf(scores);
        }
    }

    record ApproveScoreCorrection(@TargetAggregateIdentifier ScoreBookNo scoreBook, int correction)
            implements ScoreBookCommand {}

    record RefuseScoreCorrection(
            @TargetAggregateIdentifier ScoreBookNo scoreBook,
            int correction,
            @NotBlank @Size(max = 500) String reason) implements ScoreBookCommand {}
}

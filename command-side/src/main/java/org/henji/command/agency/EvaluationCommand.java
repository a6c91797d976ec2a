package org.henji.command.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.IndicatorScore;
import org.henji.kernel.agency.evaluation.MaterialFinding;
import org.henji.kernel.agency.evaluation.PanelMember;
import org.henji.kernel.catalogue.ItemCode;

/** What a panel, the prefecture that formed it and the applicant do in an evaluation (BR-12). */
public sealed interface EvaluationCommand extends Command {

    record RecusePanelMember(
            @TargetAggregateIdentifier EvaluationNo evaluation,
            @NotBlank @Size(max = 100) String userId,
            @NotBlank @Size(max = 1000) String reason)
            implements EvaluationCommand {}

    record AppointPanelMember(
            @TargetAggregateIdentifier EvaluationNo evaluation,
            @Valid PanelMember member) implements EvaluationCommand {}

    record SubmitSelfEvaluation(
            @TargetAggregateIdentifier EvaluationNo evaluation,
            ItemCode item,
            @NotEmpty @Size(max = 200) List<@Valid IndicatorScore> scores)
            implements EvaluationCommand {

        public SubmitSelfEvaluation {
            scores = List.copyOf(scores);
        }
    }

    record CheckMaterials(
            @TargetAggregateIdentifier EvaluationNo evaluation,
            @NotEmpty @Size(max = 20) List<@Valid MaterialFinding> findings)
            implements EvaluationCommand {

        public CheckMaterials {
            findings = List.copyOf(findings);
        }
    }

    record EvaluateItem(
            @TargetAggregateIdentifier EvaluationNo evaluation,
            ItemCode item,
            LocalDate visitedOn,
            @NotBlank @Size(max = 200) String place,
            @NotEmpty @Size(max = 200) List<@Valid IndicatorScore> scores,
            @Size(max = 50) List<@NotBlank @Size(max = 10) String> vetoes,
            Conclusion conclusion)
            implements EvaluationCommand {

        public EvaluateItem {
            scores = List.copyOf(scores);
            vetoes = List.copyOf(vetoes);
        }
    }

    record SignEvaluationForm(@TargetAggregateIdentifier EvaluationNo evaluation, ItemCode item)
            implements EvaluationCommand {}
}

package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.EvaluationCommand.EvaluateItem;
import org.henji.command.agency.EvaluationCommand.SignEvaluationForm;
import org.henji.command.agency.EvaluationCommand.SubmitSelfEvaluation;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemSelfEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberAppointed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberRecused;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.IndicatorScore;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;

/**
 * The forms of an evaluation (评估表, attachment 4 of the notice), BR-12: for each item the points that the applicant gives
 * itself, those of the panel, the panel's conclusion and the signatures of its members. A form counts once every member who
 * takes part has signed it; whoever signs, signs with the panel as it is, so a change of the panel voids the signatures of a
 * form that is not complete.
 */
@AggregatePart
class EvaluationForms {

    private final AgencyEvaluation evaluation;
    private final Map<ItemCode, List<IndicatorScore>> selfScores = new HashMap<>();
    private final Map<ItemCode, EvaluationForm> forms = new HashMap<>();

    EvaluationForms(AgencyEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    @CommandHandler
    void decide(SubmitSelfEvaluation command, Actor actor, EvaluationStandards standards, Clock clock) {
        evaluation.mustBeTheApplicant(actor);
        mustNotBeFinal(command.item());
        ScoreSheet sheet = sheet(command.scores(), standards);
        sheet.check();
        if (!command.scores().equals(selfScores.get(command.item()))) {
            apply(new ItemSelfEvaluated(
                    command.evaluation(), command.item(), command.scores(), sheet.total(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(ItemSelfEvaluated event) {
        selfScores.put(event.item(), event.scores());
    }

    @CommandHandler
    void decide(EvaluateItem command, Actor actor, EvaluationStandards standards, Clock clock) {
        evaluation.mustActForThePanel(actor);
        mustNotBeFinal(command.item());
        boolean materialsTrue = evaluation.materialsMustHaveBeenChecked();
        visitMustBePossible(command.visitedOn(), CivilTime.today(clock));
        ScoreSheet sheet = sheet(command.scores(), standards);
        sheet.check();
        sheet.lostPointsMustHaveReason();
        List<String> vetoes = command.vetoes().stream().distinct().toList();
        sheet.vetoesMustBeKnown(vetoes);
        boolean passed = materialsTrue && vetoes.isEmpty() && sheet.reachesTheLine();
        onlyAPassMayBeRecommended(command, passed);
        apply(new ItemEvaluated(
                command.evaluation(),
                command.item(),
                command.visitedOn(),
                command.place(),
                command.scores(),
                vetoes,
                sheet.total(),
                passed,
                sheet.standard().passLine(),
                command.conclusion(),
                CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ItemEvaluated event) {
        forms.put(event.item(), EvaluationForm.unsigned(event.conclusion()));
    }

    @CommandHandler
    void decide(SignEvaluationForm command, Actor actor, Clock clock) {
        evaluation.mustActForThePanel(actor);
        EvaluationForm form = mustHaveBeenFilledIn(command.item());
        if (form.signedBy().contains(actor.userId())) {
            throw new RuleViolated(FailureCode.FORM_ALREADY_SIGNED);
        }
        if (form.complete()) {
            throw new RuleViolated(
                    FailureCode.ITEM_ALREADY_EVALUATED, command.item().value());
        }
        boolean byAll = evaluation.panel().isWholly(form.signaturesWith(actor.userId()));
        apply(new EvaluationFormSigned(
                command.evaluation(), command.item(), actor.userId(), byAll, CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(EvaluationFormSigned event) {
        forms.computeIfPresent(event.item(), (item, form) -> form.signed(event.userId(), event.complete()));
    }

    @EventSourcingHandler
    void evolve(PanelMemberRecused event) {
        forms.replaceAll((item, form) -> form.afterPanelChanged());
    }

    @EventSourcingHandler
    void evolve(PanelMemberAppointed event) {
        forms.replaceAll((item, form) -> form.afterPanelChanged());
    }

    private ScoreSheet sheet(List<IndicatorScore> scores, EvaluationStandards standards) {
        return new ScoreSheet(standards.released(evaluation.formed().standard()), scores);
    }

    private void mustBePartOfIt(ItemCode item) {
        if (!evaluation.formed().items().contains(item)) {
            throw new RuleViolated(FailureCode.ITEM_NOT_APPLIED_FOR, item.value());
        }
    }

    private void mustNotBeFinal(ItemCode item) {
        mustBePartOfIt(item);
        EvaluationForm form = forms.get(item);
        if (form != null && form.isFinal()) {
            throw new RuleViolated(FailureCode.ITEM_ALREADY_EVALUATED, item.value());
        }
    }

    private EvaluationForm mustHaveBeenFilledIn(ItemCode item) {
        mustBePartOfIt(item);
        EvaluationForm form = forms.get(item);
        if (form == null) {
            throw new RuleViolated(FailureCode.ITEM_NOT_EVALUATED, item.value());
        }
        return form;
    }

    private void visitMustBePossible(LocalDate visitedOn, LocalDate today) {
        if (visitedOn.isBefore(evaluation.formedOn()) || visitedOn.isAfter(today)) {
            throw new RuleViolated(FailureCode.VISIT_DATE_INVALID, visitedOn.toString());
        }
    }

    private static void onlyAPassMayBeRecommended(EvaluateItem command, boolean passed) {
        if (command.conclusion() == Conclusion.RECOMMENDED && !passed) {
            throw new RuleViolated(
                    FailureCode.CONCLUSION_CONTRADICTS_SCORES, command.item().value());
        }
    }
}

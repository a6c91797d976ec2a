package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.FilingCommand.FormPanel;
import org.henji.command.agency.FilingCommand.RecommendItem;
import org.henji.command.agency.FilingCommand.RejectItem;
import org.henji.command.agency.FilingCommand.ReportResult;
import org.henji.command.agency.FilingCommand.SubmitPreliminaryResult;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.ItemNotRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.PreliminaryResultSubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ResultReported;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;

/**
 * The review by the prefecture (市(州)审核评估), BR-12 and BR-13: it forms a panel, decides on each item by what the panel has
 * found, and submits the result; once the centre has passed that, it reports it. A recommended item has a place (BR-15).
 */
@AggregatePart
class PrefectureReview {

    private final FilingProgress progress;

    PrefectureReview(FilingProgress progress) {
        this.progress = progress;
    }

    @CommandHandler
    EvaluationNo decide(
            FormPanel command,
            Actor actor,
            EvaluationStandards standards,
            Applicants applicants,
            Rules rules,
            Clock clock)
            throws Exception {
        mustBeTheOffice(actor);
        progress.mustBe(FilingStage.REVIEW);
        mustHaveNoPanel();
        List<ItemCode> items = mustHaveUndecidedItems();
        standards.released(command.standard());
        visitMustBeAhead(command, clock);
        Panel.of(command.members(), rules.panelMinimumSize())
                .check(applicants.people(progress.agency(), progress.application()));
        EvaluationNo evaluation =
                EvaluationNo.of(progress.application(), progress.evaluations().size() + 1);
        Instant now = CivilTime.now(clock);
        apply(new EvaluationOpened(progress.application(), evaluation, now));
        createNew(
                AgencyEvaluation.class,
                () -> new AgencyEvaluation(
                        evaluation, progress.agency(), progress.prefecture(), items, command, rules, now));
        return evaluation;
    }

    @EventSourcingHandler
    void evolve(EvaluationOpened event) {
        progress.evaluate(event.evaluation());
    }

    @CommandHandler
    void decide(
            RecommendItem command,
            Actor actor,
            Evaluations evaluations,
            Aggregates aggregates,
            Rules rules,
            Clock clock) {
        mustBeTheOffice(actor);
        progress.mustNotHaveEvaluated(actor, evaluations);
        progress.mustBe(FilingStage.REVIEW);
        EvaluationNo evaluation = mustBeUndecidedAndEvaluated(command.item());
        if (mustBeConcluded(evaluation, command.item(), evaluations) != Conclusion.RECOMMENDED) {
            throw new RuleViolated(
                    FailureCode.EVALUATION_NOT_FAVOURABLE, command.item().value());
        }
        Instant now = CivilTime.now(clock);
        apply(new ItemRecommended(progress.application(), command.item(), evaluation, command.opinion(), now));
        new FilingInterplay(progress, aggregates, now)
                .reservePlace(command.item(), rules.agenciesPerItemAndPrefecture());
    }

    @EventSourcingHandler
    void evolve(ItemRecommended event) {
        progress.change(event.item(), item -> item.in(ItemProgress.State.RECOMMENDED));
    }

    @CommandHandler
    void decide(RejectItem command, Actor actor, Evaluations evaluations, Clock clock) {
        mustBeTheOffice(actor);
        progress.mustNotHaveEvaluated(actor, evaluations);
        progress.mustBe(FilingStage.REVIEW);
        EvaluationNo evaluation = mustBeUndecidedAndEvaluated(command.item());
        // which the panel may do at any moment: only what is final is a ground
        if (mustBeConcluded(evaluation, command.item(), evaluations) == Conclusion.EVALUATE_AGAIN) {
            throw new RuleViolated(
                    FailureCode.ITEM_NOT_EVALUATED, command.item().value());
        }
        apply(new ItemNotRecommended(
                progress.application(), command.item(), evaluation, command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ItemNotRecommended event) {
        progress.change(event.item(), item -> item.in(ItemProgress.State.NOT_RECOMMENDED));
    }

    @CommandHandler
    void decide(SubmitPreliminaryResult command, Actor actor, Aggregates aggregates, Clock clock) {
        mustBeTheOffice(actor);
        progress.mustBe(FilingStage.REVIEW);
        Listed.firstOf(
                progress.items(ItemProgress.State.UNDECIDED),
                item -> true,
                FailureCode.ITEM_UNDECIDED,
                ItemCode::value);
        Instant now = CivilTime.now(clock);
        apply(new PreliminaryResultSubmitted(progress.application(), command.opinion(), now));
        new FilingInterplay(progress, aggregates, now).closeEvaluation();
    }

    @EventSourcingHandler
    void evolve(PreliminaryResultSubmitted event) {
        progress.evaluated();
        progress.moveTo(FilingStage.CENTER);
    }

    @CommandHandler
    void decide(ReportResult command, Actor actor, Aggregates aggregates, Clock clock) {
        mustBeTheOffice(actor);
        progress.mustBe(FilingStage.REPORT);
        Instant now = CivilTime.now(clock);
        apply(new ResultReported(progress.application(), command.opinion(), now));
        new FilingInterplay(progress, aggregates, now).completeWhenAllHaveEnded();
    }

    @EventSourcingHandler
    void evolve(ResultReported event) {
        progress.moveTo(FilingStage.DEPARTMENT);
    }

    private void mustBeTheOffice(Actor actor) {
        Authority.requireOffice(actor, Level.PREFECTURE, progress.prefecture());
    }

    private void mustHaveNoPanel() {
        if (progress.isEvaluating()) {
            throw new RuleViolated(
                    FailureCode.EVALUATION_EXISTS,
                    progress.evaluations().getLast().value());
        }
    }

    /** What is decided on already is not evaluated again, unless the application comes back. */
    private List<ItemCode> mustHaveUndecidedItems() {
        List<ItemCode> undecided = progress.items(ItemProgress.State.UNDECIDED);
        if (undecided.isEmpty()) {
            throw new RuleViolated(
                    FailureCode.ITEM_ALREADY_DECIDED,
                    progress.items().iterator().next().value());
        }
        return undecided;
    }

    private static void visitMustBeAhead(FormPanel command, Clock clock) {
        if (command.visitPlannedOn().isBefore(CivilTime.today(clock))) {
            throw new RuleViolated(
                    FailureCode.VISIT_DATE_INVALID, command.visitPlannedOn().toString());
        }
    }

    private EvaluationNo mustBeUndecidedAndEvaluated(ItemCode code) {
        ItemProgress item = progress.item(code);
        if (item.state() == ItemProgress.State.REFUSED) {
            throw new RuleViolated(FailureCode.ITEM_ENDED, code.value());
        }
        if (item.state() != ItemProgress.State.UNDECIDED) {
            throw new RuleViolated(FailureCode.ITEM_ALREADY_DECIDED, code.value());
        }
        EvaluationNo evaluation = item.evaluation();
        if (evaluation == null) {
            throw new RuleViolated(FailureCode.ITEM_NOT_EVALUATED, code.value());
        }
        return evaluation;
    }

    private static Conclusion mustBeConcluded(EvaluationNo evaluation, ItemCode item, Evaluations evaluations) {
        return evaluations
                .conclusion(evaluation, item)
                .orElseThrow(() -> new RuleViolated(FailureCode.ITEM_NOT_EVALUATED, item.value()));
    }
}

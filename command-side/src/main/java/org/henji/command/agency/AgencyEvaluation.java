package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.EvaluationCommand.AppointPanelMember;
import org.henji.command.agency.EvaluationCommand.CheckMaterials;
import org.henji.command.agency.EvaluationCommand.RecusePanelMember;
import org.henji.command.agency.FilingCommand.FormPanel;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationClosed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberAppointed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberRecused;
import org.henji.kernel.agency.evaluation.MaterialFinding;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of an applicant by an expert panel (专家评议), BR-12: the panel checks the materials, visits, and fills in a
 * {@linkplain EvaluationForms form for each item}. A member who has an interest is recused and another one appointed. It
 * begins with, and is closed by, its {@link FilingApplication}: when the prefecture has decided, or with the application. What
 * follows from the forms is decided there.
 */
@Aggregate
class AgencyEvaluation {

    @AggregateIdentifier
    private EvaluationNo evaluation;

    private PanelFormed formed;
    private Panel panel;
    private boolean closed;

    /** Null until the materials have been checked. */
    private @Nullable Boolean materialsTrue;

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands and its events
    private final EvaluationForms forms = new EvaluationForms(this);

    AgencyEvaluation(
            EvaluationNo evaluation,
            Uscc agency,
            RegionCode prefecture,
            List<ItemCode> items,
            FormPanel command,
            Rules rules,
            Instant now) {
        this();
        apply(new PanelFormed(
                evaluation,
                command.application(),
                agency,
                prefecture,
                items,
                command.standard(),
                command.members(),
                command.visitPlannedOn(),
                command.plan(),
                rules.panelMinimumSize(),
                now));
    }

    @EventSourcingHandler
    void evolve(PanelFormed event) {
        evaluation = event.evaluation();
        formed = event;
        panel = Panel.of(event.members(), event.minimumSize());
    }

    @CommandHandler
    void decide(RecusePanelMember command, Actor actor, Clock clock) {
        mustBeTheOffice(actor);
        mustBeOpen();
        if (panel.isActive(command.userId())) {
            apply(new PanelMemberRecused(evaluation, command.userId(), command.reason(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(PanelMemberRecused event) {
        panel = panel.without(event.userId());
    }

    @CommandHandler
    void decide(AppointPanelMember command, Actor actor, Applicants applicants, Clock clock) {
        mustBeTheOffice(actor);
        mustBeOpen();
        panel.mustBeAbleToAppoint(command.member(), applicants.people(formed.agency(), formed.application()));
        apply(new PanelMemberAppointed(evaluation, command.member(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(PanelMemberAppointed event) {
        panel = panel.with(event.member());
    }

    @CommandHandler
    void decide(CheckMaterials command, Actor actor, Clock clock) {
        mustActForThePanel(actor);
        if (materialsTrue != null) {
            throw new RuleViolated(FailureCode.MATERIALS_ALREADY_CHECKED);
        }
        MaterialRules.check(command.findings());
        apply(new MaterialsChecked(evaluation, command.findings(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(MaterialsChecked event) {
        materialsTrue = event.findings().stream().noneMatch(found -> found.result() == MaterialFinding.Result.FALSE);
    }

    /** The prefecture has decided, or the application has ended; nothing when it is closed already. */
    void close(Instant now) {
        if (!closed) {
            apply(new EvaluationClosed(evaluation, now));
        }
    }

    @EventSourcingHandler
    void evolve(EvaluationClosed event) {
        closed = true;
    }

    PanelFormed formed() {
        return formed;
    }

    LocalDate formedOn() {
        return LocalDate.ofInstant(formed.at(), CivilTime.ZONE);
    }

    Panel panel() {
        return panel;
    }

    void mustBeTheApplicant(Actor actor) {
        Authority.requireAgency(actor, formed.agency());
        mustBeOpen();
    }

    /** Who evaluates acts for the prefecture that chose them, each in their own name. */
    void mustActForThePanel(Actor actor) {
        mustBeTheOffice(actor);
        panel.mustTakePart(actor);
        mustBeOpen();
        panel.mustBeInOrder();
    }

    /** Whether all of them were found true; refuses while nobody has looked. */
    boolean materialsMustHaveBeenChecked() {
        if (materialsTrue == null) {
            throw new RuleViolated(FailureCode.MATERIALS_NOT_CHECKED);
        }
        return materialsTrue;
    }

    private void mustBeTheOffice(Actor actor) {
        Authority.requireOffice(actor, Level.PREFECTURE, formed.prefecture());
    }

    private void mustBeOpen() {
        if (closed) {
            throw new RuleViolated(FailureCode.EVALUATION_CLOSED);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    AgencyEvaluation() {}
}

package org.henji.command.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.catalogue.CatalogueCommand.ApproveItemProposal;
import org.henji.command.catalogue.CatalogueCommand.PublishItem;
import org.henji.command.catalogue.CatalogueCommand.RecordMinistryConsent;
import org.henji.command.catalogue.CatalogueCommand.RecordMinistryRefusal;
import org.henji.command.catalogue.CatalogueCommand.RefuseItemProposal;
import org.henji.command.catalogue.CatalogueCommand.SubmitItemToMinistry;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposalRefused;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProvinciallyApproved;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSubmittedToMinistry;
import org.henji.kernel.catalogue.AssessmentItemEvent.MinistryConsentRecorded;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * The way of an item that a prefecture has proposed (新项目申报), BR-23 and BR-02: the department reviews it and submits it to the
 * ministry; once the ministry has consented, it may be published as it was proposed. Refused by either, it has ended: the
 * item may be proposed again, or appear in the ministry's own list.
 */
@AggregatePart
class ItemProposal {

    private enum Stage {
        NONE,
        REVIEW,
        APPROVED,
        SUBMITTED,
        CONSENTED,
        REFUSED
    }

    private @Nullable ItemProposed proposed;
    private Stage stage = Stage.NONE;
    private @Nullable LocalDate submittedOn;

    @EventSourcingHandler
    void evolve(ItemProposed event) {
        proposed = event;
        stage = Stage.REVIEW;
    }

    @CommandHandler
    void decide(ApproveItemProposal command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        mustBeAt(Stage.REVIEW, FailureCode.ITEM_NOT_WAITING_FOR_REVIEW, command.item());
        apply(new ItemProvinciallyApproved(command.item(), command.opinion(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ItemProvinciallyApproved event) {
        stage = Stage.APPROVED;
    }

    @CommandHandler
    void decide(RefuseItemProposal command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        mustBeAt(Stage.REVIEW, FailureCode.ITEM_NOT_WAITING_FOR_REVIEW, command.item());
        apply(new ItemProposalRefused(command.item(), false, command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ItemProposalRefused event) {
        stage = Stage.REFUSED;
    }

    @CommandHandler
    void decide(SubmitItemToMinistry command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        mustBeAt(Stage.APPROVED, FailureCode.ITEM_NOT_APPROVED, command.item());
        mustNotBeAhead(command.submittedOn(), clock);
        apply(new ItemSubmittedToMinistry(
                command.item(), command.documentNo(), command.submittedOn(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ItemSubmittedToMinistry event) {
        stage = Stage.SUBMITTED;
        submittedOn = event.submittedOn();
    }

    @CommandHandler
    void decide(RecordMinistryConsent command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        mustBeAt(Stage.SUBMITTED, FailureCode.ITEM_NOT_WAITING_FOR_MINISTRY, command.item());
        mustNotBeAhead(command.consentedOn(), clock);
        if (command.consentedOn().isBefore(submittedOn)) {
            throw new RuleViolated(
                    FailureCode.DOCUMENT_DATE_INVALID, command.consentedOn().toString());
        }
        apply(new MinistryConsentRecorded(
                command.item(), command.documentNo(), command.consentedOn(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(MinistryConsentRecorded event) {
        stage = Stage.CONSENTED;
    }

    @CommandHandler
    void decide(RecordMinistryRefusal command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        mustBeAt(Stage.SUBMITTED, FailureCode.ITEM_NOT_WAITING_FOR_MINISTRY, command.item());
        apply(new ItemProposalRefused(command.item(), true, command.reason(), CivilTime.now(clock)));
    }

    boolean isUnderWay() {
        return stage != Stage.NONE && stage != Stage.REFUSED;
    }

    /** The ministry has consented to what was proposed, and to nothing else; its own list needs no consent. */
    void mustAllowPublishing(PublishItem command) {
        if (proposed == null || stage == Stage.REFUSED) {
            return;
        }
        boolean asProposed = proposed.name().equals(command.name()) && proposed.category() == command.category();
        if (stage != Stage.CONSENTED || !asProposed) {
            throw new RuleViolated(
                    FailureCode.MINISTRY_CONSENT_MISSING, command.item().value());
        }
    }

    private void mustBeAt(Stage wanted, FailureCode refusal, ItemCode item) {
        if (stage != wanted) {
            throw new RuleViolated(refusal, item.value());
        }
    }

    private static void mustNotBeAhead(LocalDate day, Clock clock) {
        if (day.isAfter(CivilTime.today(clock))) {
            throw new RuleViolated(FailureCode.DOCUMENT_DATE_INVALID, day.toString());
        }
    }
}

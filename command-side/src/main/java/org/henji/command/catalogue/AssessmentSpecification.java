package org.henji.command.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.catalogue.SpecificationCommand.ApproveSpecification;
import org.henji.command.catalogue.SpecificationCommand.DraftSpecification;
import org.henji.command.catalogue.SpecificationCommand.RetireSpecification;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationApproved;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationDrafted;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationRetired;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * One version of how an item is assessed (专项职业能力考核规范). A prefecture or the department drafts it (BR-23), again and again
 * until the department approves it; from then on it never changes, because sessions are planned and scored by it. Another
 * version takes its place; retired, it goes on for the plans that have named it. Drafting or approving again what has been
 * drafted or approved just so changes nothing and succeeds.
 */
@Aggregate
class AssessmentSpecification {

    private enum Status {
        DRAFT,
        APPROVED,
        RETIRED
    }

    private record Approval(String basis, boolean sample) {}

    @AggregateIdentifier
    private SpecificationNo specification;

    private @Nullable Specification content;

    /** The territory of the office that drafted it first. */
    private @Nullable String drafter;

    private @Nullable Approval approval;
    private Status status = Status.DRAFT;

    // drafting again is what drafting is about
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftSpecification command, Actor actor, ItemCatalogue catalogue, Rules rules, Clock clock) {
        mustDraftIt(actor);
        if (command.content().equals(content)) {
            return;
        }
        mustNotBeFixed();
        itemMustBeKnown(command.specification(), catalogue);
        SpecificationRules.check(command.content(), rules);
        apply(new SpecificationDrafted(command.specification(), command.content(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(SpecificationDrafted event, @MetaDataValue(TrailKeys.TERRITORY) @Nullable String territory) {
        if (content == null) {
            specification = event.specification();
            drafter = territory;
        }
        content = event.content();
    }

    @CommandHandler
    void decide(
            ApproveSpecification command, Actor actor, ItemCatalogue catalogue, Aggregates aggregates, Clock clock) {
        Authority.requireDepartment(actor);
        boolean again = status == Status.APPROVED && new Approval(command.basis(), command.sample()).equals(approval);
        Instant now = CivilTime.now(clock);
        if (!again) {
            mustNotBeFixed();
            itemMustBeKnown(specification, catalogue);
            apply(new SpecificationApproved(specification, command.basis(), command.sample(), now));
        }
        if (command.replaces() != null) {
            SpecificationNo old = command.replaces();
            mustBeOfTheSameItem(old);
            aggregates.in(AssessmentSpecification.class, old, it -> it.giveWayTo(specification, again, now));
        }
    }

    @EventSourcingHandler
    void evolve(SpecificationApproved event) {
        status = Status.APPROVED;
        approval = new Approval(event.basis(), event.sample());
    }

    /** By the act that approves the version which takes its place; when that is done again, this one may be retired by now. */
    private void giveWayTo(SpecificationNo newer, boolean again, Instant now) {
        if (again && status == Status.RETIRED) {
            return;
        }
        if (status != Status.APPROVED) {
            throw new RuleViolated(FailureCode.SPECIFICATION_NOT_APPROVED, specification.value());
        }
        apply(new SpecificationRetired(specification, "由 " + newer + " 替代", now));
    }

    @CommandHandler
    void decide(RetireSpecification command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        if (status == Status.DRAFT) {
            throw new RuleViolated(FailureCode.SPECIFICATION_NOT_APPROVED, specification.value());
        }
        if (status == Status.APPROVED) {
            apply(new SpecificationRetired(specification, command.reason(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(SpecificationRetired event) {
        status = Status.RETIRED;
    }

    /** Whoever drafted it first goes on with it; the department may always. */
    private void mustDraftIt(Actor actor) {
        if (actor.level() != Level.PREFECTURE) {
            Authority.requireDepartment(actor);
            return;
        }
        RegionCode prefecture = Authority.requirePrefecture(actor);
        if (content != null && !prefecture.value().equals(drafter)) {
            throw new RuleViolated(FailureCode.WRONG_TERRITORY);
        }
    }

    private void mustNotBeFixed() {
        if (status != Status.DRAFT) {
            throw new RuleViolated(FailureCode.SPECIFICATION_FIXED, specification.value());
        }
    }

    private void mustBeOfTheSameItem(SpecificationNo other) {
        if (other.equals(specification) || !other.item().equals(specification.item())) {
            throw new RuleViolated(FailureCode.SPECIFICATION_OTHER_ITEM, other.value());
        }
    }

    private static void itemMustBeKnown(SpecificationNo number, ItemCatalogue catalogue) {
        if (!catalogue.isKnown(number.item())) {
            throw new RuleViolated(FailureCode.ITEM_NOT_PUBLISHED, number.item().value());
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    AssessmentSpecification() {}
}

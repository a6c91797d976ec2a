package org.henji.command.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.catalogue.CatalogueCommand.ProposeItem;
import org.henji.command.catalogue.CatalogueCommand.PublishItem;
import org.henji.command.catalogue.CatalogueCommand.ResumeItem;
import org.henji.command.catalogue.CatalogueCommand.RetireItem;
import org.henji.command.catalogue.CatalogueCommand.SuspendItem;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemResumed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemRetired;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An assessment item (考核项目): the smallest unit of skill that can be assessed (BR-01, BR-02). It comes from the ministry's
 * list, or a prefecture has proposed it, see {@link ItemProposal}. The department publishes it, may suspend and resume it, and
 * retires it for good; a retired item never comes back under its code. Publishing, suspending, resuming or retiring again what
 * has been so already changes nothing and succeeds. How an item is assessed is told by its {@link AssessmentSpecification}s.
 */
@Aggregate
class AssessmentItem {

    private enum Status {
        OPEN,
        SUSPENDED,
        RETIRED
    }

    @AggregateIdentifier
    private ItemCode item;

    private @Nullable ItemContent content;
    private Status status = Status.OPEN;

    @AggregateMember
    private final ItemProposal proposal = new ItemProposal();

    // what has been refused may be proposed again
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeItem command, Actor actor, Clock clock) {
        RegionCode prefecture = Authority.requirePrefecture(actor);
        ItemName.mustNotLookLikeOccupation(command.name());
        if (content != null || proposal.isUnderWay()) {
            throw new RuleViolated(
                    FailureCode.ITEM_PROPOSED_ALREADY, command.item().value());
        }
        apply(new ItemProposed(
                command.item(),
                command.name(),
                command.category(),
                prefecture,
                command.justification(),
                !ItemName.hasVerb(command.name()),
                CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ItemProposed event) {
        item = event.item();
    }

    // publishing again is a business case: every later edition lists the item once more
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishItem command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        ItemName.mustNotLookLikeOccupation(command.name());
        mustNotBeRetired();
        if (content == null) {
            proposal.mustAllowPublishing(command);
            apply(new ItemPublished(
                    command.item(),
                    command.name(),
                    command.category(),
                    command.edition(),
                    command.sample(),
                    command.basis(),
                    CivilTime.now(clock)));
        } else if (!content.equals(ItemContent.of(command))) {
            throw new RuleViolated(
                    FailureCode.ITEM_ALREADY_PUBLISHED, command.item().value());
        }
    }

    @EventSourcingHandler
    void evolve(ItemPublished event) {
        item = event.item();
        content = ItemContent.of(event);
    }

    @CommandHandler
    void decide(SuspendItem command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        mustBePublished();
        mustNotBeRetired();
        if (status == Status.OPEN) {
            apply(new ItemSuspended(item, command.reason(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(ItemSuspended event) {
        status = Status.SUSPENDED;
    }

    @CommandHandler
    void decide(ResumeItem command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        mustBePublished();
        mustNotBeRetired();
        if (status == Status.SUSPENDED) {
            apply(new ItemResumed(item, command.reason(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(ItemResumed event) {
        status = Status.OPEN;
    }

    @CommandHandler
    void decide(RetireItem command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        mustBePublished();
        if (status != Status.RETIRED) {
            apply(new ItemRetired(item, command.reason(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(ItemRetired event) {
        status = Status.RETIRED;
    }

    private void mustBePublished() {
        if (content == null) {
            throw new RuleViolated(FailureCode.ITEM_NOT_PUBLISHED, item.value());
        }
    }

    private void mustNotBeRetired() {
        if (status == Status.RETIRED) {
            throw new RuleViolated(FailureCode.ITEM_RETIRED, item.value());
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    AssessmentItem() {}
}

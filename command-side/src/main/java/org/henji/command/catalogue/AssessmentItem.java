package org.henji.command.catalogue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.catalogue.CatalogueCommand.PublishItem;
import org.henji.command.catalogue.CatalogueCommand.ResumeItem;
import org.henji.command.catalogue.CatalogueCommand.RetireItem;
import org.henji.command.catalogue.CatalogueCommand.SuspendItem;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemResumed;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemRetired;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * An assessment item (考核项目): the smallest unit of skill that can be assessed (BR-01, BR-02). The department publishes it,
 * may suspend and resume it, and retires it for good; a retired item never comes back under its code. Doing again what has
 * been done changes nothing and succeeds. How an item is assessed (its specification) is not told here.
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

    // publishing again is a business case: every later edition lists the item once more
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishItem command, Actor actor, Clock clock) {
        Authority.requireDepartment(actor);
        nameMustNotLookLikeOccupation(command.name());
        mustNotBeRetired();
        if (content == null) {
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
        if (status != Status.RETIRED) {
            apply(new ItemRetired(item, command.reason(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(ItemRetired event) {
        status = Status.RETIRED;
    }

    private static void nameMustNotLookLikeOccupation(String name) {
        if (ItemContent.looksLikeOccupation(name)) {
            throw new RuleViolated(FailureCode.ITEM_NAME_LOOKS_LIKE_OCCUPATION, name);
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

package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.FilingApplicationEvent.ItemCleared;
import org.henji.kernel.agency.FilingApplicationEvent.ItemObjectedTo;
import org.henji.kernel.agency.FilingApplicationEvent.ItemPutOnNotice;
import org.henji.kernel.agency.FilingApplicationEvent.ItemTakenOffNotice;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;

/**
 * The items of an application on public notice (公示), BR-14: each goes through one notice, unless that is withdrawn. What a
 * notice is and when it closes is decided by {@link PublicNotice}; an item that has left it meanwhile takes no notice of it.
 */
@AggregatePart
class ItemsOnNotice {

    private final FilingProgress progress;

    ItemsOnNotice(FilingProgress progress) {
        this.progress = progress;
    }

    NoticeLine put(ItemCode code, NoticeNo notice, Evaluations evaluations, Instant now) {
        mustBePublishable(code);
        apply(new ItemPutOnNotice(progress.application(), code, notice, now));
        return new NoticeLine(
                progress.application(),
                code,
                progress.agency(),
                progress.agencyName(),
                progress.region(),
                progress.prefecture(),
                List.copyOf(evaluations.evaluators(progress.evaluations())));
    }

    @EventSourcingHandler
    void evolve(ItemPutOnNotice event) {
        progress.change(event.item(), item -> item.on(event.notice()));
    }

    void take(ItemCode code, NoticeNo notice, Instant now) {
        if (progress.item(code).isOn(notice)) {
            apply(new ItemTakenOffNotice(progress.application(), code, notice, now));
        }
    }

    @EventSourcingHandler
    void evolve(ItemTakenOffNotice event) {
        progress.change(event.item(), item -> item.in(ItemProgress.State.RECHECKED));
    }

    void clear(ItemCode code, NoticeNo notice, Instant now) {
        if (progress.item(code).isOn(notice)) {
            apply(new ItemCleared(progress.application(), code, notice, now));
        }
    }

    @EventSourcingHandler
    void evolve(ItemCleared event) {
        progress.change(event.item(), item -> item.in(ItemProgress.State.CLEARED));
    }

    void upholdObjection(ItemCode code, NoticeNo notice, Instant now) {
        if (progress.item(code).isOn(notice)) {
            apply(new ItemObjectedTo(progress.application(), code, notice, now));
        }
    }

    @EventSourcingHandler
    void evolve(ItemObjectedTo event) {
        progress.change(event.item(), item -> item.in(ItemProgress.State.OBJECTED_TO));
    }

    private void mustBePublishable(ItemCode code) {
        ItemProgress item = progress.item(code);
        item.mustNotHaveEnded(code);
        switch (item.state()) {
            case UNDECIDED -> throw new RuleViolated(FailureCode.ITEM_NOT_RECOMMENDED, code.value());
            case RECOMMENDED -> throw new RuleViolated(FailureCode.ITEM_NOT_RECHECKED, code.value());
            case ON_NOTICE ->
                throw new RuleViolated(
                        FailureCode.ITEM_ON_NOTICE, code.value(), item.noticed().value());
            case CLEARED, OBJECTED_TO ->
                throw new RuleViolated(
                        FailureCode.ITEM_NOTICE_CLOSED,
                        code.value(),
                        item.noticed().value());
            default -> {}
        }
    }
}

package org.henji.query.agency.applications;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationCompleted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationRefused;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationVoided;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationWithdrawn;
import org.henji.kernel.agency.FilingApplicationEvent.ComplianceReviewPassed;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.FilingApplicationEvent.ItemCleared;
import org.henji.kernel.agency.FilingApplicationEvent.ItemGranted;
import org.henji.kernel.agency.FilingApplicationEvent.ItemNotRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.ItemObjectedTo;
import org.henji.kernel.agency.FilingApplicationEvent.ItemPutOnNotice;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRefused;
import org.henji.kernel.agency.FilingApplicationEvent.ItemTakenOffNotice;
import org.henji.kernel.agency.FilingApplicationEvent.PreliminaryResultSubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.RecheckPassed;
import org.henji.kernel.agency.FilingApplicationEvent.ResultReported;
import org.henji.kernel.agency.FilingApplicationEvent.ReturnedToPrefecture;
import org.henji.kernel.catalogue.ItemCode;

/** How far an application has come, as a whole and item by item: the part of its history that several folds ask for. */
public record Progress(ApplicationState state, List<ItemProgress> items) {

    private static final Set<ItemState> DECIDED_BY_THE_PREFECTURE =
            Set.of(ItemState.RECOMMENDED, ItemState.NOT_RECOMMENDED);

    public static Progress begun(FilingApplied event) {
        return new Progress(
                ApplicationState.waitingFor(event.receivedBy()),
                event.dossier().itemCodes().stream()
                        .map(item -> ItemProgress.applied(item, event.at()))
                        .toList());
    }

    public Progress after(FilingApplicationEvent event) {
        return switch (event) {
            case FilingApplied e -> begun(e);
            case ApplicationForwarded e -> in(ApplicationState.WAITING_FOR_PREFECTURE);
            case ApplicationReturned e -> in(ApplicationState.RETURNED);
            case ApplicationResubmitted e -> in(ApplicationState.waitingFor(e.receivedBy()));
            case ApplicationAccepted e -> in(ApplicationState.UNDER_REVIEW);
            case ApplicationRefused e ->
                in(ApplicationState.REFUSED).undecided(item -> item.in(ItemState.REFUSED, e.reason(), e.at()));
            case EvaluationOpened e -> this;
            case ItemRecommended e ->
                with(e.item(), item -> item.decided(ItemState.RECOMMENDED, e.evaluation(), e.opinion(), e.at()));
            case ItemNotRecommended e ->
                with(e.item(), item -> item.decided(ItemState.NOT_RECOMMENDED, e.evaluation(), e.reason(), e.at()));
            case PreliminaryResultSubmitted e -> in(ApplicationState.WAITING_FOR_CENTER);
            case ComplianceReviewPassed e -> in(ApplicationState.WAITING_FOR_REPORT);
            case ReturnedToPrefecture e -> in(ApplicationState.UNDER_REVIEW).toBeDecidedAgain(e.at());
            case ResultReported e -> in(ApplicationState.WAITING_FOR_DEPARTMENT);
            case RecheckPassed e -> in(ApplicationState.RECHECKED).rechecked(e);
            case ItemPutOnNotice e -> with(e.item(), item -> item.onNotice(e.notice(), e.at()));
            case ItemTakenOffNotice e -> moved(e.item(), ItemState.RECHECKED, e.at());
            case ItemCleared e -> moved(e.item(), ItemState.CLEARED, e.at());
            case ItemObjectedTo e -> moved(e.item(), ItemState.OBJECTED_TO, e.at());
            case ItemGranted e -> with(e.item(), item -> item.in(ItemState.FILED, e.opinion(), e.at()));
            case ItemRefused e -> with(e.item(), item -> item.in(ItemState.REFUSED, e.reason(), e.at()));
            case ApplicationWithdrawn e ->
                in(ApplicationState.WITHDRAWN).undecided(item -> item.in(ItemState.WITHDRAWN, e.reason(), e.at()));
            case ApplicationVoided e ->
                in(ApplicationState.VOIDED).undecided(item -> item.in(ItemState.VOIDED, e.reason(), e.at()));
            case ApplicationCompleted e -> in(ApplicationState.COMPLETED);
        };
    }

    /** The items in that state. */
    public List<ItemCode> in(ItemState itemState) {
        return items.stream()
                .filter(item -> item.state() == itemState)
                .map(ItemProgress::item)
                .toList();
    }

    private Progress in(ApplicationState newState) {
        return new Progress(newState, items);
    }

    private Progress moved(ItemCode code, ItemState newState, Instant at) {
        return with(code, item -> item.in(newState, null, at));
    }

    private Progress toBeDecidedAgain(Instant at) {
        return all(item ->
                DECIDED_BY_THE_PREFECTURE.contains(item.state()) ? ItemProgress.applied(item.item(), at) : item);
    }

    private Progress rechecked(RecheckPassed event) {
        return all(item ->
                event.items().contains(item.item()) ? item.in(ItemState.RECHECKED, event.opinion(), event.at()) : item);
    }

    private Progress undecided(UnaryOperator<ItemProgress> change) {
        return all(item -> item.state().isDecided() ? item : change.apply(item));
    }

    private Progress with(ItemCode code, UnaryOperator<ItemProgress> change) {
        if (items.stream().noneMatch(item -> item.item().equals(code))) {
            throw new IllegalStateException("a change of an item that was not applied for: " + code);
        }
        return all(item -> item.item().equals(code) ? change.apply(item) : item);
    }

    private Progress all(UnaryOperator<ItemProgress> change) {
        return new Progress(state, items.stream().map(change).toList());
    }
}

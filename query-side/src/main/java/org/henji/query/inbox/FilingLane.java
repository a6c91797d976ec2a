package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.agency.applications.ItemState;
import org.jspecify.annotations.Nullable;

/** The lanes of work about an application; what waits in one does not keep what waits in another from being done. */
enum FilingLane {
    /** Whose turn it is. */
    APPLICATION("application"),
    /** What the panel, or the prefecture for it, has to do. */
    PANEL("panel"),
    SELF_EVALUATION("self-evaluation"),
    PUBLICATION("publication"),
    FILING("filing"),
    REFUSAL("refusal");

    private final String name;

    FilingLane(String name) {
        this.name = name;
    }

    String key(ApplicationNo application) {
        return name + "/" + application;
    }

    /** What is to be done; null while nothing is. */
    @Nullable
    Task task(FilingCase filing) {
        return switch (this) {
            case APPLICATION -> turn(filing);
            case PANEL -> filing.evaluation();
            case SELF_EVALUATION -> filing.selfEvaluation();
            case PUBLICATION ->
                items(filing, ItemState.RECHECKED, InboxKind.ITEMS_TO_PUBLISH, "publishNotice", "refuseItem");
            case FILING -> items(filing, ItemState.CLEARED, InboxKind.ITEMS_TO_FILE, "fileItem", "refuseItem");
            case REFUSAL -> items(filing, ItemState.OBJECTED_TO, InboxKind.ITEMS_TO_REFUSE, "refuseItem");
        };
    }

    Matter evolve(@Nullable Matter row, FilingApplicationEvent event) {
        if (event instanceof FilingApplied e) {
            FilingCase begun = FilingCase.of(e);
            return Matter.next(null, About.of(e), task(begun), e.at(), Cases.of(begun));
        }
        return next(known(row), filing(known(row)).after(event), event.at());
    }

    Matter evolve(@Nullable Matter row, AgencyEvaluationEvent event) {
        return next(known(row), filing(known(row)).after(event), event.at());
    }

    private Matter next(Matter row, FilingCase now, Instant at) {
        return Matter.next(row, row.about(), task(now), at, Cases.of(now));
    }

    private static FilingCase filing(Matter row) {
        return known(row.cases().filing());
    }

    private static @Nullable Task turn(FilingCase filing) {
        return switch (filing.progress().state()) {
            case WAITING_FOR_COUNTY ->
                task(filing, InboxKind.APPLICATION_TO_REVIEW, Level.COUNTY, "forwardApplication", "returnApplication");
            case WAITING_FOR_PREFECTURE ->
                task(
                        filing,
                        InboxKind.APPLICATION_TO_ACCEPT,
                        Level.PREFECTURE,
                        "acceptApplication",
                        "returnApplication",
                        "refuseApplication");
            case RETURNED ->
                task(
                        filing,
                        InboxKind.APPLICATION_TO_CORRECT,
                        Level.AGENCY,
                        "resubmitApplication",
                        "withdrawApplication");
            case UNDER_REVIEW -> filing.review();
            case WAITING_FOR_CENTER ->
                task(filing, InboxKind.RESULT_TO_REVIEW, Level.CENTER, "passComplianceReview", "returnToPrefecture");
            case WAITING_FOR_REPORT -> task(filing, InboxKind.RESULT_TO_REPORT, Level.PREFECTURE, "reportResult");
            case WAITING_FOR_DEPARTMENT ->
                task(
                        filing,
                        InboxKind.RESULT_TO_RECHECK,
                        Level.DEPARTMENT,
                        "passRecheck",
                        "refuseItem",
                        "returnToPrefecture");
            case RECHECKED, COMPLETED, REFUSED, WITHDRAWN, VOIDED -> null;
        };
    }

    /** The department acts on every item by itself. */
    private static @Nullable Task items(FilingCase filing, ItemState state, InboxKind kind, String... mutations) {
        List<ItemCode> waiting = filing.progress().in(state);
        return waiting.isEmpty()
                ? null
                : task(filing, kind, Level.DEPARTMENT, mutations).about(waiting);
    }

    private static Task task(FilingCase filing, InboxKind kind, Level level, String... mutations) {
        return Task.of(kind, level, filing.application().value(), mutations);
    }
}

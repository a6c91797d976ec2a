package org.henji.query.agency.applications;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A filing application and the way it has come; its dossier is a row of its own, which only those read who ask for it.
 *
 * @param agencyName the applicant's name on the day it applied
 * @param since when the state began
 */
public record ApplicationView(
        ApplicationNo no,
        Uscc uscc,
        String agencyName,
        RegionCode region,
        RegionCode prefecture,
        List<ItemCode> items,
        ApplicationState state,
        Instant appliedAt,
        Instant since,
        List<Step> steps) {

    static ApplicationView evolve(@Nullable ApplicationView row, FilingApplicationEvent event, Occurrence occurrence) {
        return switch (event) {
            case FilingApplied e ->
                new ApplicationView(
                        e.application(),
                        e.agency(),
                        e.agencyName(),
                        e.region(),
                        e.prefecture(),
                        e.dossier().itemCodes(),
                        ApplicationState.waitingFor(e.receivedBy()),
                        e.at(),
                        e.at(),
                        List.of(step(Step.Kind.APPLIED, e, null, occurrence)));
            case ApplicationForwarded e ->
                known(row)
                        .with(
                                ApplicationState.WAITING_FOR_PREFECTURE,
                                step(Step.Kind.FORWARDED, e, e.opinion(), occurrence));
            case ApplicationReturned e ->
                known(row).with(ApplicationState.RETURNED, step(Step.Kind.RETURNED, e, e.reason(), occurrence));
            case ApplicationResubmitted e ->
                known(row)
                        .with(
                                ApplicationState.waitingFor(e.receivedBy()),
                                step(Step.Kind.RESUBMITTED, e, null, occurrence));
        };
    }

    private ApplicationView with(ApplicationState newState, Step step) {
        return new ApplicationView(
                no,
                uscc,
                agencyName,
                region,
                prefecture,
                items,
                newState,
                appliedAt,
                step.at(),
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private static Step step(
            Step.Kind kind, FilingApplicationEvent event, @Nullable String opinion, Occurrence occurrence) {
        return new Step(kind, event.at(), occurrence.actor(), opinion, occurrence.reason());
    }
}

package org.henji.query.agency.applications;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.Sha256;
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
 * @param progress item by item, in the order of {@code items}
 * @param evaluations the first panel's first
 * @param materialDigests every file that it has ever listed: what was replaced stays a part of its way
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
        List<ItemProgress> progress,
        List<EvaluationNo> evaluations,
        Review review,
        List<Sha256> materialDigests,
        List<Step> steps) {

    static ApplicationView evolve(@Nullable ApplicationView row, FilingApplicationEvent event, Occurrence occurrence) {
        Step step = Step.of(event, occurrence);
        return event instanceof FilingApplied e ? applied(e, step) : known(row).after(event, step);
    }

    private static ApplicationView applied(FilingApplied event, Step step) {
        Progress begun = Progress.begun(event);
        return new ApplicationView(
                event.application(),
                event.agency(),
                event.agencyName(),
                event.region(),
                event.prefecture(),
                event.dossier().itemCodes(),
                begun.state(),
                event.at(),
                event.at(),
                begun.items(),
                List.of(),
                Review.NONE,
                digests(Stream.of(), event.dossier()),
                List.of(step));
    }

    private ApplicationView after(FilingApplicationEvent event, Step step) {
        Progress now = new Progress(state, progress).after(event);
        return new ApplicationView(
                no,
                uscc,
                agencyName,
                region,
                prefecture,
                items,
                now.state(),
                appliedAt,
                now.state() == state ? since : event.at(),
                now.items(),
                event instanceof EvaluationOpened e ? and(evaluations, e.evaluation()) : evaluations,
                review.after(event),
                event instanceof ApplicationResubmitted e
                        ? digests(materialDigests.stream(), e.dossier())
                        : materialDigests,
                and(steps, step));
    }

    private static List<Sha256> digests(Stream<Sha256> earlier, Dossier dossier) {
        return Stream.concat(earlier, dossier.materials().stream().map(Material::sha256))
                .distinct()
                .toList();
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}

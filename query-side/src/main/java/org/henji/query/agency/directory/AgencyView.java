package org.henji.query.agency.directory;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * An agency with its particulars of today, what it is filed for and how it stands. Its roster is a row of its own, because it is
 * full of people and only those read it who ask for it.
 *
 * @param prefecture the prefecture it lies in; null when its region has left the tree of regions
 * @param handling what its legal form asks of the bureaus that review it
 * @param changedAt when the particulars became what they are
 * @param filedFor the items of {@code filings}, which an index finds
 */
public record AgencyView(
        Uscc uscc,
        String name,
        RegionCode region,
        @Nullable RegionCode prefecture,
        AgencyParticulars particulars,
        FilingHandling handling,
        Instant registeredAt,
        Instant changedAt,
        Filings filings,
        List<ItemCode> filedFor,
        List<AgencyStep> steps) {

    static AgencyView evolve(@Nullable AgencyView row, AgencyEvent event, Occurrence occurrence) {
        return switch (event) {
            case AgencyRegistered e -> registered(e);
            case ParticularsChanged e -> known(row).with(e.particulars(), e.at());
            default -> known(row).with(known(row).filings().after(event), AgencyStep.of(event, occurrence).stream());
        };
    }

    private static AgencyView registered(AgencyRegistered e) {
        AgencyParticulars particulars = e.particulars();
        return new AgencyView(
                e.agency(),
                particulars.name(),
                particulars.region(),
                Locations.prefectureOf(particulars.region()),
                particulars,
                e.handling(),
                e.at(),
                e.at(),
                Filings.NONE,
                List.of(),
                List.of());
    }

    private AgencyView with(AgencyParticulars changed, Instant at) {
        return new AgencyView(
                uscc,
                changed.name(),
                changed.region(),
                Locations.prefectureOf(changed.region()),
                changed,
                handling,
                registeredAt,
                at,
                filings,
                filedFor,
                steps);
    }

    private AgencyView with(Filings changed, Stream<AgencyStep> more) {
        return new AgencyView(
                uscc,
                name,
                region,
                prefecture,
                particulars,
                handling,
                registeredAt,
                changedAt,
                changed,
                changed.codes(),
                Stream.concat(steps.stream(), more).toList());
    }
}

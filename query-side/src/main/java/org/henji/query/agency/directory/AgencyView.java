package org.henji.query.agency.directory;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * An agency with its particulars of today.
 *
 * @param prefecture the prefecture it lies in; null when its region has left the tree of regions
 * @param handling what its legal form asks of the bureaus that review it
 * @param changedAt when the particulars became what they are
 */
public record AgencyView(
        Uscc uscc,
        String name,
        RegionCode region,
        @Nullable RegionCode prefecture,
        AgencyParticulars particulars,
        FilingHandling handling,
        Instant registeredAt,
        Instant changedAt) {

    static AgencyView evolve(@Nullable AgencyView row, AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> of(e.agency(), e.particulars(), e.handling(), e.at(), e.at());
            case ParticularsChanged e ->
                of(
                        e.agency(),
                        e.particulars(),
                        known(row).handling(),
                        known(row).registeredAt(),
                        e.at());
            case ApplicationOpened e -> known(row);
        };
    }

    private static AgencyView of(
            Uscc uscc,
            AgencyParticulars particulars,
            FilingHandling handling,
            Instant registeredAt,
            Instant changedAt) {
        RegionCode region = particulars.region();
        return new AgencyView(
                uscc, particulars.name(), region, prefectureOf(region), particulars, handling, registeredAt, changedAt);
    }

    private static @Nullable RegionCode prefectureOf(RegionCode code) {
        return Regions.find(code)
                .filter(region -> region.level() != RegionLevel.PROVINCE)
                .map(Region::code)
                .map(region -> Regions.prefectureOf(region).code())
                .orElse(null);
    }
}

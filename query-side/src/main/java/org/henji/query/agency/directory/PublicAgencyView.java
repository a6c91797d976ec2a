package org.henji.query.agency.directory;

import static org.henji.query.infrastructure.Fold.known;

import java.util.List;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An agency as anyone sees it. It is a row of its own so that nothing about a person can reach the public: no person is in it.
 *
 * @param listed whether it is filed for anything
 * @param filedFor the items of {@code filings}, which an index finds
 */
public record PublicAgencyView(
        Uscc uscc,
        String name,
        RegionCode region,
        @Nullable RegionCode prefecture,
        Filings filings,
        List<ItemCode> filedFor,
        boolean listed) {

    static PublicAgencyView evolve(@Nullable PublicAgencyView row, AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> of(e.agency(), e.particulars(), Filings.NONE);
            case ParticularsChanged e ->
                of(e.agency(), e.particulars(), known(row).filings());
            default -> known(row).with(known(row).filings().after(event));
        };
    }

    /** Whether anyone may look it up: a filed agency, and one that has lost its status. */
    boolean isPublic() {
        return listed || filings.standing().disqualification() != null;
    }

    private static PublicAgencyView of(Uscc uscc, AgencyParticulars particulars, Filings filings) {
        RegionCode region = particulars.region();
        return new PublicAgencyView(
                uscc,
                particulars.name(),
                region,
                Locations.prefectureOf(region),
                filings,
                filings.codes(),
                !filings.items().isEmpty());
    }

    private PublicAgencyView with(Filings changed) {
        return new PublicAgencyView(
                uscc,
                name,
                region,
                prefecture,
                changed,
                changed.codes(),
                !changed.items().isEmpty());
    }
}

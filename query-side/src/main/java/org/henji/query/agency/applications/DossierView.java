package org.henji.query.agency.applications;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.AppliedItem;
import org.henji.kernel.agency.AppliedRules;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of an application as last submitted.
 *
 * @param rules the numbers by which it was judged on that day
 */
public record DossierView(
        ApplicationNo application,
        Instant submittedAt,
        List<AppliedItem> items,
        List<StaffMember> staff,
        List<Site> sites,
        List<Material> materials,
        List<Prohibition> absentProhibitions,
        AppliedRules rules) {

    static DossierView evolve(@Nullable DossierView row, FilingApplicationEvent event) {
        return switch (event) {
            case FilingApplied e -> of(e.application(), e.at(), e.dossier(), e.rules());
            case ApplicationResubmitted e -> of(known(row).application(), e.at(), e.dossier(), e.rules());
            // no other step touches the dossier
            default -> known(row);
        };
    }

    private static DossierView of(ApplicationNo application, Instant at, Dossier dossier, AppliedRules rules) {
        return new DossierView(
                application,
                at,
                dossier.items(),
                dossier.staff(),
                dossier.sites(),
                dossier.materials(),
                dossier.absentProhibitions(),
                rules);
    }
}

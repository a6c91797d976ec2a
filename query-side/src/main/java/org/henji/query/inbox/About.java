package org.henji.query.inbox;

import java.util.Objects;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.paper.PaperPackageEvent.PackagePrinted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.query.agency.directory.Locations;
import org.henji.query.desk.OfficeKey;
import org.jspecify.annotations.Nullable;

/**
 * What a matter is about.
 *
 * @param title the name of the agency, of the notice, of the item; null where it is the agency's name of today
 * @param uscc null where it is not about one agency
 * @param region where the application was received, where the agency lies, or lay when it filed the plan; who proposed the item
 * @param prefecture null of a region that has left the tree of regions too
 */
public record About(
        @Nullable String title,
        @Nullable Uscc uscc,
        @Nullable RegionCode region,
        @Nullable RegionCode prefecture) {

    static About of(FilingApplied event) {
        return new About(event.agencyName(), event.agency(), event.region(), event.prefecture());
    }

    static About of(NoticePublished event) {
        return new About(event.title(), null, null, null);
    }

    static About of(PlanFiled event) {
        return ofAgency(event.agency(), event.region());
    }

    static About of(ScoreBookOpened event) {
        return ofAgency(event.agency(), event.region());
    }

    static About of(PackagePrinted event) {
        return ofAgency(event.agency(), event.region());
    }

    static About of(BlanksRequested event) {
        return ofAgency(event.agency(), event.region());
    }

    static About of(CertificateCoded event) {
        return ofAgency(event.agency(), event.region());
    }

    /** The agency of an old certificate need not be one that is known here. */
    static About of(CertificateImported event) {
        @Nullable RegionCode lies = event.region();
        return new About(event.agencyName(), event.agency(), lies, lies == null ? null : Locations.prefectureOf(lies));
    }

    static About of(ItemProposed event) {
        return new About(event.name(), null, event.prefecture(), event.prefecture());
    }

    /** What is about no agency and no territory. */
    static About named(String title) {
        return new About(title, null, null, null);
    }

    private static About ofAgency(Uscc agency, RegionCode lies) {
        return new About(null, agency, lies, Locations.prefectureOf(lies));
    }

    static About of(Uscc agency, AgencyParticulars particulars) {
        RegionCode lies = particulars.region();
        return new About(particulars.name(), agency, lies, Locations.prefectureOf(lies));
    }

    /** The office of that level; null where there is none, because its region has been abolished. */
    @Nullable
    OfficeKey office(Level level) {
        return switch (level) {
            case AGENCY -> OfficeKey.of(Objects.requireNonNull(uscc));
            case COUNTY -> OfficeKey.of(level, Objects.requireNonNull(region));
            case PREFECTURE -> prefecture == null ? null : OfficeKey.of(level, prefecture);
            case CENTER, DEPARTMENT -> OfficeKey.of(level, Regions.province().code());
            case AUDITOR, INTEGRATOR, PUBLIC -> throw new IllegalStateException("nothing waits for level " + level);
        };
    }
}

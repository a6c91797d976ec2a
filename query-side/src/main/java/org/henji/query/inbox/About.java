package org.henji.query.inbox;

import java.util.Objects;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.authority.Level;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.henji.query.agency.directory.Locations;
import org.henji.query.desk.OfficeKey;
import org.jspecify.annotations.Nullable;

/**
 * What a matter is about.
 *
 * @param title the name of the agency, or of the notice
 * @param uscc null where it is not about one agency
 * @param region where the application was received, or where the agency lies
 * @param prefecture null of a region that has left the tree of regions too
 */
public record About(
        String title,
        @Nullable Uscc uscc,
        @Nullable RegionCode region,
        @Nullable RegionCode prefecture) {

    static About of(FilingApplied event) {
        return new About(event.agencyName(), event.agency(), event.region(), event.prefecture());
    }

    static About of(NoticePublished event) {
        return new About(event.title(), null, null, null);
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

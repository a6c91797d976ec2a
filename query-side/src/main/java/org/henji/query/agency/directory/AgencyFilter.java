package org.henji.query.agency.directory;

import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.henji.query.infrastructure.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies, as the client gave it; null does not restrict.
 *
 * @param region a county, a prefecture with all its counties, or the whole province
 * @param item one they are filed for
 * @param name a part of the name
 */
record AgencyFilter(
        @Nullable String region,
        @Nullable String item,
        @Nullable String name) {

    static final AgencyFilter NONE = new AgencyFilter(null, null, null);

    Selection narrow(Selection selection) {
        return in(selection)
                .where(AgencyDirectory.FILED_FOR, item == null ? null : ItemCode.parse(item))
                .containing(AgencyDirectory.NAME, name);
    }

    private Selection in(Selection selection) {
        if (region == null) {
            return selection;
        }
        RegionCode code = RegionCode.parse(region);
        return switch (Regions.get(code).level()) {
            case COUNTY -> selection.where(AgencyDirectory.REGION, code);
            case PREFECTURE -> selection.where(AgencyDirectory.PREFECTURE, code);
            case PROVINCE -> selection;
        };
    }
}

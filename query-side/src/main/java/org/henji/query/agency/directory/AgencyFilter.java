package org.henji.query.agency.directory;

import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Which agencies, as the client gave it; null does not restrict. */
record AgencyFilter(@Nullable String region, @Nullable String name) {

    static final AgencyFilter NONE = new AgencyFilter(null, null);

    @Nullable
    RegionCode regionCode() {
        return region == null ? null : RegionCode.parse(region);
    }
}

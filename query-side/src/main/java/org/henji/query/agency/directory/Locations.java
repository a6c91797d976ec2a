package org.henji.query.agency.directory;

import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;
import org.jspecify.annotations.Nullable;

/** Where agencies lie, by the tree of regions of today. */
public final class Locations {

    private Locations() {}

    /** The prefecture of a county or a prefecture; null for any other region, and one that has left the tree. */
    public static @Nullable RegionCode prefectureOf(RegionCode code) {
        return Regions.find(code)
                .filter(region -> region.level() != RegionLevel.PROVINCE)
                .map(Region::code)
                .map(region -> Regions.prefectureOf(region).code())
                .orElse(null);
    }
}

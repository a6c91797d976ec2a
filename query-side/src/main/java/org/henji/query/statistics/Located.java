package org.henji.query.statistics;

import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Something that is counted where it lies. */
interface Located {

    /** The county, or the prefecture where that has none. */
    RegionCode region();

    /** Null when the region has left the tree of regions. */
    @Nullable
    RegionCode prefecture();
}

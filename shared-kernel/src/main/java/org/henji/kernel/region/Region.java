package org.henji.kernel.region;

import org.jspecify.annotations.Nullable;

/** One region of the tree; only the province has no parent. */
public record Region(
        RegionCode code,
        String name,
        RegionLevel level,
        CodeScheme scheme,
        @Nullable RegionCode parent) {}

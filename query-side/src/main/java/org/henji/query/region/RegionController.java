package org.henji.query.region;

import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Names a region; one that has left the tree has a code only. */
@Controller
@SchemaMapping(typeName = "Region")
class RegionController {

    @SchemaMapping
    String code(RegionCode region) {
        return region.value();
    }

    @SchemaMapping
    @Nullable
    String name(RegionCode region) {
        return Regions.find(region).map(Region::name).orElse(null);
    }

    @SchemaMapping
    @Nullable
    RegionLevel level(RegionCode region) {
        return Regions.find(region).map(Region::level).orElse(null);
    }
}

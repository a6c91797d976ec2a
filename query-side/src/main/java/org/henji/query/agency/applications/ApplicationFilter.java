package org.henji.query.agency.applications;

import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Which applications, as the client gave it; null does not restrict. */
record ApplicationFilter(
        @Nullable ApplicationState state,
        @Nullable String item,
        @Nullable String uscc,
        @Nullable String prefecture) {

    static final ApplicationFilter NONE = new ApplicationFilter(null, null, null, null);

    @Nullable
    ItemCode itemCode() {
        return item == null ? null : ItemCode.parse(item);
    }

    @Nullable
    Uscc agency() {
        return uscc == null ? null : Uscc.parse(uscc);
    }

    @Nullable
    RegionCode prefectureCode() {
        return prefecture == null ? null : RegionCode.parse(prefecture);
    }
}

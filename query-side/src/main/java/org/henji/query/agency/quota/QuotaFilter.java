package org.henji.query.agency.quota;

import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Which quotas, as the client gave it; null does not restrict. */
record QuotaFilter(@Nullable String prefecture, @Nullable String item) {

    static final QuotaFilter NONE = new QuotaFilter(null, null);

    @Nullable
    RegionCode prefectureCode() {
        return prefecture == null ? null : RegionCode.parse(prefecture);
    }

    @Nullable
    ItemCode itemCode() {
        return item == null ? null : ItemCode.parse(item);
    }
}

package org.henji.query.catalogue.items;

import org.henji.kernel.catalogue.ItemCategory;
import org.jspecify.annotations.Nullable;

/** Which items; null does not restrict. */
record ItemFilter(
        @Nullable ItemCategory category,
        @Nullable ItemStatus status,
        @Nullable Boolean sample,
        @Nullable String name) {

    static final ItemFilter NONE = new ItemFilter(null, null, null, null);
}

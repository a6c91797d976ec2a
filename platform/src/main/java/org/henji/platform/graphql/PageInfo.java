package org.henji.platform.graphql;

import org.jspecify.annotations.Nullable;

/** Where a page stands in its list (Relay). Pages are read forwards only. */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}

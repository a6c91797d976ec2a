/** What both sides' GraphQL has in common: failures, scalars, limits, the request's trail. */
@NullMarked
package org.henji.platform.graphql;

import org.jspecify.annotations.NullMarked;

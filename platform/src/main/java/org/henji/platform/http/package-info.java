/** Resources beside GraphQL. */
@NullMarked
package org.henji.platform.http;

import org.jspecify.annotations.NullMarked;

/** What happened to one aggregate. */
@NullMarked
package org.henji.query.audit.history;

import org.jspecify.annotations.NullMarked;

/** The stream of all events for other systems. */
@NullMarked
package org.henji.query.audit.feed;

import org.jspecify.annotations.NullMarked;

/** What both sides need beside Axon's own connector when Axon Server keeps the events. */
@NullMarked
package org.henji.platform.axonserver;

import org.jspecify.annotations.NullMarked;

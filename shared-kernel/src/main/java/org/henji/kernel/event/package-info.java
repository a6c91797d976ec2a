/** What all events have in common: stable stored names and the registry of the families. */
@NullMarked
package org.henji.kernel.event;

import org.jspecify.annotations.NullMarked;

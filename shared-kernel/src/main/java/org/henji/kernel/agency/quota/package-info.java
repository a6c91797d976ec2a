/** How many agencies a prefecture files for an item (备案名额), BR-15. */
@NullMarked
package org.henji.kernel.agency.quota;

import org.jspecify.annotations.NullMarked;

/** How many agencies a prefecture files for an item (备案名额). */
@NullMarked
package org.henji.query.agency.quota;

import org.jspecify.annotations.NullMarked;

/** Released evaluation standards (评估标准), which anyone may read. */
@NullMarked
package org.henji.query.agency.standards;

import org.jspecify.annotations.NullMarked;

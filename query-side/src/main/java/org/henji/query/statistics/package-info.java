/** How many agencies, applications, filings, sessions and candidates there are (统计). */
@NullMarked
package org.henji.query.statistics;

import org.jspecify.annotations.NullMarked;

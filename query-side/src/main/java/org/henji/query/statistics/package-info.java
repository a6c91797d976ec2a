/** How many agencies, applications and filings there are, by territory (统计). */
@NullMarked
package org.henji.query.statistics;

import org.jspecify.annotations.NullMarked;

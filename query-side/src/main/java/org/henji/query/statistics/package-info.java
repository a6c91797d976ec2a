/** How many agencies, applications, filings, sessions, candidates and certificates there are (统计). */
@NullMarked
package org.henji.query.statistics;

import org.jspecify.annotations.NullMarked;

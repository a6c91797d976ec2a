/** Public notices of agencies to be filed (公示) and the objections to them (异议). */
@NullMarked
package org.henji.kernel.agency.notice;

import org.jspecify.annotations.NullMarked;

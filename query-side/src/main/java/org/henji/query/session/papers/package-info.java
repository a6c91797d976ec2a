/** Packages of papers and the hands they go through (试卷交接, BR-19). */
@NullMarked
package org.henji.query.session.papers;

import org.jspecify.annotations.NullMarked;

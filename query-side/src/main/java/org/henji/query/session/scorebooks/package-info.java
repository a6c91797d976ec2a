/** Score books and the scores in them (登分册, BR-17, BR-20). */
@NullMarked
package org.henji.query.session.scorebooks;

import org.jspecify.annotations.NullMarked;

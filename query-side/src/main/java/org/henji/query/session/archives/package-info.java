/** The archives of sessions (考核档案, BR-18). */
@NullMarked
package org.henji.query.session.archives;

import org.jspecify.annotations.NullMarked;

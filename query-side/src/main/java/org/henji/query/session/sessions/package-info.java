/** Exam sessions as the desks see them (考核场次). */
@NullMarked
package org.henji.query.session.sessions;

import org.jspecify.annotations.NullMarked;

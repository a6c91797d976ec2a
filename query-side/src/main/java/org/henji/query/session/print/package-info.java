/** What is printed of a session: tickets, room sheets, seating plan, sign-in sheet, score book (ADR 0018). */
@NullMarked
package org.henji.query.session.print;

import org.jspecify.annotations.NullMarked;

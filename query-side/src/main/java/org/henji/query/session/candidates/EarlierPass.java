package org.henji.query.session.candidates;

import java.time.LocalDate;
import org.henji.kernel.session.SessionNo;

/**
 * A result with which the person passed the same item before, and the certificate of which is or may still be valid.
 *
 * @param validUntil last day, counted from the day of that session
 */
record EarlierPass(SessionNo session, LocalDate date, LocalDate validUntil) {}

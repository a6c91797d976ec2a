package org.henji.command.session;

import java.util.Collections;
import java.util.SortedSet;

/**
 * Who was there (到考情况): everybody with a ticket stands in one of the three.
 *
 * @param present checked in, and not removed
 * @param absent has a ticket and did not check in
 * @param removed checked in, and removed for misconduct
 */
record Attendance(SortedSet<Integer> present, SortedSet<Integer> absent, SortedSet<Integer> removed) {

    Attendance {
        present = Collections.unmodifiableSortedSet(present);
        absent = Collections.unmodifiableSortedSet(absent);
        removed = Collections.unmodifiableSortedSet(removed);
    }
}

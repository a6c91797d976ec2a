package org.henji.platform.graphql;

import java.util.List;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The arguments {@code first} and {@code after} of a connection.
 *
 * @param first how many entries at most
 * @param after the sort keys of the entry that came last; empty at the beginning of the list
 */
public record PageRequest(int first, List<String> after) {

    public static final int LIMIT = 100;
    public static final int DEFAULT = 20;

    /** As the client gave them. */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        int size = first == null ? DEFAULT : first;
        if (size < 1 || size > LIMIT) {
            throw new Refused(FailureCode.PAGE_LIMIT, Integer.toString(LIMIT));
        }
        return new PageRequest(size, after == null ? List.of() : Cursor.decode(after));
    }

    /**
     * As the client gave them, for a list with so many sort keys.
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after, int sortKeys) {
        PageRequest page = of(first, after);
        if (page.hasAfter() && page.after.size() != sortKeys) {
            throw new Refused(FailureCode.CURSOR_INVALID);
        }
        return page;
    }

    public boolean hasAfter() {
        return !after.isEmpty();
    }

    /** How many entries to read: one more than asked for tells whether there is a next page. */
    public int fetch() {
        return first + 1;
    }
}

package org.henji.query.infrastructure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many rows have the same values.
 *
 * @param values by field, as they are stored; a field that the rows do not have is left out
 */
public record Counted(Map<String, Object> values, long count) {

    /** The text of an id, a code or a closed vocabulary; null when the rows do not have it. */
    public @Nullable String text(String field) {
        return (String) values.get(field);
    }

    public boolean is(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }
}

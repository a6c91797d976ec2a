package org.henji.query.infrastructure;

/**
 * A row as it is stored.
 *
 * @param position the global index of the last event folded into the view; events up to there are skipped
 */
public record Row<V>(String key, long position, V view) {

    /** The name under which the key is stored; indexes and orders may use it beside the components of the view. */
    public static final String KEY = "_id";

    static final String POSITION = "position";
    static final String VIEW = "view";
}

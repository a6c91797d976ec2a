package org.henji.platform.graphql;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** A page of a list (Relay). The total is counted only when the client asks for it. */
public final class Connection<T> {

    private final List<Edge<T>> edges;
    private final PageInfo pageInfo;
    private final LongSupplier total;

    private Connection(List<Edge<T>> edges, PageInfo pageInfo, LongSupplier total) {
        this.edges = edges;
        this.pageInfo = pageInfo;
        this.total = total;
    }

    /**
     * The page of the rows that were read.
     *
     * @param rows up to {@link PageRequest#fetch()} of them, in the order of the list
     * @param keys the sort keys of a row, the last of them unique
     * @param total counts the whole list
     */
    public static <T> Connection<T> of(
            PageRequest page, List<T> rows, Function<? super T, List<String>> keys, LongSupplier total) {
        return of(page, rows, keys, row -> row, total);
    }

    /**
     * The page of the rows that were read, where the client does not see the whole row.
     *
     * @param node what the client sees of a row
     */
    public static <R, T> Connection<T> of(
            PageRequest page,
            List<R> rows,
            Function<? super R, List<String>> keys,
            Function<? super R, T> node,
            LongSupplier total) {
        List<Edge<T>> edges = rows.stream()
                .limit(page.first())
                .map(row -> new Edge<>(Cursor.encode(keys.apply(row)), node.apply(row)))
                .toList();
        PageInfo info = new PageInfo(
                rows.size() > page.first(),
                page.hasAfter(),
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new Connection<>(edges, info, total);
    }

    public List<Edge<T>> getEdges() {
        return edges;
    }

    public PageInfo getPageInfo() {
        return pageInfo;
    }

    public long getTotalCount() {
        return total.getAsLong();
    }
}

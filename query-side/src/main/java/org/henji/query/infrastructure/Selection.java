package org.henji.query.infrastructure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which rows, in which order: always by a moment and the key, or by the key alone, so that a cursor names one place whatever is
 * inserted before it.
 */
public final class Selection {

    private static final int MAX_PART = 100;

    /** The direction of a list. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** A test of one field. */
    record Condition(String field, Object value) {}

    /** Bounds of one field, both included; null is none. */
    record Bounds(
            String field,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final List<Condition> equal;
    private final List<Condition> containing;
    private final List<Bounds> bounds;
    private final @Nullable String moment;
    private final Direction direction;

    private Selection(
            List<Condition> equal,
            List<Condition> containing,
            List<Bounds> bounds,
            @Nullable String moment,
            Direction direction) {
        this.equal = equal;
        this.containing = containing;
        this.bounds = bounds;
        this.moment = moment;
        this.direction = direction;
    }

    /** All rows in the order of their keys. */
    public static Selection all() {
        return new Selection(List.of(), List.of(), List.of(), null, Direction.ASCENDING);
    }

    /**
     * Restricts to rows whose field is, or whose list contains, the value; a null value does not restrict. Restrictions only ever add
     * up: no filter can widen what a desk has cut.
     */
    public Selection where(String field, @Nullable Object value) {
        return value == null
                ? this
                : new Selection(and(equal, new Condition(field, value)), containing, bounds, moment, direction);
    }

    /**
     * Restricts to rows whose text contains the part; null or blank does not restrict. No index helps with it, so it belongs only
     * where the other conditions leave few rows.
     *
     * @throws Refused VALIDATION_FAILED for a part that no text has: the database knows no expression with a NUL in it, nor a very
     *     long one
     */
    public Selection containing(String field, @Nullable String part) {
        if (part == null || part.isBlank()) {
            return this;
        }
        String text = part.strip();
        if (text.length() > MAX_PART || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(FailureCode.VALIDATION_FAILED, field + " 1.." + MAX_PART);
        }
        Pattern pattern = Pattern.compile(Pattern.quote(text));
        return new Selection(equal, and(containing, new Condition(field, pattern)), bounds, moment, direction);
    }

    /**
     * Restricts to rows whose date is neither before the one nor after the other; null does not restrict. An index helps with it
     * only where the same date orders.
     */
    public Selection between(String field, @Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null && until == null
                ? this
                : new Selection(equal, containing, and(bounds, new Bounds(field, from, until)), moment, direction);
    }

    /** Orders by a component of type {@link java.time.Instant} or {@link LocalDate}, then by key. */
    public Selection orderedBy(String moment, Direction direction) {
        return new Selection(equal, containing, bounds, moment, direction);
    }

    List<Condition> equal() {
        return equal;
    }

    List<Condition> containing() {
        return containing;
    }

    List<Bounds> bounds() {
        return bounds;
    }

    @Nullable
    String moment() {
        return moment;
    }

    boolean ascending() {
        return direction == Direction.ASCENDING;
    }

    List<String> order() {
        return moment == null ? List.of(Row.KEY) : List.of(moment, Row.KEY);
    }

    /**
     * Whether the index finds these rows in their order without sorting: it starts with fields that are tested for equality and
     * goes on with the order, or it is that of the order, and bounds on what orders narrow it.
     */
    boolean isServedBy(List<String> index) {
        List<String> rest = new ArrayList<>(index);
        while (!rest.isEmpty() && tested(rest.getFirst())) {
            rest.removeFirst();
        }
        boolean narrows = equal.isEmpty() || rest.size() < index.size() || bounded(moment);
        return narrows && rest.equals(order());
    }

    private boolean tested(String field) {
        return equal.stream().anyMatch(condition -> condition.field().equals(field));
    }

    private boolean bounded(@Nullable String field) {
        return bounds.stream().anyMatch(bound -> bound.field().equals(field));
    }

    private static <T> List<T> and(List<T> conditions, T next) {
        List<T> more = new ArrayList<>(conditions);
        more.add(next);
        return List.copyOf(more);
    }

    @Override
    public String toString() {
        return equal.stream().map(Condition::field).toList() + " ordered by " + order();
    }
}

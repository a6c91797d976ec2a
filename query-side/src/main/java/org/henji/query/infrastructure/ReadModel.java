package org.henji.query.infrastructure;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.registry.EventTypes;
import org.jspecify.annotations.Nullable;

/**
 * A read model: one collection of rows, made by pure folds from the event families that feed it. It does no I/O itself, so the
 * same folds answer questions about the past.
 *
 * @param <V> the view: what a row holds
 */
public final class ReadModel<V extends Record> {

    private final String collection;
    private final String group;
    private final int version;
    private final Class<V> view;
    private final List<Feed<V, ?, ?>> feeds;
    private final List<List<String>> indexes;

    private ReadModel(Builder<V> builder) {
        this.collection = builder.collection;
        this.group = builder.group;
        this.version = builder.version;
        this.view = builder.view;
        this.feeds = List.copyOf(builder.feeds);
        this.indexes = List.copyOf(builder.indexes);
    }

    /**
     * Begins the description of a read model.
     *
     * @param group the processing group; the read models of one group share a processor and with it one decoding of the stream
     * @param version of the folds and the view: a read model stored under another version is rebuilt at start-up
     */
    public static <V extends Record> Builder<V> of(Class<V> view, String collection, String group, int version) {
        return new Builder<>(view, collection, group, version);
    }

    public String collection() {
        return collection;
    }

    public String group() {
        return group;
    }

    public Class<V> view() {
        return view;
    }

    /** Every index as its fields in order; {@link Row#KEY} or components of the view. */
    public List<List<String>> indexes() {
        return indexes;
    }

    int version() {
        return version;
    }

    /** The value of a component of type {@link Instant}, or of type {@link LocalDate} as the moment by which it is stored. */
    Instant moment(V row, String component) {
        try {
            Object value = view.getMethod(component).invoke(row);
            return value instanceof LocalDate day
                    ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                    : (Instant) value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(view.getSimpleName() + " has no moment " + component, e);
        }
    }

    boolean isFedBy(Class<?> eventType) {
        return feeds.stream().anyMatch(feed -> feed.family().isAssignableFrom(eventType));
    }

    /** The keys of all rows that these events name: those they touch, and those that point to further ones. */
    Set<String> keys(Collection<Occurrence> occurrences) {
        Set<String> keys = new LinkedHashSet<>();
        for (Occurrence occurrence : occurrences) {
            attempt(occurrence, () -> keysOf(occurrence).forEach(keys::add));
        }
        return keys;
    }

    /** The keys of the rows that these events touch and do not name: those to which stored rows point. */
    Set<String> keysBehind(Map<String, Row<V>> stored, Collection<Occurrence> occurrences) {
        Set<String> keys = new LinkedHashSet<>();
        for (Occurrence occurrence : occurrences) {
            attempt(
                    occurrence,
                    () -> feeds.forEach(feed -> feed.keysBehind(stored, occurrence)
                            .filter(key -> !stored.containsKey(key))
                            .forEach(keys::add)));
        }
        return keys;
    }

    /**
     * Folds events into rows.
     *
     * @param stored the rows that exist, by key; nothing is folded into a row twice
     * @param occurrences in the order of the stream, none twice
     * @return the rows that changed, by key
     */
    public Map<String, Row<V>> fold(Map<String, Row<V>> stored, List<Occurrence> occurrences) {
        Map<String, Row<V>> changed = new LinkedHashMap<>();
        for (Occurrence occurrence : occurrences) {
            attempt(occurrence, () -> {
                for (Feed<V, ?, ?> feed : feeds) {
                    feed.fold(occurrence, stored, changed);
                }
            });
        }
        return changed;
    }

    private Set<String> keysOf(Occurrence occurrence) {
        return feeds.stream().flatMap(feed -> feed.keysOf(occurrence).stream()).collect(Collectors.toSet());
    }

    private static void attempt(Occurrence occurrence, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw new FoldFailed(
                    occurrence.position(), EventTypes.name(occurrence.event().getClass()), e);
        }
    }

    @Override
    public String toString() {
        return collection;
    }

    /**
     * A family and what is made of it.
     *
     * @param pointer from the row that a line names to the one that it goes into; null where those are the same
     */
    private record Feed<V, E extends DomainEvent, L>(
            Class<E> family,
            Function<E, Map<String, L>> lines,
            @Nullable Function<V, Optional<String>> pointer,
            Fold<V, L> fold) {

        Collection<String> keysOf(Occurrence occurrence) {
            return linesOf(occurrence).keySet();
        }

        Stream<String> keysBehind(Map<String, Row<V>> stored, Occurrence occurrence) {
            Function<V, Optional<String>> pointing = pointer;
            return pointing == null
                    ? Stream.empty()
                    : keysOf(occurrence).stream()
                            .map(stored::get)
                            .filter(Objects::nonNull)
                            .flatMap(row -> pointing.apply(row.view()).stream());
        }

        void fold(Occurrence occurrence, Map<String, Row<V>> stored, Map<String, Row<V>> changed) {
            linesOf(occurrence)
                    .forEach((named, line) -> target(named, stored, changed)
                            .ifPresent(key -> fold(key, line, occurrence, stored, changed)));
        }

        private void fold(
                String key, L line, Occurrence occurrence, Map<String, Row<V>> stored, Map<String, Row<V>> changed) {
            @Nullable Row<V> known = stored.get(key);
            if (known != null && known.position() >= occurrence.position()) {
                return;
            }
            @Nullable Row<V> latest = changed.getOrDefault(key, known);
            V view = fold.evolve(latest == null ? null : latest.view(), line, occurrence);
            changed.put(key, new Row<>(key, occurrence.position(), view));
        }

        private Optional<String> target(String named, Map<String, Row<V>> stored, Map<String, Row<V>> changed) {
            if (pointer == null) {
                return Optional.of(named);
            }
            @Nullable Row<V> pointing = changed.getOrDefault(named, stored.get(named));
            return pointer.apply(Fold.known(pointing).view());
        }

        private Map<String, L> linesOf(Occurrence occurrence) {
            return family.isInstance(occurrence.event()) ? lines.apply(family.cast(occurrence.event())) : Map.of();
        }
    }

    /** Collects what a read model consists of. */
    public static final class Builder<V extends Record> {

        private final Class<V> view;
        private final String collection;
        private final String group;
        private final int version;
        private final List<Feed<V, ?, ?>> feeds = new ArrayList<>();
        private final List<List<String>> indexes = new ArrayList<>();

        private Builder(Class<V> view, String collection, String group, int version) {
            this.view = view;
            this.collection = collection;
            this.group = group;
            this.version = version;
        }

        /** Events of the family go into the one row of that key. */
        public <E extends DomainEvent> Builder<V> fedBy(Class<E> family, Function<E, String> key, Fold<V, E> fold) {
            return fedByLines(family, event -> Map.of(key.apply(event), event), fold);
        }

        /** Events of the family go into the rows of those keys; into none when there are none. */
        public <E extends DomainEvent> Builder<V> fedByAll(
                Class<E> family, Function<E, ? extends Collection<String>> keys, Fold<V, E> fold) {
            return fedByLines(
                    family,
                    event -> keys.apply(event).stream()
                            .collect(
                                    Collectors.toMap(key -> key, key -> event, (one, same) -> one, LinkedHashMap::new)),
                    fold);
        }

        /**
         * Each line of an event goes into the row of its key. An event about thousands of rows is taken apart once, so that no
         * row has to look for its own line in it.
         */
        public <E extends DomainEvent, L> Builder<V> fedByLines(
                Class<E> family, Function<E, Map<String, L>> lines, Fold<V, L> fold) {
            feeds.add(new Feed<>(family, lines, null, fold));
            return this;
        }

        /**
         * Events of the family name one row and go into another, to which that one points; into none where it points nowhere.
         * What makes a row point must touch the row it points to as well, and must never be undone: whoever follows the stream
         * loads what stored rows point to, and what the events at hand name.
         *
         * @param named the key of the row that points
         * @param pointer to the key of the row that is fed
         */
        public <E extends DomainEvent> Builder<V> fedThrough(
                Class<E> family, Function<E, String> named, Function<V, Optional<String>> pointer, Fold<V, E> fold) {
            feeds.add(new Feed<V, E, E>(family, event -> Map.of(named.apply(event), event), pointer, fold));
            return this;
        }

        public Builder<V> indexedBy(String... fields) {
            Set<String> known = Arrays.stream(view.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            known.add(Row.KEY);
            if (!known.containsAll(Set.of(fields))) {
                throw new IllegalArgumentException(view.getSimpleName() + " has not all of " + Arrays.toString(fields));
            }
            indexes.add(List.of(fields));
            return this;
        }

        public ReadModel<V> build() {
            return new ReadModel<>(this);
        }
    }
}

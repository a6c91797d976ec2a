package org.henji.query.infrastructure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.jspecify.annotations.Nullable;

/** The stored rows of one read model. */
public final class Rows<V extends Record> {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** Finds a row that still is what it was; MongoDB could do without, mongo-java-server would look at every row. */
    private static final IndexModel GUARD =
            new IndexModel(Indexes.ascending(Row.KEY, Row.POSITION), new IndexOptions().unique(true));

    private static final String COUNT = "count";

    private final ReadModel<V> model;
    private final MongoCollection<Row<V>> collection;

    Rows(ReadModel<V> model, MongoCollection<Row<V>> collection) {
        this.model = model;
        this.collection = collection;
    }

    public Optional<V> find(String key) {
        return Optional.ofNullable(collection.find(Filters.eq(Row.KEY, key)).first())
                .map(Row::view);
    }

    /** The views of those keys that exist, by key: one query however many. */
    public Map<String, V> find(Collection<String> keys) {
        Map<String, V> found = new HashMap<>();
        load(keys).forEach((key, row) -> found.put(key, row.view()));
        return found;
    }

    /** Whether the selection has any row. */
    public boolean exist(Selection selection) {
        mustBeServed(selection);
        return collection.find(allOf(conditions(selection))).limit(1).first() != null;
    }

    /** A page of the selection. */
    public Connection<V> page(Selection selection, PageRequest page) {
        return page(selection, page, view -> view);
    }

    /**
     * A page of the selection.
     *
     * @param shown what the reader sees of a view
     */
    public <T> Connection<T> page(Selection selection, PageRequest page, Function<? super V, T> shown) {
        mustBeServed(selection);
        List<Bson> conditions = conditions(selection);
        if (page.hasAfter()) {
            conditions.add(beyond(page.after(), selection));
        }
        List<String> order = selection.order().stream().map(Rows::path).toList();
        List<Row<V>> rows = collection
                .find(allOf(conditions))
                .sort(selection.ascending() ? Sorts.ascending(order) : Sorts.descending(order))
                .limit(page.fetch())
                .into(new ArrayList<>());
        return Connection.of(
                page, rows, row -> place(row, selection), row -> shown.apply(row.view()), () -> count(selection));
    }

    /** All of the selection, for sums over something that is small by nature, as a territory is; for lists there are pages. */
    public List<V> all(Selection selection) {
        mustBeServed(selection);
        return collection.find(allOf(conditions(selection))).map(Row::view).into(new ArrayList<>());
    }

    /** All rows whose field is, or whose list contains, one of the values: one query however many. */
    public List<V> all(String field, Collection<?> values) {
        if (model.indexes().stream().noneMatch(index -> index.getFirst().equals(field))) {
            throw new IllegalStateException("no index of " + model + " begins with " + field);
        }
        return values.isEmpty()
                ? List.of()
                : collection
                        .find(Filters.in(path(field), values))
                        .sort(Sorts.ascending(Row.KEY))
                        .map(Row::view)
                        .into(new ArrayList<>());
    }

    /**
     * How many rows of the selection have the same values in these fields. They are counted where they lie, so that there may be
     * any number of them; what comes back is as small as there are different values.
     */
    public List<Counted> counts(Selection selection, List<String> fields) {
        mustBeServed(selection);
        Document values = new Document();
        fields.forEach(field -> values.append(field, "$" + path(field)));
        return collection
                .aggregate(
                        List.of(
                                Aggregates.match(allOf(conditions(selection))),
                                Aggregates.group(values, Accumulators.sum(COUNT, 1))),
                        Document.class)
                .map(group -> new Counted(
                        Map.copyOf(withoutNulls(group.get(Row.KEY, Document.class))),
                        group.get(COUNT, Number.class).longValue()))
                .into(new ArrayList<>());
    }

    private long count(Selection selection) {
        return collection.countDocuments(allOf(conditions(selection)));
    }

    Map<String, Row<V>> load(Collection<String> keys) {
        Map<String, Row<V>> found = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            // all in one answer; the default of 101 rows would cost a round trip for every further batch
            collection.find(Filters.in(Row.KEY, keys)).batchSize(keys.size()).forEach(row -> found.put(row.key(), row));
        }
        return found;
    }

    /**
     * Writes changed rows with one bulk write. A row is replaced only where it still is what it was when it was loaded: a processor
     * that lost its claim without noticing can never put an old state over a newer one.
     */
    void write(Map<String, Row<V>> changed, Map<String, Row<V>> loaded) {
        if (changed.isEmpty()) {
            return;
        }
        List<WriteModel<Row<V>>> writes = new ArrayList<>(changed.size());
        long replacements = 0;
        for (Row<V> row : changed.values()) {
            @Nullable Row<V> before = loaded.get(row.key());
            if (before == null) {
                writes.add(new InsertOneModel<>(row));
            } else {
                // exactly the fields of the index GUARD: mongo-java-server uses no other
                writes.add(new ReplaceOneModel<>(
                        new Document(Row.KEY, row.key()).append(Row.POSITION, before.position()), row));
                replacements++;
            }
        }
        if (collection.bulkWrite(writes, UNORDERED).getMatchedCount() != replacements) {
            throw new RowsChangedMeanwhile(model.collection());
        }
    }

    void createIndexes() {
        List<IndexModel> indexes = new ArrayList<>(List.of(GUARD));
        model.indexes()
                .forEach(fields -> indexes.add(new IndexModel(
                        Indexes.ascending(fields.stream().map(Rows::path).toList()))));
        collection.createIndexes(indexes);
    }

    ReadModel<V> model() {
        return model;
    }

    private void mustBeServed(Selection selection) {
        boolean byKey = selection.isServedBy(List.of(Row.KEY));
        if (!byKey && model.indexes().stream().noneMatch(selection::isServedBy)) {
            throw new IllegalStateException("no index of " + model + " serves " + selection);
        }
    }

    /** The one kind of database leaves out what a row does not have, the other says null. */
    private static Map<String, Object> withoutNulls(Document values) {
        Map<String, Object> there = new HashMap<>(values);
        there.values().removeIf(Objects::isNull);
        return there;
    }

    private static List<Bson> conditions(Selection selection) {
        List<Bson> conditions = new ArrayList<>();
        selection.equal().forEach(test -> conditions.add(Filters.eq(path(test.field()), test.value())));
        selection.containing().forEach(test -> conditions.add(Filters.eq(path(test.field()), test.value())));
        selection.bounds().forEach(bound -> conditions.addAll(within(bound)));
        return conditions;
    }

    private static List<Bson> within(Selection.Bounds bound) {
        String path = path(bound.field());
        List<Bson> conditions = new ArrayList<>();
        if (bound.from() != null) {
            conditions.add(Filters.gte(path, bound.from()));
        }
        if (bound.until() != null) {
            conditions.add(Filters.lte(path, bound.until()));
        }
        return conditions;
    }

    /** The place of a row in its list: the moment that orders it, if one does, and the key. */
    private List<String> place(Row<V> row, Selection selection) {
        @Nullable String moment = selection.moment();
        return moment == null
                ? List.of(row.key())
                : List.of(Long.toString(model.moment(row.view(), moment).toEpochMilli()), row.key());
    }

    private static Bson beyond(List<String> place, Selection selection) {
        if (place.size() != selection.order().size()) {
            throw new Refused(FailureCode.CURSOR_INVALID);
        }
        @Nullable String moment = selection.moment();
        if (moment == null) {
            return strictlyBeyond(Row.KEY, place.getFirst(), selection);
        }
        Instant at = instant(place.getFirst());
        String path = path(moment);
        return Filters.and(
                // redundant, but it is what bounds the scan of the index
                selection.ascending() ? Filters.gte(path, at) : Filters.lte(path, at),
                Filters.or(
                        strictlyBeyond(path, at, selection),
                        Filters.and(Filters.eq(path, at), strictlyBeyond(Row.KEY, place.getLast(), selection))));
    }

    private static Instant instant(String milliseconds) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(milliseconds));
        } catch (NumberFormatException e) {
            throw new Refused(FailureCode.CURSOR_INVALID);
        }
    }

    private static Bson strictlyBeyond(String path, Object value, Selection selection) {
        return selection.ascending() ? Filters.gt(path, value) : Filters.lt(path, value);
    }

    private static Bson allOf(List<Bson> conditions) {
        return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
    }

    private static String path(String field) {
        return field.equals(Row.KEY) ? field : Row.VIEW + "." + field;
    }
}

package org.henji.query.infrastructure;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** The database of the read models: their rows, their tokens and by which folds they were made; all of it can be made again. */
public final class ReadModelDatabase {

    private static final String GROUPS = "groups";
    private static final String VERSIONS = "versions";

    private final MongoDatabase database;
    private final CodecRegistry codecs;
    private final MongoTokenStore tokens;

    /**
     * @param mapper seals people when it writes them
     * @param owner names this process in claims on tokens; unique to every start
     */
    public ReadModelDatabase(
            MongoDatabase database, ObjectMapper mapper, String owner, Duration claimTimeout, Clock clock) {
        this.database = database;
        this.codecs = CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(SealedCodec.all(mapper)),
                CodecRegistries.fromProviders(new ValueCodecProvider()),
                MongoClientSettings.getDefaultCodecRegistry());
        this.tokens =
                new MongoTokenStore(database.getCollection(MongoTokenStore.COLLECTION), owner, claimTimeout, clock);
    }

    public <V extends Record> Rows<V> rows(ReadModel<V> model) {
        // there is no class literal of a parameterized type
        @SuppressWarnings("unchecked")
        Class<Row<V>> type = (Class<Row<V>>) (Class<?>) Row.class;
        Codec<Row<V>> codec = new RowCodec<>(codecs.get(model.view()), type);
        MongoCollection<Row<V>> collection = database.getCollection(model.collection(), type)
                .withCodecRegistry(CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec), codecs));
        return new Rows<>(model, collection);
    }

    MongoTokenStore tokens() {
        return tokens;
    }

    /** The versions of the folds by which the rows of a group were made, by collection; empty when that is not known. */
    Map<String, Integer> versions(String group) {
        @Nullable Document found = groups().find(Filters.eq(Row.KEY, group)).first();
        Map<String, Integer> versions = new TreeMap<>();
        if (found != null) {
            found.get(VERSIONS, Document.class)
                    .forEach((collection, version) -> versions.put(collection, (Integer) version));
        }
        return versions;
    }

    void remember(String group, Map<String, Integer> versions) {
        groups().replaceOne(
                        Filters.eq(Row.KEY, group),
                        new Document(Row.KEY, group).append(VERSIONS, new Document(Map.copyOf(versions))),
                        new ReplaceOptions().upsert(true));
    }

    void forget(String group) {
        groups().deleteOne(Filters.eq(Row.KEY, group));
    }

    /** Drops those collections that are there; mongo-java-server logs an error for any other. */
    void drop(Collection<String> collections) {
        for (String existing : database.listCollectionNames().into(new ArrayList<>())) {
            if (collections.contains(existing)) {
                database.getCollection(existing).drop();
            }
        }
    }

    private MongoCollection<Document> groups() {
        return database.getCollection(GROUPS);
    }
}

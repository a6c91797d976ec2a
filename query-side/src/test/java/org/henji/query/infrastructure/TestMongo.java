package org.henji.query.infrastructure;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test a database of its own: in the process, or at the address in {@code HENJI_MONGODB}. The server lives as long as
 * the JVM.
 */
public final class TestMongo implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestMongo.class);
    private static final MongoClient CLIENT = MongoClients.create(address());

    public static MongoClient client() {
        return CLIENT;
    }

    public static String newName() {
        return "henji-test-" + UUID.randomUUID();
    }

    /** Whether it is the real thing, which can explain its queries. */
    public static boolean isReal() {
        return System.getenv("HENJI_MONGODB") != null;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MongoDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        MongoDatabase database = CLIENT.getDatabase(newName());
        databases(context).add(database);
        return database;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        databases(context).forEach(MongoDatabase::drop);
    }

    @SuppressWarnings("unchecked")
    private static List<MongoDatabase> databases(ExtensionContext context) {
        return (List<MongoDatabase>)
                context.getStore(NAMESPACE).computeIfAbsent("databases", key -> new ArrayList<MongoDatabase>());
    }

    private static String address() {
        String address = System.getenv("HENJI_MONGODB");
        return address != null ? address : new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
    }
}

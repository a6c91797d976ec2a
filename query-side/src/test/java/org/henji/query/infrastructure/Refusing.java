package org.henji.query.infrastructure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiConsumer;

/** A database in which calls can be made to fail before they reach it. */
final class Refusing {

    private Refusing() {}

    /** @param obstacle is met by every call of a collection with the names of the collection and the method */
    static MongoDatabase database(MongoDatabase real, BiConsumer<String, String> obstacle) {
        return proxy(MongoDatabase.class, real, obstacle, "");
    }

    private static <T> T proxy(Class<T> type, T real, BiConsumer<String, String> obstacle, String collection) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    obstacle.accept(collection, method.getName());
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof MongoCollection<?> found
                                ? proxy(
                                        MongoCollection.class,
                                        found,
                                        obstacle,
                                        found.getNamespace().getCollectionName())
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

package org.henji.eventstore;

import java.nio.file.Path;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Engines as the tests want them. */
final class Stores {

    private static final long MIB = 1 << 20;

    private Stores() {}

    static Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    /** Small in memory, and without a floor of free space that a build machine might not have. */
    static EventStoreConfig config(Path folder) {
        return EventStoreConfig.at(folder).withMinFreeDiskBytes(0).withMemory(8 * MIB, 8 * MIB);
    }

    static RocksEventStorageEngine.Builder builder(Path folder) {
        return builder(config(folder));
    }

    static RocksEventStorageEngine.Builder builder(EventStoreConfig config) {
        Serializer serializer = serializer();
        return RocksEventStorageEngine.builder()
                .config(config)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer);
    }

    static RocksEventStorageEngine open(Path folder) {
        return builder(folder).build();
    }
}

package org.henji.eventstore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own tests of an engine, inherited. */
class AxonEngineTest extends BatchingEventStorageEngineTest<RocksEventStorageEngine, RocksEventStorageEngine.Builder> {

    @TempDir
    private Path folder;

    private final List<RocksEventStorageEngine> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        opened.forEach(RocksEventStorageEngine::close);
    }

    @Override
    protected RocksEventStorageEngine createEngine(UnaryOperator<RocksEventStorageEngine.Builder> customization) {
        RocksEventStorageEngine engine = customization
                .apply(Stores.builder(folder.resolve("store-" + opened.size())))
                .build();
        opened.add(engine);
        return engine;
    }
}

package org.henji.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's event storage on RocksDB, embedded in the process. An append returns when its events are on the disk; the events
 * of one append, of one aggregate or several, are stored all or not at all, and get consecutive global indexes in the
 * order of commit, from 0 and without a gap.
 *
 * <p>Appends are not bound to a surrounding transaction: they are durable when they return.
 */
public final class RocksEventStorageEngine extends BatchingEventStorageEngine implements EventLog, AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(RocksEventStorageEngine.class);

    private final EventStoreConfig config;
    private final StoreDirectory directory;
    private final RocksStore store;
    private final EventReader reader;
    private final EventWriter writer;
    private boolean closed;

    private RocksEventStorageEngine(Builder builder, EventStoreConfig config) {
        super(builder);
        this.config = config;
        this.directory = StoreDirectory.hold(config.directory(), config.minFreeDiskBytes());
        RocksStore opened = null;
        try {
            opened = RocksStore.open(directory, config);
            this.reader = new EventReader(opened);
            this.writer = new EventWriter(opened, reader, config);
        } catch (RuntimeException | Error e) {
            if (opened != null) {
                opened.close(false);
            }
            directory.close();
            throw e;
        }
        this.store = opened;
        writer.start();
        logger.info("event store {} in {} is open, its head is {}", directory.storeId(), config.directory(), head());
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            write(WriteRequest.events(events, serializer));
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        write(WriteRequest.snapshot(snapshot, serializer));
    }

    private void write(WriteRequest request) {
        try {
            writer.write(request);
        } catch (DuplicateKeyException e) {
            handlePersistenceException(e, e.event());
        }
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return reader.stream(aggregateIdentifier, firstSequenceNumber, batchSize).stream()
                .map(StoredEventData::new)
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return read(indexOf(lastToken) + 1, batchSize).stream()
                .map(StoredEventData.Tracked::new)
                .toList();
    }

    private static long indexOf(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> EventReader.NO_INDEX;
            case GlobalSequenceTrackingToken sequence -> sequence.getGlobalIndex();
            default ->
                throw new IllegalArgumentException("Token [%s] is of the wrong type. Expected [%s]"
                        .formatted(token, GlobalSequenceTrackingToken.class.getSimpleName()));
        };
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return reader.snapshot(aggregateIdentifier).map(StoredEventData::new).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        OptionalLong last = reader.lastSequence(aggregateIdentifier);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return head() == EventReader.NO_INDEX ? null : new GlobalSequenceTrackingToken(EventReader.NO_INDEX);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long head = head();
        return head == EventReader.NO_INDEX ? null : new GlobalSequenceTrackingToken(head);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        long head = head();
        // the first event wanted may just have been written, when the head is not yet moved
        long before = Math.min(reader.firstAtOrAfter(dateTime).orElse(Long.MAX_VALUE) - 1, head);
        return head == EventReader.NO_INDEX ? null : new GlobalSequenceTrackingToken(before);
    }

    @Override
    public long head() {
        return writer.head();
    }

    @Override
    public List<StoredEvent> read(long fromIndex, int maxEvents) {
        long head = head();
        if (fromIndex > head + 1) {
            // readers are given nothing beyond the head, so this one has seen another store, or a later state of this
            throw new EventStoreException(("读取位置 %1$d 超出事件库 %3$s 的末尾 %2$d：该库可能是从较早的备份恢复的。请重建读取方的数据。"
                            + " / Position %1$d is beyond the end %2$d of the event store %3$s, which may have been"
                            + " restored from an older backup. Rebuild what was derived from it.")
                    .formatted(fromIndex - 1, head, config.directory()));
        }
        return reader.log(fromIndex, head, maxEvents);
    }

    @Override
    public Optional<StoredEvent> find(String eventId) {
        return reader.event(eventId);
    }

    /** Requests that wait for the writer. */
    public int queueDepth() {
        return writer.queueDepth();
    }

    /** Groups written since the store was opened; each cost one fsync. */
    public long batches() {
        return writer.batches();
    }

    /** Events written since the store was opened. */
    public long eventsWritten() {
        return writer.eventsWritten();
    }

    /** Why the store takes no more events until it is opened anew; empty while all is well. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(writer.failure());
    }

    /** Stores what was accepted, waits for open reads and closes; what comes later is refused. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        writer.close();
        store.close(failure().isEmpty());
        directory.close();
        logger.info("event store {} in {} is closed, its head is {}", directory.storeId(), config.directory(), head());
    }

    /** Collects the serializers and settings of an engine. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        /** A batch of the log is one iterator over the database; Axon's default of 100 would spend its time on opening. */
        private static final int BATCH_SIZE = 1000;

        private @Nullable EventStoreConfig config;
        private boolean eventSerializerGiven;
        private boolean snapshotSerializerGiven;

        private Builder() {
            super.batchSize(BATCH_SIZE);
            super.persistenceExceptionResolver(DuplicateKeyException.class::isInstance);
        }

        public Builder config(EventStoreConfig settings) {
            this.config = settings;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            eventSerializerGiven = true;
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            snapshotSerializerGiven = true;
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        public Builder persistenceExceptionResolver(PersistenceExceptionResolver resolver) {
            super.persistenceExceptionResolver(resolver);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return this;
        }

        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        /** Opens the store. */
        public RocksEventStorageEngine build() {
            EventStoreConfig given = config;
            if (given == null) {
                throw new AxonConfigurationException("An event store needs its config");
            }
            return new RocksEventStorageEngine(this, given);
        }

        @Override
        protected void validate() {
            // the default of Axon, XStream, is not on the class path, and must not be used by accident where it is
            if (!eventSerializerGiven || !snapshotSerializerGiven) {
                throw new AxonConfigurationException(
                        "An event store needs its event serializer and its snapshot serializer");
            }
            super.validate();
        }
    }
}

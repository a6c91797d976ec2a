package org.henji.eventstore;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.henji.eventstore.RecordCodec.MalformedRecordException;
import org.henji.eventstore.RocksStore.Family;
import org.henji.eventstore.WriteRequest.Answer;
import org.henji.eventstore.WriteRequest.NewEvent;
import org.henji.eventstore.WriteRequest.NewSnapshot;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests that go to the disk together, and what is to be answered to each once they are there. */
final class WriteGroup implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(WriteGroup.class);

    private static final Answer STORED = new Answer.Stored();

    private final RocksStore store;
    private final WriteBatch batch = new WriteBatch();
    private final List<WriteRequest> requests = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Set<ByteBuffer> idsTaken = new HashSet<>();
    private final Set<ByteBuffer> sequencesTaken = new HashSet<>();
    private final Map<ByteBuffer, Long> snapshotsTaken = new HashMap<>();

    private long head;
    private Instant latest;

    WriteGroup(RocksStore store, long head, Instant latest) {
        this.store = store;
        this.head = head;
        this.latest = latest;
    }

    /** Puts the request into the batch unless one of its keys is taken: by the store, by the group or by itself. */
    void add(WriteRequest request) throws RocksDBException {
        NewEvent conflicting = firstConflict(request.events());
        requests.add(request);
        answers.add(conflicting == null ? STORED : new Answer.Conflict(conflicting.message()));
        if (conflicting == null) {
            for (NewEvent event : request.events()) {
                put(event);
            }
            if (request.snapshot() != null) {
                put(request.snapshot());
            }
        }
    }

    private @Nullable NewEvent firstConflict(List<NewEvent> events) throws RocksDBException {
        for (int i = 0; i < events.size(); i++) {
            if (!claimKeys(events.get(i))) {
                events.subList(0, i).forEach(this::releaseKeys);
                return events.get(i);
            }
        }
        return null;
    }

    private boolean claimKeys(NewEvent event) throws RocksDBException {
        byte @Nullable [] streamKey = event.streamKey();
        if (streamKey != null
                && (store.has(Family.STREAMS, streamKey) || !sequencesTaken.add(ByteBuffer.wrap(streamKey)))) {
            return false;
        }
        if (store.has(Family.IDS, event.idKey()) || !idsTaken.add(ByteBuffer.wrap(event.idKey()))) {
            if (streamKey != null) {
                sequencesTaken.remove(ByteBuffer.wrap(streamKey));
            }
            return false;
        }
        return true;
    }

    private void releaseKeys(NewEvent event) {
        idsTaken.remove(ByteBuffer.wrap(event.idKey()));
        if (event.streamKey() != null) {
            sequencesTaken.remove(ByteBuffer.wrap(event.streamKey()));
        }
    }

    private void put(NewEvent event) throws RocksDBException {
        byte[] index = Keys.index(++head);
        batch.put(store.family(Family.EVENTS), index, event.record());
        batch.put(store.family(Family.IDS), event.idKey(), index);
        if (event.streamKey() != null) {
            batch.put(store.family(Family.STREAMS), event.streamKey(), index);
        }
        if (event.timestamp().isAfter(latest)) {
            latest = event.timestamp();
            batch.put(store.family(Family.TIMES), Keys.time(latest), index);
        }
    }

    /** An older snapshot never replaces a newer one. */
    private void put(NewSnapshot snapshot) throws RocksDBException {
        Long taken = snapshotsTaken.get(ByteBuffer.wrap(snapshot.key()));
        if (snapshot.sequence() >= (taken == null ? storedSequence(snapshot) : taken)) {
            snapshotsTaken.put(ByteBuffer.wrap(snapshot.key()), snapshot.sequence());
            batch.put(store.family(Family.SNAPSHOTS), snapshot.key(), snapshot.record());
        }
    }

    private long storedSequence(NewSnapshot snapshot) throws RocksDBException {
        byte @Nullable [] stored = store.get(Family.SNAPSHOTS, snapshot.key());
        try {
            return stored == null
                    ? Long.MIN_VALUE
                    : RecordCodec.decode(EventReader.NO_INDEX, stored).sequence();
        } catch (MalformedRecordException e) {
            logger.warn("a damaged snapshot is replaced; the events it was made from are what counts", e);
            return Long.MIN_VALUE;
        }
    }

    boolean isEmpty() {
        return batch.count() == 0;
    }

    void write() throws RocksDBException {
        store.write(batch);
    }

    long head() {
        return head;
    }

    Instant latest() {
        return latest;
    }

    void answerAll() {
        for (int i = 0; i < requests.size(); i++) {
            requests.get(i).answer(answers.get(i));
        }
    }

    @Override
    public void close() {
        batch.close();
    }
}

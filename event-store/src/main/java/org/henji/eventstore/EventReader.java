package org.henji.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.henji.eventstore.RecordCodec.MalformedRecordException;
import org.henji.eventstore.RocksStore.Family;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * Everything that is read. Each call opens what it needs, takes a bounded piece and closes it again: a consumer that
 * forgets to close its stream, as Axon's own event producer does, holds nothing of the database.
 */
final class EventReader {

    /** A piece of the log ends early here, so that large events do not add up in memory. */
    private static final int MAX_PIECE_BYTES = 16 << 20;

    private final RocksStore store;

    EventReader(RocksStore store) {
        this.store = store;
    }

    /** Events from an index on, up to and including the last one given, without a gap. */
    List<StoredEvent> log(long from, long last, int maxEvents) {
        return store.read(rocks -> {
            List<StoredEvent> events = new ArrayList<>(Math.clamp(last - from + 1, 0, maxEvents));
            int bytes = 0;
            try (RocksIterator it = rocks.iterator(Family.EVENTS)) {
                it.seek(Keys.index(from));
                for (long index = from;
                        index <= last && events.size() < maxEvents && bytes < MAX_PIECE_BYTES;
                        index++) {
                    it.status();
                    if (!it.isValid() || Keys.index(it.key()) != index) {
                        throw new MalformedRecordException("record " + index + " is missing");
                    }
                    byte[] record = it.value();
                    bytes += record.length;
                    events.add(RecordCodec.decode(index, record));
                    it.next();
                }
            }
            return events;
        });
    }

    /** Events of one aggregate from a sequence on. */
    List<StoredEvent> stream(String aggregateId, long fromSequence, int maxEvents) {
        return store.read(rocks -> {
            List<byte[]> indexes = new ArrayList<>();
            byte[] start = Keys.stream(aggregateId, fromSequence);
            try (RocksIterator it = rocks.iterator(Family.STREAMS)) {
                it.seek(start);
                while (indexes.size() < maxEvents && it.isValid() && Keys.sameStream(start, it.key())) {
                    indexes.add(it.value());
                    it.next();
                }
                it.status();
            }
            return eventsAt(rocks, indexes);
        });
    }

    private static List<StoredEvent> eventsAt(RocksStore rocks, List<byte[]> indexes)
            throws RocksDBException, MalformedRecordException {
        if (indexes.isEmpty()) {
            return List.of();
        }
        List<byte[]> records = rocks.getAll(Family.EVENTS, indexes);
        List<StoredEvent> events = new ArrayList<>(indexes.size());
        for (int i = 0; i < indexes.size(); i++) {
            events.add(decode(Keys.index(indexes.get(i)), records.get(i)));
        }
        return events;
    }

    private static StoredEvent decode(long index, byte @Nullable [] record) throws MalformedRecordException {
        if (record == null) {
            throw new MalformedRecordException("record " + index + " is missing");
        }
        return RecordCodec.decode(index, record);
    }

    Optional<StoredEvent> event(String eventId) {
        return store.read(rocks -> {
            byte[] index = rocks.get(Family.IDS, Keys.text(eventId));
            return index == null
                    ? Optional.empty()
                    : Optional.of(decode(Keys.index(index), rocks.get(Family.EVENTS, index)));
        });
    }

    OptionalLong lastSequence(String aggregateId) {
        return store.read(rocks -> {
            byte[] end = Keys.stream(aggregateId, Long.MAX_VALUE);
            try (RocksIterator it = rocks.iterator(Family.STREAMS)) {
                it.seekForPrev(end);
                it.status();
                return it.isValid() && Keys.sameStream(end, it.key())
                        ? OptionalLong.of(Keys.sequence(it.key()))
                        : OptionalLong.empty();
            }
        });
    }

    Optional<StoredEvent> snapshot(String aggregateId) {
        return store.read(rocks -> {
            byte[] record = rocks.get(Family.SNAPSHOTS, Keys.text(aggregateId));
            return record == null ? Optional.empty() : Optional.of(RecordCodec.decode(NO_INDEX, record));
        });
    }

    /** Index of the first event with this timestamp or a later one. */
    OptionalLong firstAtOrAfter(Instant moment) {
        return store.read(rocks -> {
            try (RocksIterator it = rocks.iterator(Family.TIMES)) {
                it.seek(Keys.time(moment));
                it.status();
                return it.isValid() ? OptionalLong.of(Keys.index(it.value())) : OptionalLong.empty();
            }
        });
    }

    /** Index of the last event, {@link #NO_INDEX} when there is none. Its record and its stream entry must agree. */
    long lastIndex() {
        return store.read(rocks -> {
            try (RocksIterator it = rocks.iterator(Family.EVENTS)) {
                it.seekToLast();
                it.status();
                if (!it.isValid()) {
                    return NO_INDEX;
                }
                StoredEvent last = RecordCodec.decode(Keys.index(it.key()), it.value());
                byte[] index = rocks.get(Family.IDS, Keys.text(last.eventId()));
                if (index == null || Keys.index(index) != last.index()) {
                    throw new MalformedRecordException("the last event is not in the index of event ids");
                }
                return last.index();
            }
        });
    }

    /** The latest timestamp of any event. */
    Instant latestTimestamp() {
        return store.read(rocks -> {
            try (RocksIterator it = rocks.iterator(Family.TIMES)) {
                it.seekToLast();
                it.status();
                return it.isValid() ? Keys.time(it.key()) : Instant.MIN;
            }
        });
    }

    static final long NO_INDEX = -1;
}

package org.henji.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.henji.eventstore.EventStoreUnavailableException.Reason;
import org.henji.eventstore.RecordCodec.MalformedRecordException;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.FlushOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open database: its column families and options, and the gate that keeps it open while somebody reads. */
final class RocksStore implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(RocksStore.class);

    private static final byte[] STORE_ID = Keys.text("store-id");

    enum Family {
        /** Store id; RocksDB insists on a family of this name. */
        META("default"),
        /** Global index to record. */
        EVENTS("events"),
        /** Aggregate id and sequence to global index. */
        STREAMS("streams"),
        /** Event id to global index. */
        IDS("ids"),
        /** Aggregate id to the record of its newest snapshot. */
        SNAPSHOTS("snapshots"),
        /** Each timestamp later than all before it to the global index that brought it. */
        TIMES("times");

        private final String key;

        Family(String key) {
            this.key = key;
        }
    }

    /** A look into the database. */
    interface Read<T extends @Nullable Object> {
        T from(RocksStore store) throws RocksDBException, MalformedRecordException;
    }

    private final StoreDirectory directory;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private final Map<Family, ColumnFamilyHandle> families = new EnumMap<>(Family.class);
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final HeadMark mark;
    private final WriteOptions durable;
    private final RocksDB db;
    private boolean closed;

    static {
        RocksDB.loadLibrary();
    }

    private RocksStore(StoreDirectory directory, EventStoreConfig config, boolean readOnly) throws RocksDBException {
        this.directory = directory;
        try {
            this.mark = manage(new HeadMark(directory));
            this.durable = manage(new WriteOptions().setSync(true));
            this.db = open(config, readOnly);
            checkStoreId();
        } catch (RocksDBException | RuntimeException | Error e) {
            release();
            throw e;
        }
    }

    /**
     * A store that exists is looked at through a read-only opening first: opening for writing would already recover,
     * delete and rewrite files, and a damaged store must stay as it is found.
     */
    static RocksStore open(StoreDirectory directory, EventStoreConfig config) {
        try {
            if (!directory.fresh()) {
                try (RocksStore probe = new RocksStore(directory, config, true)) {
                    probe.mark.mustCover(new EventReader(probe).lastIndex(), directory.path());
                }
            }
            return new RocksStore(directory, config, false);
        } catch (RocksDBException e) {
            throw new EventStoreUnavailableException(reasonOf(e), directory.path(), e);
        }
    }

    /** What RocksDB reports as a corruption is one, and so are files that are not there. */
    private static Reason reasonOf(RocksDBException e) {
        Status status = e.getStatus();
        String message = String.valueOf(e.getMessage());
        if (status != null && status.getSubCode() == Status.SubCode.NoSpace) {
            return Reason.DISK_FULL;
        }
        if (message.contains("lock file") || message.contains("lock hold")) {
            return Reason.HELD;
        }
        if (message.contains("Permission denied") || message.contains("Read-only file system")) {
            return Reason.NOT_WRITABLE;
        }
        return status != null && status.getCode() == Status.Code.IOError && !message.contains("No such file")
                ? Reason.UNREADABLE
                : Reason.CORRUPTED;
    }

    private RocksDB open(EventStoreConfig config, boolean readOnly) throws RocksDBException {
        DBOptions options = manage(new DBOptions())
                .setCreateIfMissing(directory.fresh())
                .setCreateMissingColumnFamilies(directory.fresh())
                .setParanoidChecks(true)
                // a torn last write is normal after a crash; anything else wrong in the log is an error to be seen,
                // where the default mode would drop acknowledged events behind it without a word
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                // a failed write is answered by this engine, not retried behind its back
                .setMaxBgErrorResumeCount(0)
                .setMaxTotalWalSize(2 * config.writeBufferBytes())
                .setDbWriteBufferSize(config.writeBufferBytes())
                .setMaxOpenFiles(-1)
                .setMaxBackgroundJobs(2)
                .setLogger(manage(new RocksLog()));
        Cache cache = manage(new LRUCache(config.blockCacheBytes()));
        BloomFilter bloom = manage(new BloomFilter(10));

        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        for (Family family : Family.values()) {
            ColumnFamilyOptions familyOptions = manage(new ColumnFamilyOptions())
                    .setParanoidFileChecks(true)
                    // the writer asks for every new key whether it is there, and it hardly ever is
                    .setMemtablePrefixBloomSizeRatio(0.02)
                    .setMemtableWholeKeyFiltering(true)
                    .setWriteBufferSize(config.writeBufferBytes())
                    .setCompressionType(CompressionType.LZ4_COMPRESSION)
                    .setTableFormatConfig(new BlockBasedTableConfig()
                            .setBlockCache(cache)
                            .setFilterPolicy(bloom)
                            .setBlockSize(16 * 1024)
                            .setFormatVersion(5));
            descriptors.add(new ColumnFamilyDescriptor(Keys.text(family.key), familyOptions));
        }
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        String path = directory.database().toString();
        RocksDB opened = manage(
                readOnly
                        ? RocksDB.openReadOnly(options, path, descriptors, handles)
                        : RocksDB.open(options, path, descriptors, handles));
        Iterator<ColumnFamilyHandle> handle = handles.iterator();
        for (Family family : Family.values()) {
            families.put(family, manage(handle.next()));
        }
        return opened;
    }

    private void checkStoreId() throws RocksDBException {
        byte[] expected = Keys.text(directory.storeId().toString());
        if (directory.fresh()) {
            try (WriteBatch batch = new WriteBatch()) {
                batch.put(family(Family.META), STORE_ID, expected);
                write(batch);
            }
            directory.finish();
        } else if (!Arrays.equals(expected, get(Family.META, STORE_ID))) {
            throw new EventStoreUnavailableException(
                    Reason.CORRUPTED, directory.path(), "marker and database belong to different stores");
        }
    }

    /** Runs a look into the database, which stays open meanwhile. */
    <T extends @Nullable Object> T read(Read<T> read) {
        gate.readLock().lock();
        try {
            if (closed) {
                throw new EventStoreUnavailableException(Reason.CLOSED, directory.path());
            }
            return read.from(this);
        } catch (RocksDBException e) {
            throw new EventStoreUnavailableException(reasonOf(e), directory.path(), e);
        } catch (MalformedRecordException e) {
            throw new EventStoreUnavailableException(Reason.CORRUPTED, directory.path(), e);
        } finally {
            gate.readLock().unlock();
        }
    }

    byte @Nullable [] get(Family family, byte[] key) throws RocksDBException {
        return db.get(family(family), key);
    }

    /** Whether the key is there; a key that is not, the usual case, costs a look at the filters. */
    boolean has(Family family, byte[] key) throws RocksDBException {
        return db.get(family(family), key, new byte[0]) != RocksDB.NOT_FOUND;
    }

    List<byte[]> getAll(Family family, List<byte[]> keys) throws RocksDBException {
        ColumnFamilyHandle[] handles = new ColumnFamilyHandle[keys.size()];
        Arrays.fill(handles, family(family));
        return db.multiGetAsList(Arrays.asList(handles), keys);
    }

    RocksIterator iterator(Family family) {
        return db.newIterator(family(family));
    }

    ColumnFamilyHandle family(Family family) {
        return Objects.requireNonNull(families.get(family));
    }

    /** Returns when the batch is on the disk. Readers see it only then, and all of it. */
    void write(WriteBatch batch) throws RocksDBException {
        db.write(durable, batch);
    }

    /** Notes how far the log has come, once that is on the disk. */
    void mark(long lastIndex) {
        mark.advance(lastIndex);
    }

    StoreDirectory directory() {
        return directory;
    }

    /** Waits for those who read. With everything in files the next start has nothing to replay. */
    void close(boolean flush) {
        gate.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            if (flush) {
                flush();
            }
            release();
        } finally {
            gate.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        close(false);
    }

    private void flush() {
        try (FlushOptions options = new FlushOptions().setWaitForFlush(true)) {
            db.flush(options, List.copyOf(families.values()));
        } catch (RocksDBException e) {
            logger.warn("could not flush the event store in {}; it is recovered from its log", directory.path(), e);
        }
    }

    private void release() {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                logger.warn("could not close a part of the event store in {}", directory.path(), e);
            }
        }
    }

    /** What was opened last is closed first. */
    private <T extends AutoCloseable> T manage(T resource) {
        resources.push(resource);
        return resource;
    }

    /** RocksDB's own log goes to ours, so that merely trying to open a folder leaves no file in it. */
    private static final class RocksLog extends org.rocksdb.Logger {

        private static final Logger rocks = LoggerFactory.getLogger("org.henji.eventstore.rocksdb");

        RocksLog() {
            super(org.rocksdb.InfoLogLevel.WARN_LEVEL);
        }

        @Override
        protected void log(org.rocksdb.InfoLogLevel level, String message) {
            switch (level) {
                case WARN_LEVEL -> rocks.warn("{}", message);
                case ERROR_LEVEL, FATAL_LEVEL -> rocks.error("{}", message);
                default -> rocks.debug("{}", message);
            }
        }
    }
}

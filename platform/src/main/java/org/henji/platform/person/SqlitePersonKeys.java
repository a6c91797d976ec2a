package org.henji.platform.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;

/**
 * The keys in a SQLite file of their own, each wrapped under the master key (ADR 0005). Deleted keys are overwritten in the
 * file, every commit has reached the disk when it returns, and an erased person leaves a tombstone.
 *
 * <p>Unwrapped keys are kept in memory. Another process may use the same file: what it erases is noticed within a second.
 */
public final class SqlitePersonKeys implements PersonKeys, AutoCloseable {

    public static final String FILE = "persons.db";

    private static final Logger log = LoggerFactory.getLogger(SqlitePersonKeys.class);

    private static final int CACHED_KEYS = 50_000;
    private static final long RECHECK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String VERIFIER = "verifier";
    private static final String PSEUDONYM_KEY = "pseudonym-key";

    /** Either the key, or the knowledge that the person has been erased. */
    private record Entry(@Nullable SecretKey key) {
        static final Entry ERASED = new Entry(null);
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Subject, Entry> cache = new ConcurrentHashMap<>();

    private final Path directory;
    private final AesGcm cipher;
    private final Connection connection;
    private final SecretKey masterKey;
    private final SecretKey pseudonymKey;

    private volatile long checkedAt = System.nanoTime();
    private long dataVersion;

    /**
     * Opens the keys in the directory, or begins with none when it has none yet.
     *
     * @param configuredMasterKey 32 bytes in Base64; without it, the file {@code master.key} in the directory
     * @throws PersonKeysException when the master key is missing or another one; nothing has been changed then
     */
    public static SqlitePersonKeys open(Path directory, @Nullable String configuredMasterKey) {
        return open(directory, configuredMasterKey, new SecureRandom(), PATIENCE);
    }

    /** @param patience how long to wait for another process that is writing */
    static SqlitePersonKeys open(
            Path directory, @Nullable String configuredMasterKey, SecureRandom random, Duration patience) {
        try {
            return new SqlitePersonKeys(directory, configuredMasterKey, random, patience);
        } catch (SQLException | IOException e) {
            throw new PersonKeysException("Cannot open the keys in " + directory + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("this-escape")
    private SqlitePersonKeys(
            Path directory, @Nullable String configuredMasterKey, SecureRandom random, Duration patience)
            throws SQLException, IOException {
        this.directory = directory;
        this.cipher = new AesGcm(random);
        Files.createDirectories(directory, MasterKey.ownerOnly("rwx------"));
        Path file = directory.resolve(FILE);
        if (configuredMasterKey == null && Files.exists(directory.resolve(MasterKey.FILE)) && !Files.exists(file)) {
            throw new PersonKeysException("The master key in " + directory + " is there, but " + FILE
                    + " is not. Restore it from the backup: without it nobody's data can be read. To begin anew with"
                    + " no data at all, remove " + MasterKey.FILE + " as well.");
        }
        createOwnerOnly(file);
        connection = connect(file, patience);
        try {
            masterKey = inTransaction(() -> begin(configuredMasterKey));
            pseudonymKey = unwrap(PSEUDONYM_KEY, setting(PSEUDONYM_KEY).orElseThrow(), masterKey);
            dataVersion = dataVersion();
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public SecretKey getOrCreate(Subject subject) {
        Entry entry = cached(subject);
        return entry != null ? require(entry) : create(List.of(subject)).getFirst();
    }

    @Override
    public void ensure(Collection<Subject> subjects) {
        List<Subject> unknown = subjects.stream()
                .distinct()
                .filter(subject -> {
                    Entry entry = cached(subject);
                    if (entry != null) {
                        require(entry);
                    }
                    return entry == null;
                })
                .toList();
        if (!unknown.isEmpty()) {
            create(unknown);
        }
    }

    @Override
    public Optional<SecretKey> find(Subject subject) {
        Entry entry = cached(subject);
        return Optional.ofNullable((entry != null ? entry : locked(() -> load(subject))).key());
    }

    @Override
    public void erase(Collection<Subject> subjects) {
        List<Subject> erased = List.copyOf(subjects);
        locked(() -> {
            try {
                return inTransaction(() -> bury(erased));
            } finally {
                // even after a failure, which does not tell what the file holds now
                erased.forEach(cache::remove);
            }
        });
    }

    @Override
    public SecretKey pseudonymKey() {
        return pseudonymKey;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
            cache.clear();
        } catch (SQLException e) {
            throw new PersonKeysException("Cannot close the keys in " + directory, e);
        } finally {
            lock.unlock();
        }
    }

    private List<SecretKey> create(List<Subject> subjects) {
        return locked(() -> {
            List<SecretKey> keys = inTransaction(() -> {
                List<SecretKey> found = new ArrayList<>();
                for (Subject subject : subjects) {
                    Optional<Entry> stored = select(subject);
                    found.add(stored.isPresent() ? require(stored.get()) : insert(subject));
                }
                return found;
            });
            for (int i = 0; i < keys.size(); i++) {
                remember(subjects.get(i), new Entry(keys.get(i)));
            }
            return keys;
        });
    }

    private SecretKey insert(Subject subject) throws SQLException {
        byte[] key = cipher.randomKey();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO person_key (subject, wrapped) VALUES (?, ?)")) {
            insert.setString(1, subject.value());
            insert.setBytes(2, wrap(subject.value(), key, masterKey));
            insert.executeUpdate();
        }
        return AesGcm.key(key);
    }

    private List<Subject> bury(List<Subject> subjects) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO person_key (subject, wrapped) VALUES (?, NULL)"
                        + " ON CONFLICT (subject) DO UPDATE SET wrapped = NULL")) {
            for (Subject subject : subjects) {
                insert.setString(1, subject.value());
                insert.executeUpdate();
            }
        }
        return subjects;
    }

    private Entry load(Subject subject) throws SQLException {
        Entry stored = select(subject)
                .orElseThrow(() -> new PersonKeysException("The key of " + subject + " is missing in " + directory
                        + ", and nobody has erased it; restore the key store from the backup"));
        remember(subject, stored);
        return stored;
    }

    private Optional<Entry> select(Subject subject) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT wrapped FROM person_key WHERE subject = ?")) {
            select.setString(1, subject.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte @Nullable [] wrapped = row.getBytes(1);
                return Optional.of(
                        wrapped == null ? Entry.ERASED : new Entry(unwrap(subject.value(), wrapped, masterKey)));
            }
        }
    }

    private static SecretKey require(Entry entry) {
        if (entry.key() == null) {
            throw new Refused(FailureCode.PERSON_ERASED);
        }
        return entry.key();
    }

    private @Nullable Entry cached(Subject subject) {
        if (System.nanoTime() - checkedAt > RECHECK_NANOS) {
            locked(() -> {
                long now = dataVersion();
                if (now != dataVersion) {
                    dataVersion = now;
                    cache.clear();
                }
                checkedAt = System.nanoTime();
                return now;
            });
        }
        return cache.get(subject);
    }

    private void remember(Subject subject, Entry entry) {
        if (cache.size() >= CACHED_KEYS) {
            cache.clear();
        }
        cache.put(subject, entry);
    }

    /** Changes when another connection has committed. */
    private long dataVersion() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            return row.getLong(1);
        }
    }

    /** Proves the master key on what is there; with nothing there yet, begins. */
    private SecretKey begin(@Nullable String configuredMasterKey) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS person_key (subject TEXT PRIMARY KEY, wrapped BLOB) STRICT, WITHOUT ROWID");
        }
        Optional<byte[]> verifier = setting(VERIFIER);
        if (verifier.isPresent()) {
            SecretKey key = configuredMasterKey == null
                    ? MasterKey.read(directory)
                    : MasterKey.parse(configuredMasterKey, "the configuration");
            unwrap(VERIFIER, verifier.get(), key);
            return key;
        }
        SecretKey key = configuredMasterKey != null
                ? MasterKey.parse(configuredMasterKey, "the configuration")
                : Files.exists(directory.resolve(MasterKey.FILE))
                        ? MasterKey.read(directory)
                        : MasterKey.create(directory, cipher.randomKey());
        put(VERIFIER, wrap(VERIFIER, cipher.randomKey(), key));
        put(PSEUDONYM_KEY, wrap(PSEUDONYM_KEY, cipher.randomKey(), key));
        log.info("There were no keys of people in {}: began anew", directory);
        return key;
    }

    private Optional<byte[]> setting(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM setting WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private void put(String name, byte[] value) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO setting (name, value) VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setBytes(2, value);
            insert.executeUpdate();
        }
    }

    private byte[] wrap(String name, byte[] key, SecretKey master) {
        return cipher.seal(master, key, name.getBytes(UTF_8));
    }

    private SecretKey unwrap(String name, byte[] wrapped, SecretKey master) {
        try {
            return AesGcm.key(cipher.open(master, wrapped, name.getBytes(UTF_8)));
        } catch (AEADBadTagException e) {
            throw new PersonKeysException(
                    name.equals(VERIFIER)
                            ? "The master key does not fit the keys in " + directory
                                    + ": give the one they were made with (henji.keys.master-key, or the file "
                                    + MasterKey.FILE + "). Nothing has been changed."
                            : "The key " + name + " in " + directory + " is damaged; restore it from the backup",
                    e);
        }
    }

    private static void createOwnerOnly(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, MasterKey.ownerOnly("rw-------"));
            } catch (FileAlreadyExistsException e) {
                // another process was quicker; SQLite settles who begins
            }
        }
    }

    private static Connection connect(Path file, Duration patience) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // the rollback journal is gone after each commit; a write-ahead log would keep pages with destroyed keys
        config.setJournalMode(JournalMode.DELETE);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            // the end of the journal reaches the disk as well: only then has a commit really happened
            statement.execute("PRAGMA synchronous = EXTRA");
            try (ResultSet secure = statement.executeQuery("PRAGMA secure_delete = ON")) {
                if (secure.getInt(1) != 1) {
                    throw new SQLException("this SQLite cannot overwrite what is deleted (secure_delete)");
                }
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private <T> T locked(SqlWork<T> work) {
        lock.lock();
        try {
            return work.run();
        } catch (SQLException e) {
            throw new PersonKeysException("Cannot use the keys in " + directory + ": " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * In SQL and not by the driver: that one keeps up with its own idea of a transaction, which is wrong after a BEGIN that
     * found the file busy, and commits when it is told to leave a transaction that failed.
     */
    private <T> T inTransaction(SqlWork<T> work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            T result = work.run();
            execute("COMMIT");
            return result;
        } catch (Throwable e) {
            try {
                execute("ROLLBACK");
            } catch (SQLException alreadyRolledBack) {
                // SQLite does so by itself when the disk is full or broken
                e.addSuppressed(alreadyRolledBack);
            }
            throw e;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface SqlWork<T> {
        T run() throws SQLException;
    }
}

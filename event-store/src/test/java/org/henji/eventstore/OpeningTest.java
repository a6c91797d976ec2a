package org.henji.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.henji.eventstore.EventStoreUnavailableException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpeningTest {

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void name() {
        folder = temp.resolve("events");
    }

    /** Opens the store of the first argument, says so, and keeps it until its input ends. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (RocksEventStorageEngine engine = Stores.open(Path.of(arguments[0]))) {
                System.out.println("held " + engine.head());
                while (System.in.read() >= 0) {}
            }
        }
    }

    @Test
    void a_new_folder_becomes_a_store_and_stays_one() {
        Path deep = temp.resolve("a/b/events");
        try (RocksEventStorageEngine engine = Stores.open(deep)) {
            engine.appendEvents(Events.event("a", 0), Events.event("a", 1));
        }
        try (RocksEventStorageEngine engine = Stores.open(deep)) {
            assertThat(engine.head()).isEqualTo(1);
            assertThat(engine.readEvents("a").asStream()).hasSize(2);
        }
    }

    @Test
    void a_store_held_by_another_process_is_refused() throws Exception {
        Process holder = ChildJvm.start(Holder.class, folder.toString());
        try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("held -1");
            refused(Reason.HELD);
        } finally {
            holder.getOutputStream().close();
            assertThat(holder.waitFor()).isZero();
        }
        Stores.open(folder).close();
    }

    @Test
    void a_store_held_by_this_process_is_refused_and_stays_locked_for_others() throws Exception {
        try (RocksEventStorageEngine engine = Stores.open(folder)) {
            refused(Reason.HELD);
            Process other = ChildJvm.start(Holder.class, folder.toString());
            other.getOutputStream().close();
            assertThat(other.waitFor()).isNotZero();
            engine.appendEvents(Events.event("a", 0));
        }
    }

    @Test
    void a_folder_of_somebody_else_is_refused() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("letter.txt"), "mine");
        refused(Reason.FOREIGN);
    }

    @Test
    void a_database_without_our_marker_is_refused() throws IOException {
        Stores.open(folder).close();
        Files.delete(folder.resolve(StoreDirectory.MARKER));
        refused(Reason.FOREIGN);
    }

    @Test
    void a_newer_format_is_refused() throws IOException {
        Stores.open(folder).close();
        Path marker = folder.resolve(StoreDirectory.MARKER);
        Files.writeString(marker, Files.readString(marker).replace("format=1", "format=2"));
        refused(Reason.NEWER_FORMAT);
    }

    @Test
    void an_unreadable_marker_is_refused() throws IOException {
        Stores.open(folder).close();
        Files.writeString(folder.resolve(StoreDirectory.MARKER), "?");
        refused(Reason.CORRUPTED);
    }

    @Test
    void the_marker_of_another_store_is_refused() throws IOException {
        Stores.open(folder).close();
        Path other = temp.resolve("other");
        Stores.open(other).close();
        Files.writeString(
                folder.resolve(StoreDirectory.MARKER), Files.readString(other.resolve(StoreDirectory.MARKER)));
        assertThatThrownBy(() -> Stores.open(folder)).hasMessageContaining("different stores");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Files.writeString(folder, "a file");
        refused(Reason.NOT_WRITABLE);
        assertThatThrownBy(() -> Stores.open(folder.resolve("below")))
                .isInstanceOfSatisfying(
                        EventStoreUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE));
    }

    @Test
    void a_folder_without_the_right_to_write_is_refused() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "the superuser may write anywhere");
        refused(Reason.NOT_WRITABLE);
    }

    @Test
    void a_disk_with_too_little_space_is_refused() {
        assertThatThrownBy(() -> Stores.builder(Stores.config(folder).withMinFreeDiskBytes(Long.MAX_VALUE))
                        .build())
                .isInstanceOfSatisfying(
                        EventStoreUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DISK_FULL));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_creation_that_a_crash_cut_short_is_started_over() throws IOException {
        Stores.open(folder).close();
        Files.move(folder.resolve(StoreDirectory.MARKER), folder.resolve(StoreDirectory.UNFINISHED));
        Files.delete(folder.resolve(StoreDirectory.DATABASE).resolve("CURRENT"));
        try (RocksEventStorageEngine engine = Stores.open(folder)) {
            engine.appendEvents(Events.event("a", 0));
        }
        assertThat(folder.resolve(StoreDirectory.UNFINISHED)).doesNotExist();
    }

    @Test
    void a_missing_or_damaged_file_of_the_database_is_refused() throws IOException {
        for (String kind : List.of("CURRENT", "MANIFEST-", ".sst")) {
            for (boolean missing : List.of(true, false)) {
                folder = temp.resolve(kind + missing);
                try (RocksEventStorageEngine engine = Stores.open(folder)) {
                    fill(engine);
                }
                Path file = databaseFile(kind);
                if (missing) {
                    Files.delete(file);
                } else {
                    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));
                }
                refused(Reason.CORRUPTED);
            }
        }
    }

    @Test
    void damage_within_a_data_file_is_an_error_and_never_a_wrong_event() throws IOException {
        try (RocksEventStorageEngine engine = Stores.open(folder)) {
            fill(engine);
        }
        try (Stream<Path> files = Files.list(folder.resolve(StoreDirectory.DATABASE))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sst")).toList()) {
                flip(file, 100);
            }
        }
        assertThatThrownBy(() -> {
                    try (RocksEventStorageEngine engine = Stores.open(folder)) {
                        engine.read(0, 1000);
                    }
                })
                .isInstanceOfSatisfying(
                        EventStoreUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPTED));
    }

    @Test
    void damage_in_the_middle_of_the_log_is_refused() throws Exception {
        Path log = crashWithEventsInTheLog();
        flip(log, Files.size(log) / 2);
        refused(Reason.CORRUPTED);
    }

    @Test
    void events_cut_off_the_log_are_missed() throws Exception {
        Path log = crashWithEventsInTheLog();
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - 7));
        refused(Reason.CORRUPTED);
    }

    @Test
    void a_torn_write_that_was_never_answered_is_dropped() throws Exception {
        Path log = crashWithEventsInTheLog();
        byte[] startOfARecord = Arrays.copyOf(Files.readAllBytes(log), 40);
        Files.write(log, startOfARecord, StandardOpenOption.APPEND);
        try (RocksEventStorageEngine engine = Stores.open(folder)) {
            assertThat(engine.head()).isEqualTo(Crasher.EVENTS - 1);
            assertThat(engine.read(0, Crasher.EVENTS)).hasSize(Crasher.EVENTS);
            engine.appendEvents(Events.event("a", Crasher.EVENTS));
        }
        try (RocksEventStorageEngine engine = Stores.open(folder)) {
            assertThat(engine.lastSequenceNumberFor("a")).contains((long) Crasher.EVENTS);
        }
    }

    @Test
    void a_lost_note_of_the_head_is_refused() throws IOException {
        Stores.open(folder).close();
        Files.write(folder.resolve(HeadMark.FILE), new byte[3]);
        refused(Reason.CORRUPTED);
        Files.delete(folder.resolve(HeadMark.FILE));
        refused(Reason.CORRUPTED);
    }

    /** Appends one by one and dies without closing. */
    static final class Crasher {

        static final int EVENTS = 200;

        public static void main(String[] arguments) {
            RocksEventStorageEngine engine = Stores.open(Path.of(arguments[0]));
            for (int sequence = 0; sequence < EVENTS; sequence++) {
                engine.appendEvents(Events.event("a", sequence));
            }
            Runtime.getRuntime().halt(0);
        }
    }

    private Path crashWithEventsInTheLog() throws Exception {
        assertThat(ChildJvm.start(Crasher.class, folder.toString()).waitFor()).isZero();
        return databaseFile(".log");
    }

    private static void fill(RocksEventStorageEngine engine) {
        for (int sequence = 0; sequence < 100; sequence++) {
            engine.appendEvents(Events.event("a", sequence));
        }
    }

    private Path databaseFile(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(StoreDirectory.DATABASE))) {
            return files.filter(file -> file.getFileName().toString().contains(kind))
                    .filter(file -> file.toFile().length() > 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void flip(Path file, long position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) position] ^= 0x55;
        Files.write(file, bytes);
    }

    /** Refused with a message that names the folder in both languages, and not a byte of the folder changed. */
    private void refused(Reason reason) throws IOException {
        Map<String, String> before = contents();
        assertThatThrownBy(() -> Stores.open(folder))
                .isInstanceOfSatisfying(EventStoreUnavailableException.class, e -> {
                    assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
                    assertThat(e.outcomeUnknown()).isFalse();
                })
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("请")
                .hasMessageContaining(" / ");
        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                // reading a lock file would drop the lock that this process has on it
                boolean closed = Files.isDirectory(file)
                        || file.toString().toLowerCase(Locale.ROOT).endsWith("lock");
                contents.put(
                        file.toString(),
                        closed
                                ? ""
                                : Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}

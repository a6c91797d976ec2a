package org.henji.platform.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.awaitility.Awaitility;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlitePersonKeysTests {

    private static final Subject ONE = new Subject("p_one");
    private static final Subject TWO = new Subject("p_two");
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_MASTER =
            Base64.getEncoder().encodeToString("another master key of 32 bytes..".getBytes(ISO_8859_1));

    @TempDir
    Path directory;

    @Test
    void key_is_made_once_and_survives_reopening() {
        byte[] key;
        byte[] pseudonymKey;
        try (SqlitePersonKeys keys = open()) {
            key = keys.getOrCreate(ONE).getEncoded();
            pseudonymKey = keys.pseudonymKey().getEncoded();
            assertThat(keys.getOrCreate(ONE).getEncoded()).isEqualTo(key).hasSize(32);
            assertThat(keys.getOrCreate(TWO).getEncoded()).isNotEqualTo(key);
        }
        try (SqlitePersonKeys keys = open()) {
            assertThat(keys.find(ONE).orElseThrow().getEncoded()).isEqualTo(key);
            assertThat(keys.pseudonymKey().getEncoded()).isEqualTo(pseudonymKey);
        }
    }

    @Test
    void nobody_has_a_key_before_it_is_made() {
        try (SqlitePersonKeys keys = open()) {
            assertMissing(keys, ONE);
            keys.getOrCreate(ONE);
            assertThat(keys.find(ONE)).isPresent();
        }
    }

    @Test
    void erased_person_gets_no_key_ever_again() {
        try (SqlitePersonKeys keys = open()) {
            keys.getOrCreate(ONE);
            keys.erase(ONE);
            assertErased(keys, ONE);
        }
        try (SqlitePersonKeys keys = open()) {
            assertErased(keys, ONE);
        }
    }

    @Test
    void erasing_twice_or_before_there_is_a_key_is_the_same() {
        try (SqlitePersonKeys keys = open()) {
            keys.erase(ONE);
            keys.erase(ONE);
            assertErased(keys, ONE);
        }
    }

    @Test
    void erasing_one_leaves_the_others() {
        try (SqlitePersonKeys keys = open()) {
            byte[] two = keys.getOrCreate(TWO).getEncoded();
            keys.getOrCreate(ONE);
            keys.erase(ONE);
            assertThat(keys.find(TWO).orElseThrow().getEncoded()).isEqualTo(two);
        }
    }

    @Test
    void all_subjects_of_a_human_are_erased_at_once() {
        try (SqlitePersonKeys keys = open()) {
            keys.getOrCreate(ONE);
            new People(keys).erase(List.of(ONE, TWO));
            assertErased(keys, ONE);
            assertErased(keys, TWO);
        }
    }

    @Test
    void subjects_are_erased_all_or_none() throws Exception {
        try (SqlitePersonKeys keys = open()) {
            keys.ensure(List.of(ONE, TWO));
            execute("CREATE TRIGGER refuse_two BEFORE UPDATE ON person_key WHEN NEW.subject = 'p_two'"
                    + " BEGIN SELECT RAISE(FAIL, 'not now'); END");

            assertThatThrownBy(() -> keys.erase(List.of(ONE, TWO)))
                    .isInstanceOf(PersonKeysException.class)
                    .hasMessageContaining("not now");
            assertThat(keys.find(ONE)).isPresent();
            assertThat(keys.find(TWO)).isPresent();

            execute("DROP TRIGGER refuse_two");
            keys.erase(List.of(ONE, TWO));
            assertErased(keys, ONE);
            assertErased(keys, TWO);
        }
    }

    @Test
    void erasure_that_found_the_file_busy_succeeds_the_next_time() throws Exception {
        try (SqlitePersonKeys keys = openImpatient(new SecureRandom())) {
            keys.getOrCreate(ONE);
            whileBusy(() -> assertThatThrownBy(() -> keys.erase(ONE)).isInstanceOf(PersonKeysException.class));
            assertThat(keys.find(ONE)).isPresent();

            keys.erase(ONE);
            assertErased(keys, ONE);
        }
    }

    @Test
    void keys_are_still_made_all_or_none_after_the_file_was_busy() throws Exception {
        try (SqlitePersonKeys keys = openImpatient(new SecureRandom())) {
            keys.erase(TWO);
            whileBusy(() -> assertThatThrownBy(() -> keys.getOrCreate(ONE)).isInstanceOf(PersonKeysException.class));

            assertThatThrownBy(() -> keys.ensure(List.of(ONE, TWO))).isInstanceOf(Refused.class);
            assertMissing(keys, ONE);
        }
    }

    @Test
    void failed_erasure_leaves_no_key_in_memory() throws Exception {
        try (SqlitePersonKeys keys = openImpatient(new SecureRandom())) {
            keys.getOrCreate(ONE);
            // by another process, and too recently to have been noticed
            execute("UPDATE person_key SET wrapped = NULL WHERE subject = 'p_one'");
            whileBusy(() -> assertThatThrownBy(() -> keys.erase(ONE)).isInstanceOf(PersonKeysException.class));
            assertErased(keys, ONE);
        }
    }

    @Test
    void no_lock_is_held_between_two_acts() throws Exception {
        try (SqlitePersonKeys keys = openImpatient(new SecureRandom());
                SqlitePersonKeys other = openImpatient(new SecureRandom())) {
            keys.getOrCreate(ONE);
            other.erase(ONE);
            keys.erase(TWO);
            assertErased(other, TWO);
        }
    }

    @Test
    void error_between_two_keys_leaves_none() {
        BreakableRandom random = new BreakableRandom();
        try (SqlitePersonKeys keys = openImpatient(random)) {
            // each key takes two: itself and the nonce of its wrapping
            random.breakAfter(3);
            assertThatThrownBy(() -> keys.ensure(List.of(ONE, TWO))).isInstanceOf(OutOfMemoryError.class);
            assertMissing(keys, ONE);
            assertMissing(keys, TWO);

            random.breakAfter(Integer.MAX_VALUE);
            keys.ensure(List.of(ONE, TWO));
            assertThat(keys.find(ONE)).isPresent();
        }
    }

    @Test
    void many_keys_are_made_at_once_or_none() {
        try (SqlitePersonKeys keys = open()) {
            keys.erase(TWO);
            Subject three = new Subject("p_three");
            assertThatThrownBy(() -> keys.ensure(List.of(ONE, three, TWO))).isInstanceOf(Refused.class);
            assertMissing(keys, ONE);
            assertMissing(keys, three);

            keys.ensure(List.of(ONE, three, ONE));
            assertThat(keys.find(ONE)).isPresent();
            assertThat(keys.find(three)).isPresent();
        }
    }

    @Test
    void wrapped_key_of_an_erased_person_is_gone_from_the_files() throws Exception {
        byte[] wrapped;
        try (SqlitePersonKeys keys = open()) {
            keys.ensure(subjects(200));
            keys.getOrCreate(ONE);
            wrapped = wrapped(ONE);
            assertThat(contents()).contains(text(wrapped));

            keys.erase(ONE);

            assertThat(contents()).doesNotContain(text(wrapped));
            // not even a part of it
            for (int from = 0; from + 16 <= wrapped.length; from += 4) {
                assertThat(contents()).doesNotContain(text(Arrays.copyOfRange(wrapped, from, from + 16)));
            }
        }
        assertThat(contents()).doesNotContain(text(wrapped));
    }

    @Test
    void keys_are_never_in_the_files_in_plain() throws IOException {
        try (SqlitePersonKeys keys = open(MASTER)) {
            assertThat(contents())
                    .doesNotContain(
                            text(keys.getOrCreate(ONE).getEncoded()),
                            text(keys.pseudonymKey().getEncoded()),
                            MASTER);
        }
    }

    @Test
    void concurrent_callers_get_one_key() throws Exception {
        int callers = 16;
        try (SqlitePersonKeys keys = open();
                ExecutorService executor = Executors.newFixedThreadPool(callers)) {
            for (Subject subject : subjects(5)) {
                CyclicBarrier together = new CyclicBarrier(callers);
                List<Future<SecretKey>> found = new ArrayList<>();
                for (int i = 0; i < callers; i++) {
                    found.add(executor.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        return keys.getOrCreate(subject);
                    }));
                }
                byte[] key = keys.getOrCreate(subject).getEncoded();
                for (Future<SecretKey> one : found) {
                    assertThat(one.get(10, TimeUnit.SECONDS).getEncoded()).isEqualTo(key);
                }
            }
        }
    }

    @Test
    void more_keys_than_the_memory_holds_are_still_found() {
        try (SqlitePersonKeys keys = open()) {
            List<Subject> many = subjects(60_000);
            keys.ensure(many);
            assertThat(many)
                    .allSatisfy(subject -> assertThat(keys.find(subject)).isPresent());
        }
    }

    @Test
    void second_process_shares_the_keys_and_notices_erasures() {
        try (SqlitePersonKeys first = open();
                SqlitePersonKeys second = open()) {
            byte[] key = first.getOrCreate(ONE).getEncoded();
            assertThat(second.find(ONE).orElseThrow().getEncoded()).isEqualTo(key);
            assertThat(second.pseudonymKey().getEncoded())
                    .isEqualTo(first.pseudonymKey().getEncoded());

            first.erase(ONE);

            Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> assertErased(second, ONE));
        }
    }

    @Test
    void wrong_master_key_is_told_and_changes_nothing() throws IOException {
        byte[] key;
        try (SqlitePersonKeys keys = open(MASTER)) {
            key = keys.getOrCreate(ONE).getEncoded();
        }
        byte[] before = Files.readAllBytes(directory.resolve(SqlitePersonKeys.FILE));

        assertThatThrownBy(() -> open(OTHER_MASTER))
                .isInstanceOf(PersonKeysException.class)
                .hasMessageContaining("does not fit")
                .hasMessageContaining(directory.toString())
                .hasMessageNotContaining(OTHER_MASTER);

        assertThat(Files.readAllBytes(directory.resolve(SqlitePersonKeys.FILE))).isEqualTo(before);
        try (SqlitePersonKeys keys = open(MASTER)) {
            assertThat(keys.find(ONE).orElseThrow().getEncoded()).isEqualTo(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "c2hvcnQ="})
    void impossible_master_key_is_told_and_leaves_nothing_behind(String master) {
        assertThatThrownBy(() -> open(master)).isInstanceOf(PersonKeysException.class);
        try (SqlitePersonKeys keys = open(MASTER)) {
            assertThat(keys.getOrCreate(ONE)).isNotNull();
        }
    }

    @Test
    void missing_master_key_file_is_told_and_never_replaced() throws IOException {
        open().close();
        Files.delete(directory.resolve(MasterKey.FILE));
        assertThatThrownBy(this::open).isInstanceOf(PersonKeysException.class).hasMessageContaining(MasterKey.FILE);
        assertThat(directory.resolve(MasterKey.FILE)).doesNotExist();
    }

    @Test
    void lost_key_file_is_told_and_not_begun_anew() throws IOException {
        open().close();
        Files.delete(directory.resolve(SqlitePersonKeys.FILE));
        assertThatThrownBy(this::open)
                .isInstanceOf(PersonKeysException.class)
                .hasMessageContaining("Restore it from the backup");
        assertThat(directory.resolve(SqlitePersonKeys.FILE)).doesNotExist();
    }

    @Test
    void first_start_that_was_cut_short_is_finished_by_the_next() throws IOException {
        // killed after the master key was written and before the first commit
        Files.createFile(directory.resolve(SqlitePersonKeys.FILE));
        Files.writeString(directory.resolve(MasterKey.FILE), MASTER);
        try (SqlitePersonKeys keys = open()) {
            assertThat(keys.getOrCreate(ONE)).isNotNull();
        }
    }

    @Test
    void foreign_file_is_told_and_not_touched() throws IOException {
        Path file = directory.resolve(SqlitePersonKeys.FILE);
        Files.writeString(file, "somebody's own notes, which are no database. ".repeat(100));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> open(MASTER))
                .isInstanceOf(PersonKeysException.class)
                .hasMessageContaining(directory.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_can_read_the_files() throws IOException {
        Path keysDirectory = directory.resolve("keys");
        SqlitePersonKeys.open(keysDirectory, null).close();
        assertThat(permissions(keysDirectory)).isEqualTo("rwx------");
        assertThat(permissions(keysDirectory.resolve(MasterKey.FILE))).isEqualTo("rw-------");
        assertThat(permissions(keysDirectory.resolve(SqlitePersonKeys.FILE))).isEqualTo("rw-------");
    }

    @Test
    void two_wrapped_keys_cannot_change_places() throws Exception {
        try (SqlitePersonKeys keys = open()) {
            keys.ensure(List.of(ONE, TWO));
        }
        execute("UPDATE person_key SET wrapped ="
                + " (SELECT wrapped FROM person_key WHERE subject = 'p_two') WHERE subject = 'p_one'");
        try (SqlitePersonKeys keys = open()) {
            assertThatThrownBy(() -> keys.find(ONE))
                    .isInstanceOf(PersonKeysException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void acknowledged_keys_and_erasures_survive_a_kill() throws Exception {
        Path log = directory.resolve("child.log");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeyWriter.class.getName(),
                        directory.resolve("keys").toString())
                .redirectOutput(log.toFile())
                .redirectError(directory.resolve("child.err").toFile())
                .start();
        try {
            Awaitility.await()
                    .atMost(60, TimeUnit.SECONDS)
                    .until(() -> Files.readAllLines(log).size() > 30);
        } finally {
            child.destroyForcibly().waitFor();
        }
        List<String> acknowledged = new ArrayList<>(Files.readAllLines(log));
        if (!Files.readString(log).endsWith("\n")) {
            acknowledged.removeLast();
        }
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory.resolve("keys"), null)) {
            // the child's log goes the same way
            acknowledged.removeIf(line -> !line.startsWith("made ") && !line.startsWith("erased "));
            for (String line : acknowledged) {
                String[] words = line.split(" ", -1);
                Subject subject = new Subject(words[1]);
                if (words[0].equals("erased")) {
                    assertErased(keys, subject);
                } else if (!acknowledged.contains("erased " + words[1])) {
                    // a key that was being erased at that moment may be gone; a key that is there is the right one
                    keys.find(subject)
                            .ifPresentOrElse(
                                    key -> assertThat(Base64.getEncoder().encodeToString(key.getEncoded()))
                                            .isEqualTo(words[2]),
                                    () -> assertThat(line).isEqualTo(acknowledged.getLast()));
                }
            }
        }
    }

    /** Makes keys and erases every third, telling each when it is done, until it is killed. */
    static final class KeyWriter {
        public static void main(String[] arguments) {
            try (SqlitePersonKeys keys = SqlitePersonKeys.open(Path.of(arguments[0]), null)) {
                for (int i = 0; ; i++) {
                    Subject subject = new Subject("p_" + i);
                    System.out.println("made " + subject + " "
                            + Base64.getEncoder()
                                    .encodeToString(keys.getOrCreate(subject).getEncoded()));
                    if (i % 3 == 0) {
                        keys.erase(subject);
                        System.out.println("erased " + subject);
                    }
                }
            }
        }
    }

    /** Fails like a virtual machine at its limits. */
    private static final class BreakableRandom extends SecureRandom {

        private int left = Integer.MAX_VALUE;

        void breakAfter(int times) {
            left = times;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (left == 0) {
                throw new OutOfMemoryError("planted");
            }
            left--;
            super.nextBytes(bytes);
        }
    }

    private static void assertMissing(SqlitePersonKeys keys, Subject subject) {
        assertThatThrownBy(() -> keys.find(subject))
                .isInstanceOf(PersonKeysException.class)
                .hasMessageContaining(subject.value())
                .hasMessageContaining("missing")
                .hasMessageContaining("restore the key store");
    }

    private static void assertErased(SqlitePersonKeys keys, Subject subject) {
        assertThat(keys.find(subject)).isEmpty();
        assertThatThrownBy(() -> keys.getOrCreate(subject))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(FailureCode.PERSON_ERASED));
        assertThatThrownBy(() -> keys.ensure(List.of(subject))).isInstanceOf(Refused.class);
    }

    private SqlitePersonKeys open() {
        return open(null);
    }

    private SqlitePersonKeys open(@Nullable String masterKey) {
        return SqlitePersonKeys.open(directory, masterKey);
    }

    private SqlitePersonKeys openImpatient(SecureRandom random) {
        return SqlitePersonKeys.open(directory, MASTER, random, Duration.ofMillis(1));
    }

    private void whileBusy(Runnable act) throws SQLException {
        try (Connection other = sqlite();
                var statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            act.run();
            statement.execute("ROLLBACK");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = sqlite();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Subject> subjects(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Subject("p_many_" + i))
                .toList();
    }

    private byte[] wrapped(Subject subject) throws SQLException {
        try (Connection connection = sqlite();
                var select = connection.prepareStatement("SELECT wrapped FROM person_key WHERE subject = ?")) {
            select.setString(1, subject.value());
            try (ResultSet row = select.executeQuery()) {
                return row.getBytes(1);
            }
        }
    }

    private Connection sqlite() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqlitePersonKeys.FILE));
    }

    /** All files of the folder, byte by character. */
    private String contents() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(text(Files.readAllBytes(file)));
            }
        }
        return all.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

package org.henji.platform.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.platform.file.Samples.JPEG;
import static org.henji.platform.file.Samples.PDF;
import static org.henji.platform.file.Samples.PNG;
import static org.henji.platform.file.Samples.digest;
import static org.henji.platform.file.Samples.jpeg;
import static org.henji.platform.file.Samples.pdf;
import static org.henji.platform.file.Samples.png;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.file.FileStore.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalFileStoreTests {

    private static final Office OWNER = Office.agency(AgencyEvents.USCC);
    private static final Office OTHER = Office.agency(AgencyEvents.OTHER_USCC);
    private static final DataSize MAX = DataSize.ofKilobytes(256);

    @TempDir
    private Path data;

    @ParameterizedTest
    @MethodSource
    void a_file_is_kept_under_its_digest(String type, byte[] content) throws IOException {
        FileStore store = store();
        StoredFile file = new StoredFile(digest(content), type, content.length);

        assertThat(put(store, OWNER, type, content)).isEqualTo(new Receipt(file, true));

        FileStore opened = store();
        assertThat(opened.find(file.sha256())).contains(file);
        try (InputStream stored = opened.open(file.sha256())) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
    }

    static List<Arguments> a_file_is_kept_under_its_digest() {
        return List.of(
                Arguments.of(PDF, pdf("one")),
                Arguments.of(PNG, png()),
                Arguments.of(JPEG, jpeg()),
                Arguments.of(PDF, pdf((int) MAX.toBytes())));
    }

    @Test
    void parameters_of_the_type_do_not_matter() throws IOException {
        byte[] content = pdf("one");
        Receipt receipt = put(store(), OWNER, "application/PDF; charset=binary", content);
        assertThat(receipt.file().mediaType()).isEqualTo(PDF);
    }

    @Test
    void the_same_content_is_one_file_however_many_hand_it_in() throws IOException {
        FileStore store = store();
        byte[] content = pdf("shared");
        assertThat(put(store, OWNER, PDF, content).added()).isTrue();
        assertThat(put(store, OWNER, PDF, content).added()).isFalse();
        assertThat(put(store, OTHER, PDF, content).added()).isTrue();

        assertThat(files("content")).hasSize(1);
        assertThat(files("incoming")).isEmpty();
    }

    @Test
    void only_who_has_handed_a_file_in_owns_it() throws IOException {
        FileStore store = store();
        Sha256 file = put(store, OWNER, PDF, pdf("one")).file().sha256();
        assertThat(store.isOwnedBy(file, OWNER)).isTrue();
        assertThat(store.isOwnedBy(file, OTHER)).isFalse();
        assertThat(store.isOwnedBy(digest(pdf("two")), OWNER)).isFalse();
    }

    @Test
    void offices_of_one_level_are_told_apart() throws IOException {
        FileStore store = store();
        Office county = Office.county(AgencyEvents.COUNTY);
        Sha256 file = put(store, county, PDF, pdf("one")).file().sha256();
        assertThat(store.isOwnedBy(file, county)).isTrue();
        assertThat(store.isOwnedBy(file, Office.county(AgencyEvents.OTHER_COUNTY)))
                .isFalse();
    }

    @Test
    void a_file_over_the_limit_is_refused_before_the_rest_is_read() {
        long[] read = new long[1];
        Reading endless = length -> {
            read[0] += length;
            assertThat(read[0]).isLessThan(MAX.toBytes() * 2);
            return length;
        };
        InputStream content = followedBy(pdf("long"), endless);
        assertRefused(
                () -> store().put(OWNER, digest(pdf("long")), PDF, content),
                FailureCode.FILE_TOO_LARGE,
                Long.toString(MAX.toBytes()));
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused(() -> put(store(), OWNER, PDF, new byte[0]), FailureCode.FILE_EMPTY);
    }

    @Test
    void content_must_have_the_digest_it_is_announced_with() {
        byte[] content = pdf("one");
        assertRefused(
                () -> store().put(OWNER, digest(pdf("two")), PDF, new ByteArrayInputStream(content)),
                FailureCode.FILE_HASH_DIFFERS,
                digest(content).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/octet-stream", "image/svg+xml"})
    void other_types_are_refused(String type) {
        assertRefused(
                () -> put(store(), OWNER, type, pdf("one")),
                FailureCode.FILE_TYPE_NOT_ALLOWED,
                type,
                "application/pdf, image/jpeg, image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pdf", "a/b/c"})
    void a_type_that_is_none_is_refused(String type) {
        assertRefused(
                () -> put(store(), OWNER, type, pdf("one")),
                FailureCode.FILE_TYPE_NOT_ALLOWED,
                "?",
                "application/pdf, image/jpeg, image/png");
    }

    @ParameterizedTest
    @MethodSource
    void content_must_be_what_it_is_said_to_be(String declared, byte[] content, String actual) {
        assertRefused(() -> put(store(), OWNER, declared, content), FailureCode.FILE_TYPE_FALSE, declared, actual);
    }

    static List<Arguments> content_must_be_what_it_is_said_to_be() {
        return List.of(
                Arguments.of(PDF, png(), PNG),
                Arguments.of(PNG, jpeg(), JPEG),
                Arguments.of(PDF, "MZ\u0090\0".getBytes(ISO_8859_1), "application/x-msdownload"),
                Arguments.of(JPEG, "<html><body><script>".getBytes(UTF_8), "text/html"));
    }

    @Test
    void an_office_has_so_much_space_and_no_more() throws IOException {
        int size = (int) LocalFileStore.SMALLEST_SHARE;
        FileStore store = store(DataSize.ofBytes(3L * size));
        byte[] first = pdf(size);
        put(store, OWNER, PDF, first);
        // small ones count too, or their number would have no limit
        put(store, OWNER, PDF, pdf("small"));
        put(store, OWNER, PDF, pdf("third"));

        assertThatThrownBy(() -> put(store, OWNER, PDF, pdf("fourth")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure())
                                .isEqualTo(Failure.of(FailureCode.FILE_SPACE_EXHAUSTED, Long.toString(3L * size))));
        assertThat(store.find(digest(pdf("fourth")))).isEmpty();
        assertThat(put(store, OWNER, PDF, first).added())
                .as("what is there already takes no more")
                .isFalse();
        assertThat(put(store, OTHER, PDF, pdf("fourth")).added()).isTrue();
    }

    @Test
    void nothing_is_kept_of_what_breaks_off() {
        InputStream breaksOff = followedBy(pdf("one"), length -> {
            throw new IOException("connection reset");
        });
        assertThatThrownBy(() -> store().put(OWNER, digest(pdf("one")), PDF, breaksOff))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(files("")).isEmpty();
    }

    @Test
    void many_may_hand_in_the_same_file_at_once() throws Exception {
        FileStore store = store();
        byte[] content = pdf((int) MAX.toBytes());
        int senders = 8;
        CyclicBarrier together = new CyclicBarrier(senders);
        Callable<Receipt> send = () -> {
            together.await();
            return put(store, OWNER, PDF, content);
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(senders)) {
            List<Future<Receipt>> receipts = pool.invokeAll(
                    IntStream.range(0, senders).mapToObj(i -> send).toList());
            assertThat(receipts)
                    .extracting(Future::get)
                    .filteredOn(Receipt::added)
                    .hasSize(1);
        }
        assertThat(files("content")).hasSize(1);
        assertThat(files("incoming")).isEmpty();
    }

    @Test
    void what_a_crash_left_is_removed_by_the_next_upload_and_what_is_under_way_is_not() throws IOException {
        Path left = leftover("left.part", FileFolder.GIVEN_UP.plusSeconds(1));
        Path underWay = leftover("under-way.part", Duration.ofMinutes(1));

        put(store(), OWNER, PDF, pdf("one"));

        assertThat(left).doesNotExist();
        assertThat(underWay).exists();
    }

    @Test
    void uploads_at_the_same_time_do_not_hold_each_other_up() throws Exception {
        FileStore store = store();
        List<Callable<Receipt>> uploads = IntStream.range(0, 120)
                .<Callable<Receipt>>mapToObj(n -> () -> put(store, OWNER, PDF, pdf("content " + n)))
                .toList();
        try (ExecutorService offices = Executors.newFixedThreadPool(8)) {
            assertThat(offices.invokeAll(uploads)).extracting(Future::get).allMatch(Receipt::added);
        }
        assertThat(files("content")).hasSize(uploads.size());
    }

    @Test
    void what_a_crash_left_takes_no_space() throws IOException {
        Path leftover = leftover("left.part", Duration.ZERO);
        Files.write(leftover, new byte[(int) MAX.toBytes()]);
        FileStore store = store(MAX);
        assertThat(put(store, OWNER, PDF, pdf((int) MAX.toBytes())).added()).isTrue();
    }

    @Test
    void a_damaged_file_is_not_given_out_and_handing_it_in_again_repairs_it() throws IOException {
        FileStore store = store();
        byte[] content = pdf("precious");
        Sha256 file = put(store, OWNER, PDF, content).file().sha256();
        Path stored = files("content").getFirst();
        Files.write(stored, pdf("precious?"));
        assertRefused(() -> store.open(file), FailureCode.STORE_UNAVAILABLE);

        put(store, OWNER, PDF, content);

        try (InputStream repaired = store.open(file)) {
            assertThat(repaired.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void a_lost_file_can_be_handed_in_again_and_holds_up_nothing_else() throws IOException {
        FileStore store = store();
        byte[] content = pdf("precious");
        Sha256 file = put(store, OWNER, PDF, content).file().sha256();
        Files.delete(files("content").getFirst());

        assertThat(store.find(file)).isEmpty();
        assertRefused(() -> store.open(file), FailureCode.STORE_UNAVAILABLE);
        put(store, OWNER, PDF, pdf("another"));
        put(store, OWNER, PDF, content);
        assertThat(store.find(file)).isPresent();
    }

    @Test
    void a_folder_that_cannot_be_written_is_unavailable() throws IOException {
        Files.createDirectories(data.resolve("files"));
        Files.createFile(data.resolve("files/content"));
        assertThatThrownBy(() -> put(store(), OWNER, PDF, pdf("one")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
        assertThat(files("incoming")).isEmpty();
        assertThat(files("owners")).isEmpty();
    }

    @Test
    void reading_leaves_the_folder_alone() {
        FileStore store = store();
        assertThat(store.find(digest(pdf("one")))).isEmpty();
        assertThat(store.isOwnedBy(digest(pdf("one")), OWNER)).isFalse();
        assertThat(data.resolve("files")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../../../etc/passwd", "", "00"})
    void no_digest_leads_out_of_the_folder(String value) {
        assertThatThrownBy(() -> store().find(new Sha256(value))).hasMessageContaining("SHA-256");
    }

    @Test
    void a_file_that_is_deleted_is_gone_for_everybody_who_has_handed_it_in() throws IOException {
        byte[] content = jpeg();
        byte[] stays = pdf("another");
        put(store(), OWNER, JPEG, content);
        put(store(), OTHER, JPEG, content);
        put(store(), OWNER, PDF, stays);

        store().delete(digest(content));

        assertThat(store().find(digest(content))).isEmpty();
        assertThat(store().isOwnedBy(digest(content), OWNER)).isFalse();
        assertThat(store().isOwnedBy(digest(content), OTHER)).isFalse();
        assertThat(files(""))
                .hasSize(2)
                .allMatch(file -> file.endsWith(digest(stays).value()));
        assertThat(store().isOwnedBy(digest(stays), OWNER)).isTrue();
    }

    @Test
    void to_delete_what_is_not_there_does_nothing() throws IOException {
        byte[] content = jpeg();
        store().delete(digest(content));
        put(store(), OWNER, JPEG, content);
        store().delete(digest(content));
        store().delete(digest(content));
        assertThat(files("")).isEmpty();
    }

    @Test
    void a_deletion_that_was_cut_off_is_completed_by_the_next_one() throws IOException {
        byte[] content = jpeg();
        put(store(), OWNER, JPEG, content);
        put(store(), OTHER, JPEG, content);
        Files.delete(files("owners").getFirst());

        store().delete(digest(content));

        assertThat(files("")).isEmpty();
    }

    @Test
    void what_was_deleted_can_be_handed_in_again() throws IOException {
        byte[] content = jpeg();
        put(store(), OWNER, JPEG, content);
        store().delete(digest(content));

        assertThat(put(store(), OWNER, JPEG, content).added()).isTrue();
        assertThat(store().find(digest(content))).isPresent();
    }

    private FileStore store() {
        return store(DataSize.ofMegabytes(10));
    }

    private FileStore store(DataSize space) {
        return new LocalFileStore(new FileSettings(data.resolve("files"), MAX, Set.of(PDF, JPEG, PNG), space));
    }

    private static Receipt put(FileStore store, Office owner, String type, byte[] content) throws IOException {
        return store.put(owner, digest(content), type, new ByteArrayInputStream(content));
    }

    private interface Reading {

        int read(int length) throws IOException;
    }

    private static InputStream followedBy(byte[] start, Reading rest) {
        return new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            @Override
            public int read() throws IOException {
                return rest.read(1);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return rest.read(length);
            }
        });
    }

    /** By the time of the disk, as the files that the store itself makes. */
    private Path leftover(String name, Duration age) throws IOException {
        Path file = Files.createFile(
                Files.createDirectories(data.resolve("files/incoming")).resolve(name));
        Instant written = Files.getLastModifiedTime(file).toInstant().minus(age);
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }

    private List<Path> files(String folder) {
        Path start = data.resolve("files").resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(Callable<?> act, FailureCode code, String... arguments) {
        List<Path> before = files("");
        assertThatThrownBy(act::call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.failure()).isEqualTo(Failure.of(code, arguments)));
        assertThat(files("")).as("what is left in the folder").isEqualTo(before);
    }
}

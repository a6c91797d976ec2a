package org.henji.query.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of the issuer: none is lost unnoticed, and none is made up. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyFolderTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    private Path root;

    private final Issuer time = new Issuer();

    @Test
    void the_first_start_makes_a_key_and_the_next_finds_it() {
        IssuerKey made = open().signing();

        assertThat(made.canSign()).isTrue();
        assertThat(made.wasInForce(Issuer.NOW)).isTrue();
        assertThat(made.wasInForce(Issuer.NOW.plus(YEAR))).isFalse();
        assertThat(open().signing()).isEqualTo(made);
        assertThat(open().history()).containsExactly(made.withoutPrivateHalf());
    }

    @Test
    void only_the_owner_reads_them() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void when_its_time_is_over_the_next_is_made_and_what_can_sign_no_more_cannot_be_stolen() throws Exception {
        KeyFolder keys = open();
        IssuerKey first = keys.signing();
        time.now = Issuer.NOW.plus(YEAR);

        IssuerKey second = keys.signing();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(keys.history()).containsExactly(first.withoutPrivateHalf(), second.withoutPrivateHalf());
        assertThat(open().signing()).isEqualTo(second);
        assertThat(JWKSet.parse(Files.readString(file(KeyFolder.KEYS))).getKeys())
                .filteredOn(key -> key.isPrivate())
                .extracting(key -> key.getKeyID())
                .containsExactly(second.id());
        assertThat(Files.readString(file(KeyFolder.HISTORY))).doesNotContain("\"d\"");
    }

    /** A machine whose clock was ahead at its first start. */
    @Test
    void a_clock_that_was_set_back_leaves_the_key_that_signs_where_it_is() {
        IssuerKey ahead = open().signing();
        time.now = Issuer.NOW.minus(Duration.ofHours(8));
        IssuerKey now = open().signing();
        assertThat(now).isNotEqualTo(ahead);

        time.now = Issuer.NOW.plus(Duration.ofHours(1));
        assertThat(open().signing()).isEqualTo(now);
        assertThat(open().history()).extracting(IssuerKey::id).containsExactly(ahead.id(), now.id());
    }

    @Test
    void another_process_notices_a_new_key() {
        KeyFolder here = open();
        KeyFolder there = open();
        time.now = Issuer.NOW.plus(YEAR);

        IssuerKey made = here.signing();

        assertThat(there.signing()).isEqualTo(made);
        assertThat(there.history()).isEqualTo(here.history());
    }

    @Test
    void a_revoked_key_signs_no_more_and_stays_in_the_history() {
        IssuerKey first = open().signing();

        KeyFolder keys = KeyFolder.open(folder(), YEAR, List.of(first.id()), time.clock());

        assertThat(keys.signing().id()).isNotEqualTo(first.id());
        assertThat(keys.history().getFirst().id()).isEqualTo(first.id());
        assertThat(keys.history().getFirst().revokedAt()).isEqualTo(Issuer.NOW);
        // the setting may stay, or go
        time.now = Issuer.NOW.plusSeconds(60);
        assertThat(open().history()).isEqualTo(keys.history());
        assertThat(KeyFolder.open(folder(), YEAR, List.of(first.id()), time.clock())
                        .history())
                .isEqualTo(keys.history());
    }

    @Test
    void a_key_that_is_not_there_cannot_be_revoked() {
        open();

        assertThatThrownBy(() -> KeyFolder.open(folder(), YEAR, List.of("no-such-key"), time.clock()))
                .isInstanceOf(IssuerKeysException.class)
                .hasMessageContaining("no-such-key");
    }

    @Test
    void a_lost_file_beside_its_history_stops_the_start() throws IOException {
        open();
        Files.delete(file(KeyFolder.KEYS));

        assertRefused("history");
        assertThat(Files.exists(file(KeyFolder.KEYS))).isFalse();
    }

    @Test
    void a_lost_key_whose_time_is_over_is_no_loss() throws IOException {
        IssuerKey first = open().signing();
        Files.delete(file(KeyFolder.KEYS));
        time.now = Issuer.NOW.plus(YEAR);

        KeyFolder keys = open();

        assertThat(keys.history().getFirst()).isEqualTo(first.withoutPrivateHalf());
        assertThat(keys.signing().id()).isNotEqualTo(first.id());
    }

    @Test
    void a_damaged_file_stops_the_start_and_stays_as_it_is() throws IOException {
        open();
        String whole = Files.readString(file(KeyFolder.KEYS));
        String otherHalf = IssuerKey.generate(Issuer.NOW, YEAR).jwk().getD().toString();
        for (String damaged : List.of(
                "",
                "{}",
                "{\"keys\":[]}",
                whole.substring(0, whole.length() / 2),
                whole.replaceFirst("\"d\":\"[^\"]+\",?", ""),
                whole.replaceFirst("\"d\":\"[^\"]+\"", "\"d\":\"" + otherHalf + "\""),
                whole.replaceFirst("\"kid\":\"[^\"]+\"", "\"kid\":\"another\""))) {
            Files.writeString(file(KeyFolder.KEYS), damaged);

            assertRefused("damaged");
            assertThat(Files.readString(file(KeyFolder.KEYS))).isEqualTo(damaged);
        }
        Files.write(file(KeyFolder.KEYS), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertRefused("damaged");
    }

    @Test
    void no_message_shows_a_key() throws IOException {
        open();
        String whole = Files.readString(file(KeyFolder.KEYS));
        String secret = open().signing().jwk().getD().toString();
        Files.writeString(file(KeyFolder.KEYS), whole.replace("\"kty\":\"EC\"", "\"kty\":\"XX\""));

        assertThatThrownBy(this::open)
                .isInstanceOf(IssuerKeysException.class)
                .hasMessageNotContaining(secret)
                .hasNoCause();
        assertThat(IssuerKey.generate(Issuer.NOW, YEAR).toString()).doesNotContain("\"d\"", "\"x\"");
    }

    @Test
    void an_older_file_than_the_history_stops_the_start() throws IOException {
        KeyFolder keys = open();
        String older = Files.readString(file(KeyFolder.KEYS));
        time.now = Issuer.NOW.plus(YEAR);
        keys.signing();
        Files.writeString(file(KeyFolder.KEYS), older);

        assertRefused("older");
    }

    @Test
    void a_crash_between_the_two_files_is_made_good() throws IOException {
        IssuerKey made = open().signing();
        Files.delete(file(KeyFolder.HISTORY));
        Files.writeString(file(KeyFolder.KEYS + ".draft"), "half");

        assertThat(open().signing()).isEqualTo(made);
        assertThat(Files.exists(file(KeyFolder.HISTORY))).isTrue();
        Files.delete(file(KeyFolder.KEYS));
        assertRefused("history");
    }

    @Test
    void keys_may_be_given_instead() {
        IssuerKey before = IssuerKey.generate(Issuer.NOW.minus(YEAR), YEAR.minusDays(1));
        IssuerKey present = IssuerKey.generate(Issuer.NOW.minusSeconds(5), YEAR);
        IssuerKey next = IssuerKey.generate(Issuer.NOW.plusSeconds(5), YEAR);

        GivenKeys given = GivenKeys.parse(set(next, before, present), time.clock());

        assertThat(given.signing()).isEqualTo(present);
        assertThat(given.history()).extracting(IssuerKey::id).containsExactly(before.id(), present.id(), next.id());
        assertThat(given.history()).noneMatch(IssuerKey::canSign);
        time.now = Issuer.NOW.plusSeconds(10);
        assertThat(given.signing()).isEqualTo(next);
    }

    @Test
    void given_keys_of_which_none_signs_stop_the_start() {
        Instant past = Issuer.NOW.minus(YEAR);
        for (String set : List.of(
                "",
                "{\"keys\":[]}",
                set(IssuerKey.generate(past, YEAR.minusDays(1))),
                set(IssuerKey.generate(Issuer.NOW, YEAR).withoutPrivateHalf()),
                set(IssuerKey.generate(Issuer.NOW, YEAR).revoked(Issuer.NOW)))) {
            assertThatThrownBy(() -> GivenKeys.parse(set, time.clock())).isInstanceOf(IssuerKeysException.class);
        }
    }

    private static String set(IssuerKey... keys) {
        return new JWKSet(Stream.of(keys)
                        .map(key -> (com.nimbusds.jose.jwk.JWK) key.jwk())
                        .toList())
                .toString(false);
    }

    private void assertRefused(String word) {
        assertThatThrownBy(this::open).isInstanceOf(IssuerKeysException.class).hasMessageContaining(word);
    }

    private KeyFolder open() {
        return KeyFolder.open(folder(), YEAR, List.of(), time.clock());
    }

    private Path folder() {
        return root.resolve("keys");
    }

    private Path file(String name) {
        return folder().resolve(name);
    }
}

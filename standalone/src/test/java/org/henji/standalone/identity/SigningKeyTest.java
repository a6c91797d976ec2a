package org.henji.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.henji.standalone.StartRefused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SigningKeyTest {

    private static final String FILE = "token-signing.jwk";

    @TempDir
    private Path folder;

    @Test
    void the_key_is_the_same_after_a_restart() {
        RSAKey first = SigningKey.in(folder);
        assertThat(first.isPrivate()).isTrue();
        assertThat(SigningKey.in(folder)).isEqualTo(first);
    }

    @Test
    void each_folder_has_a_key_of_its_own() {
        assertThat(SigningKey.in(folder.resolve("a"))).isNotEqualTo(SigningKey.in(folder.resolve("b")));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX permissions")
    void nobody_but_the_owner_can_read_it_and_no_draft_is_left() throws IOException {
        Path keys = folder.resolve("keys");
        SigningKey.in(keys);
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).containsExactly(keys.resolve(FILE));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(FILE))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_damaged_key_refuses_the_start_and_is_left_as_it_is() throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, "{\"kty\":\"RS");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> SigningKey.in(folder))
                .withMessageContaining(file.toString());
        assertThat(file).hasContent("{\"kty\":\"RS");
    }
}

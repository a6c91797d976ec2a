package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys that sign certificates, beside those that sign tokens. */
@ExtendWith(SharedServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssuerTest {

    @Test
    void what_signs_certificates_and_what_signs_tokens_are_two_things(Running shared) throws Exception {
        JsonNode certificates = JsonMapper.shared()
                .readTree(shared.client().get("/.well-known/jwks.json").body());
        JsonNode tokens =
                JsonMapper.shared().readTree(shared.client().get("/oauth2/jwks").body());

        assertThat(certificates.at("/keys/0/kty").asString()).isEqualTo("EC");
        assertThat(certificates.at("/keys/0").has("d")).isFalse();
        assertThat(tokens.at("/keys/0/kty").asString()).isEqualTo("RSA");
        assertThat(shared.client().get("/issuer").body())
                .contains(certificates.at("/keys/0/kid").asString());
    }

    @Test
    void a_damaged_key_stops_the_start_and_is_not_replaced(@TempDir Path data)
            throws IOException, InterruptedException {
        Path keys = Files.createDirectories(data.resolve("keys")).resolve("issuer-keys.jwks");
        Files.writeString(keys, "{\"keys\":[{\"kty\":\"EC\"");

        try (ChildProcess process = ChildProcess.start(Running.arguments(data))) {
            process.await(Pattern.compile("APPLICATION FAILED TO START"));
            process.await(Pattern.compile("issuer-keys\\.jwks of the issuer's keys is damaged"));
        }
        assertThat(Files.readString(keys)).isEqualTo("{\"keys\":[{\"kty\":\"EC\"");
    }
}

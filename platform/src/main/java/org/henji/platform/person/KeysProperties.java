package org.henji.platform.person;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys of people are, and what opens them.
 *
 * @param directory where the keys of people are kept; back it up apart from the events
 * @param masterKey 32 bytes in Base64, from the environment ({@code HENJI_KEYS_MASTERKEY}); without it, the file
 *     {@code master.key} in the directory, made at the first start
 */
@Validated
@ConfigurationProperties("henji.keys")
public record KeysProperties(
        @NotNull Path directory, @Nullable String masterKey) {

    /** Never shows the key. */
    @Override
    public String toString() {
        return "KeysProperties[" + directory + "]";
    }
}

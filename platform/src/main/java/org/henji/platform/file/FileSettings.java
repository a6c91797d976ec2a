package org.henji.platform.file;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where uploaded files are, and which ones are taken. The numbers are this product's own: the notice asks for the materials
 * and says nothing of their form ([P] in the facts of the domain).
 *
 * @param directory the folder; both sides need the same one, the query side only to read
 * @param maxSize of one file
 * @param mediaTypes that are accepted; only types that can be told from the content, because what the content is not is refused
 * @param spacePerOwner how much one office may keep in all
 */
@Validated
@ConfigurationProperties("henji.files")
public record FileSettings(
        @NotNull Path directory,
        @DefaultValue("20MB") DataSize maxSize,

        @NotEmpty @DefaultValue({"application/pdf", "image/jpeg", "image/png"})
        Set<String> mediaTypes,

        @DefaultValue("2GB") DataSize spacePerOwner) {

    public FileSettings {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    @AssertTrue(message = "0 < max-size <= space-per-owner")
    boolean isRoomForOneFile() {
        return maxSize.toBytes() > 0 && maxSize.compareTo(spacePerOwner) <= 0;
    }
}

package org.henji.standalone;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where everything lies that must be backed up.
 *
 * @param root relative to the folder in which the process was started, unless absolute
 */
@ConfigurationProperties("henji")
public record DataFolder(
        @Name("data") @DefaultValue("./data") Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path events() {
        return root.resolve("events");
    }

    public Path keys() {
        return root.resolve("keys");
    }
}

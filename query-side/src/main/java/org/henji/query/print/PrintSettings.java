package org.henji.query.print;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How prints are made.
 *
 * @param moreFonts TrueType files that are asked, in this order, for characters that the fonts of the product lack
 * @param atOnce prints that are made at the same time, for whomever; each is in memory meanwhile
 */
@Validated
@ConfigurationProperties("henji.prints")
public record PrintSettings(
        @DefaultValue List<Path> moreFonts,
        @Min(1) @DefaultValue("2") int atOnce) {

    public PrintSettings {
        moreFonts = List.copyOf(moreFonts);
    }
}

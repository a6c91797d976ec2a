package org.henji.query.session.print;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How prints are made.
 *
 * @param moreFonts TrueType files that are asked, in this order, for characters that the fonts of the product lack
 */
@ConfigurationProperties("henji.prints")
record PrintSettings(@DefaultValue List<Path> moreFonts) {

    PrintSettings {
        moreFonts = List.copyOf(moreFonts);
    }
}

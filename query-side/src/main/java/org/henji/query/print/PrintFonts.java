package org.henji.query.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The fonts of the prints, in the order in which they are asked for a character. Names are written with characters that few
 * fonts have; a character that none has is never left out, it is printed as a mark that names it.
 */
@Component
@EnableConfigurationProperties(PrintSettings.class)
public class PrintFonts {

    /** For what is common, then for what is rare. */
    private static final List<String> OWN = List.of("LXGWWenKai-Regular.ttf", "HanaMinA-rare.ttf", "HanaMinB.ttf");

    private final List<PrintFont> fonts = new ArrayList<>();

    public PrintFonts(PrintSettings settings) {
        for (String file : OWN) {
            fonts.add(new PrintFont(family(), () -> resource(file)));
        }
        for (Path file : settings.moreFonts()) {
            fonts.add(new PrintFont(family(), () -> open(file)));
        }
    }

    /** For style sheets. */
    String families() {
        return fonts.stream().map(PrintFont::family).collect(Collectors.joining(", "));
    }

    /** The text with marks in the place of what no font has. */
    public String legible(String text) {
        return text.codePoints().allMatch(this::isPrintable)
                ? text
                : text.codePoints()
                        .mapToObj(character -> isPrintable(character) ? Character.toString(character) : mark(character))
                        .collect(Collectors.joining());
    }

    /** 〓 has stood for type that the printer lacks since there were type cases. */
    private static String mark(int character) {
        return String.format(Locale.ROOT, "〓[U+%04X]", character);
    }

    /** For a print that sets its type itself. */
    public OpenFonts open() {
        return new OpenFonts(this);
    }

    /** Those that the text needs: the rare ones are large, and seldom wanted. */
    Set<PrintFont> of(String text) {
        return text.codePoints()
                .distinct()
                .mapToObj(this::with)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private boolean isPrintable(int character) {
        return Character.isWhitespace(character) || with(character).isPresent();
    }

    Optional<PrintFont> with(int character) {
        return fonts.stream().filter(font -> font.has(character)).findFirst();
    }

    private String family() {
        return "henji-" + fonts.size();
    }

    private static InputStream resource(String file) {
        InputStream content = PrintFonts.class.getResourceAsStream("fonts/" + file);
        if (content == null) {
            throw new IllegalStateException("the font is missing: " + file);
        }
        return content;
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file + " (henji.prints.more-fonts)", e);
        }
    }
}

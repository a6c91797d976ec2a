package org.henji.query.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The fonts of one print, each opened when its first character is set: they are large, and the rare ones seldom wanted. Not for
 * several threads.
 */
public final class OpenFonts implements AutoCloseable {

    private final PrintFonts fonts;
    private final Map<PrintFont, OpenFont> open = new LinkedHashMap<>();

    OpenFonts(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The first font that has the character.
     *
     * @param character one of a text that has been made legible
     */
    public OpenFont with(int character) {
        PrintFont font = fonts.with(character)
                .orElseThrow(() -> new IllegalArgumentException("not legible: " + Integer.toHexString(character)));
        return open.computeIfAbsent(font, OpenFonts::opened);
    }

    /** The text with marks in the place of what no font has, and all white space as spaces. */
    public String legible(String text) {
        StringBuilder plain = new StringBuilder();
        fonts.legible(text)
                .codePoints()
                .map(character -> fonts.with(character).isPresent() ? character : ' ')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static OpenFont opened(PrintFont font) {
        try {
            TrueTypeFont file = font.open();
            // ligatures would come out as other letters when the text is read again
            file.setEnableGsub(false);
            return new OpenFont(font.family(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read: " + font.family(), e);
        }
    }

    @Override
    public void close() throws IOException {
        for (OpenFont font : open.values()) {
            font.file().close();
        }
    }
}

package org.henji.query.certificate.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.henji.query.print.OpenFont;

/**
 * The part of a font that a document uses, as a TrueType file of its own. Its table of characters has those of the basic plane
 * only; the others are found by the numbers of their glyphs.
 */
final class FontSubset {

    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private final OpenFont font;
    private final byte[] file;
    private final Map<Integer, Integer> glyphs = new HashMap<>();

    private FontSubset(OpenFont font, Set<Integer> characters) throws IOException {
        this.font = font;
        TTFSubsetter subsetter = new TTFSubsetter(font.file(), TABLES);
        Set<Integer> rare = new TreeSet<>();
        for (int character : characters) {
            if (Character.isBmpCodePoint(character)) {
                subsetter.add(character);
            } else {
                rare.add(font.glyph(character));
            }
        }
        subsetter.addGlyphIds(rare);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        subsetter.writeToStream(written);
        this.file = written.toByteArray();
        subsetter.getGIDMap().forEach((here, there) -> glyphs.put(there, here));
    }

    static FontSubset of(OpenFont font, Set<Integer> characters) throws IOException {
        return new FontSubset(font, characters);
    }

    OpenFont font() {
        return font;
    }

    byte[] file() {
        return file;
    }

    /** Which glyph of the subset it is. */
    int glyph(int character) {
        return glyphs.getOrDefault(font.glyph(character), 0);
    }
}

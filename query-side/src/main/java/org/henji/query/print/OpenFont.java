package org.henji.query.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A font to set type with. */
public final class OpenFont {

    private final String family;
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    OpenFont(String family, TrueTypeFont file) throws IOException {
        this.family = family;
        this.file = file;
        this.glyphs = file.getUnicodeCmapLookup();
        this.unitsPerEm = file.getUnitsPerEm();
    }

    public String family() {
        return family;
    }

    /** To embed; closed with the print. */
    public TrueTypeFont file() {
        return file;
    }

    public int glyph(int character) {
        return glyphs.getGlyphId(character);
    }

    /** How far the next character stands from it, in sizes of the font. */
    public double advance(int character) {
        try {
            return file.getAdvanceWidth(glyph(character)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read: " + family, e);
        }
    }
}

package org.henji.query.print;

import com.openhtmltopdf.extend.FSSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.util.function.SingletonSupplier;

/** A font, and the characters it has, which are looked up when the first is asked for. */
final class PrintFont {

    private static final int END_OF_UNICODE = Character.MAX_CODE_POINT + 1;

    private final String family;
    private final FSSupplier<InputStream> file;
    private final SingletonSupplier<BitSet> characters = SingletonSupplier.of(this::read);

    /** @param family under which layouts find it */
    PrintFont(String family, FSSupplier<InputStream> file) {
        this.family = family;
        this.file = file;
    }

    String family() {
        return family;
    }

    FSSupplier<InputStream> file() {
        return file;
    }

    boolean has(int character) {
        return characters.obtain().get(character);
    }

    /** The font itself, all of it in memory; whoever opens it closes it. */
    TrueTypeFont open() throws IOException {
        try (InputStream content = file.supply()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(content));
        }
    }

    private BitSet read() {
        try (TrueTypeFont font = open()) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet found = new BitSet(END_OF_UNICODE);
            for (int character = 0; character < END_OF_UNICODE; character++) {
                found.set(character, glyphs.getGlyphId(character) > 0);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be read: " + family, e);
        }
    }
}

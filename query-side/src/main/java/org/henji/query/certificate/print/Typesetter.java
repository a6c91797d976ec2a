package org.henji.query.certificate.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henji.query.print.OpenFont;
import org.henji.query.print.OpenFonts;

/**
 * Sets what stands on a certificate, character by character, each from the first font that has it. What is set is the same for
 * every format; a text never leaves its box, however long it is.
 */
final class Typesetter {

    /** Points by which type is made smaller until the text fits. */
    private static final double STEP = 0.25;

    /** How far the baseline is from the upper end of a Han character, in sizes of the font. */
    private static final double RISE = 0.88;

    /** Never at the start of a line. */
    private static final String CLOSING = "，。、；：？！）》」』】〉”’,.;:?!)]}";

    /** Never at the end of a line. */
    private static final String OPENING = "（《「『【〈“‘([{";

    private final CertificateLayout layout;
    private final OpenFonts fonts;

    Typesetter(CertificateLayout layout, OpenFonts fonts) {
        this.layout = layout;
        this.fonts = fonts;
    }

    /** All text of a certificate. */
    List<Run> set(CertificateFace face, boolean withPhoto) {
        List<Run> runs = new ArrayList<>();
        for (TextBox box : layout.texts()) {
            set(box, box.of(face), runs);
        }
        if (!withPhoto) {
            TextBox caption = layout.photo().caption();
            set(caption, caption.text(), runs);
        }
        return runs;
    }

    private void set(TextBox box, String text, List<Run> runs) {
        String legible = fonts.legible(text).strip();
        if (legible.isEmpty()) {
            return;
        }
        List<String> pieces = pieces(legible);
        double size = box.size();
        Optional<List<String>> lines = lines(box, pieces, size);
        while (lines.isEmpty()) {
            // the last steps are small ones, so that it ends with something however long the text is
            size = size > 2 * STEP ? size - STEP : size / 2;
            lines = lines(box, pieces, size);
        }
        place(box, lines.get(), size, runs);
    }

    /** What is not taken apart at the end of a line: words, numbers, a character with its punctuation. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = -1;
        for (int character : text.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, character)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
            before = character;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        return after != ' '
                && CLOSING.indexOf(after) < 0
                && OPENING.indexOf(before) < 0
                && !(isOfWord(before) && isOfWord(after));
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character) && character < 0x2E80;
    }

    /** As few as there can be at that size; none when they do not fit. */
    private Optional<List<String>> lines(TextBox box, List<String> pieces, double size) {
        int most = (int) Math.min(
                box.lines(), Math.floor((box.height() + Lengths.HAIR) / (size * TextBox.LINE * Lengths.POINT)));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            if (!line.isEmpty() && !fits(line + piece, box, size)) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
            if (lines.size() >= most || !fits(line.toString(), box, size)) {
                return Optional.empty();
            }
        }
        lines.add(line.toString());
        return Optional.of(lines);
    }

    private boolean fits(String line, TextBox box, double size) {
        return width(line.strip(), box, size) <= box.width() + Lengths.HAIR;
    }

    private double width(String line, TextBox box, double size) {
        double width = line.codePoints()
                .mapToDouble(character -> advance(character, box, size))
                .sum();
        // nothing follows the last one
        return width - box.spacing() * Lengths.POINT;
    }

    private double advance(int character, TextBox box, double size) {
        return (fonts.with(character).advance(character) * size + box.spacing()) * Lengths.POINT;
    }

    private void place(TextBox box, List<String> lines, double size, List<Run> runs) {
        double height = size * TextBox.LINE * Lengths.POINT;
        double top = box.y() + (box.height() - lines.size() * height) / 2;
        double baseline = top + (height - size * Lengths.POINT) / 2 + size * RISE * Lengths.POINT;
        for (String line : lines) {
            place(box, line, size, baseline, runs);
            baseline += height;
        }
    }

    private void place(TextBox box, String line, double size, double baseline, List<Run> runs) {
        double left = box.width() - width(line, box, size);
        double x = box.x()
                + switch (box.align()) {
                    case LEFT -> 0;
                    case CENTER -> left / 2;
                    case RIGHT -> left;
                };
        int[] characters = line.codePoints().toArray();
        int from = 0;
        while (from < characters.length) {
            OpenFont font = fonts.with(characters[from]);
            int to = from;
            List<Double> advances = new ArrayList<>();
            while (to < characters.length && fonts.with(characters[to]).equals(font)) {
                advances.add(advance(characters[to], box, size));
                to++;
            }
            Run run = new Run(
                    font,
                    size,
                    box.spacing(),
                    box.color(),
                    x,
                    baseline,
                    new String(characters, from, to - from),
                    advances);
            runs.add(run);
            x += run.width();
            from = to;
        }
    }
}

package org.henji.query.certificate.print;

import java.util.List;
import org.henji.query.print.OpenFont;

/**
 * Characters of one font that stand side by side on one line.
 *
 * @param size of the type, in points
 * @param advances how far each character is from the next, in millimetres: one for each, the last one too
 */
record Run(
        OpenFont font,
        double size,
        double spacing,
        Ink color,
        double x,
        double baseline,
        String text,
        List<Double> advances) {

    double width() {
        return advances.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Millimetres. */
    double height() {
        return size * Lengths.POINT;
    }
}

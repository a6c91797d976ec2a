package org.henji.query.certificate.print;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A text and the box that it stays in, shrunk where it must be. Lengths are millimetres from the upper left corner of the page.
 *
 * @param text with fields in braces; one whose fields are all empty is left out
 * @param size in points, at most
 * @param lines at most
 * @param spacing between characters, in points
 */
record TextBox(
        String text,
        double x,
        double y,
        double width,
        double height,
        double size,
        @DefaultValue("1") int lines,
        @DefaultValue("left") Alignment align,
        @DefaultValue("0") double spacing,
        @DefaultValue("#000000") Ink color) {

    enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    /** Of a line, in sizes of the font. */
    static final double LINE = 1.25;

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /** What stands in braces, known or not. */
    Set<String> names() {
        return FIELD.matcher(text).results().map(name -> name.group(1)).collect(Collectors.toSet());
    }

    /** What is printed; empty when nothing is. */
    String of(CertificateFace face) {
        boolean speaks = names().isEmpty()
                || names().stream().anyMatch(name -> !field(name, face).isEmpty());
        return speaks ? filled(face) : "";
    }

    private String filled(CertificateFace face) {
        return FIELD.matcher(text)
                .replaceAll((MatchResult name) -> Matcher.quoteReplacement(field(name.group(1), face)));
    }

    private static String field(String name, CertificateFace face) {
        return FaceField.named(name).orElseThrow().of(face);
    }
}

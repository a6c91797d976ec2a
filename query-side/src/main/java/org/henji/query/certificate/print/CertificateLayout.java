package org.henji.query.certificate.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything stands on a certificate (票面版式): read from one file, for PDF and OFD alike. Lengths are millimetres from the
 * upper left corner of the page, sizes of type points.
 *
 * @param frames rectangles
 * @param rules lines
 */
record CertificateLayout(
        Page page,
        @DefaultValue List<Frame> frames,
        @DefaultValue List<Rule> rules,
        @DefaultValue List<TextBox> texts,
        PhotoBox photo,
        CodeBox code) {

    record Page(double width, double height) {}

    /** @param line how wide it is */
    record Frame(
            double x,
            double y,
            double width,
            double height,
            double line,
            @DefaultValue("#000000") Ink color) {}

    /**
     * From one point to another.
     *
     * @param line how wide it is
     */
    record Rule(
            double x,
            double y,
            double toX,
            double toY,
            double line,
            @DefaultValue("#000000") Ink color) {}

    /**
     * The photo stands in its middle, whole.
     *
     * @param line around it
     * @param empty what it says without a photo
     * @param size of that text
     */
    record PhotoBox(
            double x,
            double y,
            double width,
            double height,
            double line,
            @DefaultValue("#000000") Ink color,
            @DefaultValue("") String empty,
            @DefaultValue("10") double size) {

        Box box() {
            return new Box(x, y, width, height);
        }

        TextBox caption() {
            return new TextBox(empty, x, y, width, height, size, 1, TextBox.Alignment.CENTER, 0, color);
        }
    }

    /** The QR code, with the quiet zone that is part of it. */
    record CodeBox(double x, double y, double size) {

        Box box() {
            return new Box(x, y, size, size);
        }
    }

    private static final double SMALLEST_CODE = 20;
    private static final double LARGEST_PAGE = 1000;

    /** Everything that is wrong with it; nothing when it can be printed. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!(page.width > 0 && page.height > 0 && page.width <= LARGEST_PAGE && page.height <= LARGEST_PAGE)) {
            problems.add("page: no size for a page");
        }
        for (int n = 0; n < frames.size(); n++) {
            Frame frame = frames.get(n);
            String where = "frames[" + n + "]";
            mustLieOnThePage(new Box(frame.x, frame.y, frame.width, frame.height), where, problems);
            mustBePositive(frame.line, where + ".line", problems);
        }
        for (int n = 0; n < rules.size(); n++) {
            Rule rule = rules.get(n);
            String where = "rules[" + n + "]";
            if (!isOnThePage(rule.x, rule.y) || !isOnThePage(rule.toX, rule.toY)) {
                problems.add(where + ": leaves the page");
            }
            mustBePositive(rule.line, where + ".line", problems);
        }
        for (int n = 0; n < texts.size(); n++) {
            check(texts.get(n), "texts[" + n + "]", problems);
        }
        mustLieOnThePage(photo.box(), "photo", problems);
        mustBePositive(photo.line, "photo.line", problems);
        mustBePositive(photo.size, "photo.size", problems);
        mustLieOnThePage(code.box(), "code", problems);
        if (code.size < SMALLEST_CODE) {
            problems.add("code.size: smaller than " + SMALLEST_CODE + ", which no telephone reads");
        }
        missing().forEach(field -> problems.add("no text names {" + field.key() + "}"));
        return problems;
    }

    private void check(TextBox text, String where, List<String> problems) {
        mustLieOnThePage(new Box(text.x(), text.y(), text.width(), text.height()), where, problems);
        mustBePositive(text.size(), where + ".size", problems);
        if (text.lines() < 1) {
            problems.add(where + ".lines: less than one");
        }
        if (text.size() * TextBox.LINE * Lengths.POINT > text.height() + Lengths.HAIR) {
            problems.add(where + ": lower than a line of its size");
        }
        text.names().stream()
                .filter(name -> FaceField.named(name).isEmpty())
                .sorted()
                .forEach(name -> problems.add(where + ": there is no {" + name + "}"));
    }

    private Stream<FaceField> missing() {
        Set<String> named =
                texts.stream().flatMap(text -> text.names().stream()).collect(Collectors.toSet());
        return FaceField.INDISPENSABLE.stream()
                .filter(field -> !named.contains(field.key()))
                .sorted();
    }

    private void mustLieOnThePage(Box box, String where, List<String> problems) {
        if (!(box.width() > 0 && box.height() > 0)) {
            problems.add(where + ": has no size");
        } else if (!isOnThePage(box.x(), box.y()) || !isOnThePage(box.x() + box.width(), box.y() + box.height())) {
            problems.add(where + ": leaves the page");
        }
    }

    private boolean isOnThePage(double x, double y) {
        return x >= 0 && y >= 0 && x <= page.width + Lengths.HAIR && y <= page.height + Lengths.HAIR;
    }

    private static void mustBePositive(double length, String where, List<String> problems) {
        if (!(length > 0)) {
            problems.add(where + ": not above 0");
        }
    }
}

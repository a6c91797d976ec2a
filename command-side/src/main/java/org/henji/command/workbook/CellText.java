package org.henji.command.workbook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.jspecify.annotations.Nullable;

/** What cells say that people write in more than one way. */
final class CellText {

    /** 1990-01-31, 1990/1/31, 1990.1.31, 1990年1月31日, 19900131 */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))");

    private CellText() {}

    /** Not for names: it would exchange rare characters for common ones that look like them. */
    static String halfWidth(Cell cell) {
        return normalized(cell.text());
    }

    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Of 18 digits in a number cell the last three are gone, for ever; the row must not pass with what is left. */
    static String typed(Cell cell, FailureCode invalid, String field) {
        if (cell.kind() != Cell.Kind.TEXT) {
            throw new InvalidValue(
                    invalid,
                    field + ": 以数字存放，首位的零或末几位已丢失，单元格须为文本"
                            + " stored as a number, leading zeros or the last digits are lost; use a text cell");
        }
        return halfWidth(cell);
    }

    static @Nullable LocalDate date(Cell cell) {
        Matcher written = DATE.matcher(halfWidth(cell));
        if (!written.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(written.group(1)), firstGroup(written, 3, 5, 7), firstGroup(written, 4, 6, 8));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int firstGroup(Matcher matcher, int... groups) {
        return Arrays.stream(groups)
                .mapToObj(matcher::group)
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }
}

package org.henji.command.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A cell that is not empty.
 *
 * @param text a number in plain digits, a date as yyyy-MM-dd; of a text without the white space around it
 */
record Cell(Kind kind, String text) {

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        /** The error of a formula, true or false: nothing that a template asks for. */
        OTHER
    }

    /** Spreadsheets keep numbers in 53 bits: of more digits than these the last ones are not what was typed. */
    private static final MathContext SURE_DIGITS = new MathContext(15);

    private static final double FIRST_UNSURE = 1e15;

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text.strip());
    }

    static Cell number(String stored) {
        double value = Double.parseDouble(stored);
        return new Cell(Kind.NUMBER, Math.abs(value) < FIRST_UNSURE ? plain(value) : stored);
    }

    /** @param from1904 whether the workbook counts its days from 1904, as spreadsheets on a Macintosh did */
    static Cell date(String stored, boolean from1904) {
        LocalDateTime value = DateUtil.getLocalDateTime(Double.parseDouble(stored), from1904);
        // before the first day, or after 9999
        return value == null
                ? new Cell(Kind.OTHER, stored)
                : new Cell(Kind.DATE, value.toLocalDate().toString());
    }

    private static String plain(double value) {
        BigDecimal digits = new BigDecimal(value, SURE_DIGITS).stripTrailingZeros();
        // 1e-300 has 300 digits, and is nothing that anybody typed
        return digits.scale() > SURE_DIGITS.getPrecision() ? digits.toString() : digits.toPlainString();
    }
}

package org.henji.command.workbook;

import java.util.List;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;

/** What must stand in the first row: the columns of a template, in its order. */
final class Headings {

    private Headings() {}

    static void mustBe(List<String> expected, SheetRow header) {
        for (int column = 0; column < expected.size(); column++) {
            mustBe(expected.get(column), column, header);
        }
        header.cells().keySet().stream()
                .filter(column -> column >= expected.size())
                .min(Integer::compare)
                .ifPresent(column -> {
                    throw wrong(header, column);
                });
    }

    private static void mustBe(String expected, int column, SheetRow header) {
        if (!expected.equals(header.cell(column).map(Cell::text).orElse(""))) {
            throw new Refused(FailureCode.WORKBOOK_HEADER_WRONG, expected);
        }
    }

    private static Refused wrong(SheetRow header, int column) {
        return new Refused(
                FailureCode.WORKBOOK_HEADER_WRONG,
                header.cell(column).map(Cell::text).map(Headings::shortened).orElse(""));
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}

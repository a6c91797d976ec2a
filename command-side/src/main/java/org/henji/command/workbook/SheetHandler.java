package org.henji.command.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands on the rows of a sheet one by one. POI's own handler would give formatted text: a number as it is shown is not the
 * number, and the result of a formula cannot be told from what somebody typed.
 */
final class SheetHandler extends DefaultHandler {

    /** Nobody asks for more; what stands further right is not looked at. */
    static final int COLUMNS = 100;

    /** What a cell can hold; every cell may refer to the same text, and each would keep it. */
    private static final int CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SharedStrings strings;
    private final @Nullable StylesTable styles;
    private final boolean from1904;
    private final Consumer<SheetRow> rows;

    private final StringBuilder content = new StringBuilder();
    private Map<Integer, Cell> cells = new HashMap<>();
    private int row;
    private int column;
    private String type = "n";
    private @Nullable String style;
    private boolean collecting;
    private boolean phonetic;
    private boolean formula;

    SheetHandler(SharedStrings strings, @Nullable StylesTable styles, boolean from1904, Consumer<SheetRow> rows) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.rows = rows;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes) {
        if (!namespace.equals(XSSFRelation.NS_SPREADSHEETML)) {
            return;
        }
        switch (name) {
            case "row" -> {
                // without numbers, rows and cells follow one another
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new HashMap<>();
            }
            case "c" -> {
                String address = attributes.getValue("r");
                column = address == null ? column + 1 : columnOf(address);
                String stated = attributes.getValue("t");
                type = stated == null ? "n" : stated;
                style = attributes.getValue("s");
                content.setLength(0);
                formula = false;
            }
            case "f" -> formula = true;
            case "v", "t" -> collecting = !phonetic;
            // how a word is read aloud, beside the word
            case "rPh" -> phonetic = true;
            default -> {
                // nothing that says anything
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (collecting) {
            content.append(text, start, length);
            mustFit(content);
        }
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        if (!namespace.equals(XSSFRelation.NS_SPREADSHEETML)) {
            return;
        }
        switch (name) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // as at the start
            }
        }
    }

    private static int columnOf(String address) {
        int column = new CellReference(address).getCol();
        if (column < 0) {
            throw new IllegalArgumentException("no address of a cell");
        }
        return column;
    }

    private void endCell() {
        Cell cell = cell();
        if (column < COLUMNS
                && (cell.kind() == Cell.Kind.FORMULA || !cell.text().isEmpty())) {
            cells.put(column, cell);
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.accept(new SheetRow(row, cells));
        }
    }

    private Cell cell() {
        String stored = content.toString();
        if (formula) {
            return new Cell(Cell.Kind.FORMULA, stored);
        }
        if (stored.isEmpty()) {
            return Cell.text(stored);
        }
        return switch (type) {
            case "s" -> Cell.text(shared(Integer.parseInt(stored.strip())));
            case "inlineStr", "str" -> Cell.text(stored);
            case "n" -> isDate() ? Cell.date(stored, from1904) : Cell.number(stored);
            default -> new Cell(Cell.Kind.OTHER, stored);
        };
    }

    private String shared(int index) {
        String text = strings.getItemAt(index).getString();
        mustFit(text);
        return text;
    }

    private static void mustFit(CharSequence text) {
        if (text.length() > CHARACTERS) {
            throw new IllegalArgumentException("no text of a cell");
        }
    }

    private boolean isDate() {
        if (styles == null || style == null) {
            return false;
        }
        XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }
}

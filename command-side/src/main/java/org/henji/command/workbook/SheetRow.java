package org.henji.command.workbook;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a sheet that has something in it.
 *
 * @param row as the spreadsheet counts
 * @param cells those that are not empty, by their columns; the first column is 0
 */
record SheetRow(int row, Map<Integer, Cell> cells) {

    Optional<Cell> cell(int column) {
        return Optional.ofNullable(cells.get(column));
    }
}

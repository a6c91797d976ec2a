package org.henji.command.workbook;

import java.util.function.Consumer;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;

/** Tells the header from the rows below it, and counts those. */
final class DataRows implements Consumer<SheetRow> {

    private final int limit;
    private final Consumer<SheetRow> header;
    private final Consumer<SheetRow> data;
    private boolean headerSeen;
    private int count;

    DataRows(int limit, Consumer<SheetRow> header, Consumer<SheetRow> data) {
        this.limit = limit;
        this.header = header;
        this.data = data;
    }

    @Override
    public void accept(SheetRow row) {
        if (!headerSeen) {
            headerSeen = true;
            header.accept(row);
            return;
        }
        count++;
        if (count > limit) {
            throw new Refused(FailureCode.WORKBOOK_TOO_MANY_ROWS, String.valueOf(limit));
        }
        data.accept(row);
    }

    /** How many there were, at least one. */
    int count() {
        if (count == 0) {
            throw new Refused(FailureCode.WORKBOOK_EMPTY);
        }
        return count;
    }
}

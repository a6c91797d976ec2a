package org.henji.command.workbook;

import org.henji.kernel.agency.Sha256;

/** A workbook as somebody has sent it; where that is allowed, it may be a CSV file. */
final class ReceivedWorkbook {

    private final String fileName;
    private final byte[] content;
    private final boolean csv;

    ReceivedWorkbook(String fileName, byte[] content) {
        this(fileName, content, false);
    }

    ReceivedWorkbook(String fileName, byte[] content, boolean csv) {
        this.fileName = fileName;
        this.content = content;
        this.csv = csv;
    }

    boolean isCsv() {
        return csv;
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    Sha256 sha256() {
        return Sha256.of(content);
    }
}

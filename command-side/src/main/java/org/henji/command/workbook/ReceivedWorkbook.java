package org.henji.command.workbook;

import org.henji.kernel.agency.Sha256;

/** A workbook as somebody has sent it. */
final class ReceivedWorkbook {

    private final String fileName;
    private final byte[] content;

    ReceivedWorkbook(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
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

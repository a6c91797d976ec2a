package org.henji.query.certificate.print;

import org.springframework.http.MediaType;

/** What a certificate is printed as. */
enum Format {
    PDF(MediaType.APPLICATION_PDF_VALUE, ".pdf"),
    /** GB/T 33190 */
    OFD("application/ofd", ".ofd");

    private final String type;
    private final String ending;

    Format(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String ending() {
        return ending;
    }
}

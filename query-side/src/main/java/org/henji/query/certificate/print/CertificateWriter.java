package org.henji.query.certificate.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes certificates as one document, a page each. */
interface CertificateWriter {

    Format format();

    /**
     * Writes them one after the other, and the target only. When it fails on the way, what has been written does not look like a
     * whole document; the target stays open, since only its owner can break it off.
     *
     * @param title of the document; names nobody
     */
    void write(String title, List<CertificateFace> faces, OutputStream target) throws IOException;
}

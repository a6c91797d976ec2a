package org.henji.query.certificate.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.henji.kernel.agency.Sha256;
import org.henji.platform.file.FileStore;
import org.springframework.stereotype.Component;

/** Opens the photos, one at a time. */
@Component
class Portraits {

    private final FileStore files;

    Portraits(FileStore files) {
        this.files = files;
    }

    /** A photo that has been lost, or is none, is a box to paste one into, and no reason not to print. */
    Optional<Portrait> of(CertificateFace face) throws IOException {
        Sha256 photo = face.photo();
        if (photo == null || files.find(photo).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = files.open(photo)) {
            return Portrait.of(content);
        }
    }
}

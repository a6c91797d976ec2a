package org.henji.query.certificate.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.henji.query.print.PrintFonts;
import org.henji.query.print.PrintSettings;
import org.henji.query.print.ScratchFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Prints certificates into whatever reads them, so many at once as the settings say. Their turns are their own: who reads a long
 * document slowly keeps other certificates waiting, and no ticket.
 */
@Component
@EnableConfigurationProperties(CertificatePrintSettings.class)
class CertificatePrinter {

    private static final Resource OWN = new ClassPathResource("certificate.yaml", CertificatePrinter.class);

    private final Map<Format, CertificateWriter> writers = new EnumMap<>(Format.class);
    private final Semaphore turns;

    CertificatePrinter(
            PrintFonts fonts,
            Portraits portraits,
            PrintSettings prints,
            CertificatePrintSettings settings,
            Clock clock) {
        Path replacement = settings.layout();
        CertificateLayout layout = LayoutFile.read(replacement == null ? OWN : new FileSystemResource(replacement));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        ScratchFolder.tidy(temporary);
        Stream.of(
                        new PdfWriter(layout, fonts, portraits, temporary, clock),
                        new OfdWriter(layout, fonts, portraits, clock))
                .forEach(writer -> writers.put(writer.format(), writer));
        this.turns = new Semaphore(prints.atOnce(), true);
    }

    void print(Format format, String title, List<CertificateFace> faces, OutputStream target) throws IOException {
        turns.acquireUninterruptibly();
        try {
            Objects.requireNonNull(writers.get(format)).write(title, faces, target);
        } finally {
            turns.release();
        }
    }
}

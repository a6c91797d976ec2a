package org.henji.query.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lays a print out as PDF. Values are escaped, and nothing is fetched but pictures that the layout names by our own schemes. */
@Component
public class PdfPrinter {

    private static final Logger log = LoggerFactory.getLogger(PdfPrinter.class);

    private static final byte[] COLORS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final Set<String> SCHEMES = Set.of(Pictures.QR, Pictures.PHOTO);

    private final PrintFonts fonts;
    private final Pictures pictures;
    private final Map<Layout, Template> templates = new EnumMap<>(Layout.class);
    private final Semaphore turns;

    public PdfPrinter(PrintFonts fonts, Pictures pictures, PrintSettings settings) {
        this.fonts = fonts;
        this.pictures = pictures;
        this.turns = new Semaphore(settings.atOnce(), true);
        for (Layout layout : Layout.values()) {
            templates.put(layout, compiled(layout));
        }
        // its own log quotes the page, which names people
        XRLog.setLoggingEnabled(false);
    }

    /** Answers the whole print, when its turn has come: whoever reads it slowly keeps nobody waiting. */
    public byte[] print(Layout layout, Object print) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return printed(layout, print);
        } finally {
            turns.release();
        }
    }

    private byte[] printed(Layout layout, Object print) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        String html = Objects.requireNonNull(templates.get(layout)).execute(new Page(print, fonts.families()));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.of(html).forEach(font -> builder.useFont(font.file(), font.family()));
        // for the archive; and no font of the machine is looked for
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(COLORS);
        builder.useProtocolsStreamImplementation(pictures.qrCodes(), Pictures.QR);
        builder.useProtocolsStreamImplementation(pictures.photos(), Pictures.PHOTO);
        builder.useUriResolver((base, address) -> address);
        builder.useExternalResourceAccessControl(
                (address, type) -> SCHEMES.stream().anyMatch(scheme -> address.startsWith(scheme + ":")),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withDiagnosticConsumer(PdfPrinter::note);
        builder.withProducer("Henji");
        builder.withHtmlContent(html, null);
        builder.toStream(target);
        builder.run();
        return target.toByteArray();
    }

    /** What layouts see. */
    private record Page(Object print, String fonts) {}

    private static void note(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            log.warn("printing: {}", diagnostic.getLogMessageId());
        }
    }

    private Template compiled(Layout layout) {
        try (InputStream template = PdfPrinter.class.getResourceAsStream(layout.template())) {
            if (template == null) {
                throw new IllegalStateException("the layout is missing: " + layout.template());
            }
            return Mustache.compiler()
                    .withFormatter(value -> fonts.legible(value.toString()))
                    .withLoader(PdfPrinter::part)
                    .compile(new InputStreamReader(template, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStreamReader part(String name) {
        InputStream part = PdfPrinter.class.getResourceAsStream("layouts/" + name);
        if (part == null) {
            throw new IllegalStateException("the part is missing: " + name);
        }
        return new InputStreamReader(part, StandardCharsets.UTF_8);
    }
}

package org.henji.query.certificate.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.henji.query.certificate.print.CertificateLayout.Frame;
import org.henji.query.certificate.print.CertificateLayout.PhotoBox;
import org.henji.query.certificate.print.CertificateLayout.Rule;
import org.henji.query.infrastructure.CivilTime;
import org.henji.query.print.OpenFont;
import org.henji.query.print.OpenFonts;
import org.henji.query.print.PrintFonts;
import org.henji.query.print.QrCode;
import org.henji.query.print.ScratchFolder;

/**
 * Writes certificates as PDF. What pages hold waits in a file for the fonts, which are complete when the last page is; nothing is
 * written to the target before.
 */
final class PdfWriter implements CertificateWriter {

    private final CertificateLayout layout;
    private final PrintFonts fonts;
    private final Portraits portraits;
    private final Path temporary;
    private final Clock clock;

    /** @param temporary the folder of the machine for what is thrown away */
    PdfWriter(CertificateLayout layout, PrintFonts fonts, Portraits portraits, Path temporary, Clock clock) {
        this.layout = layout;
        this.fonts = fonts;
        this.portraits = portraits;
        this.temporary = temporary;
        this.clock = clock;
    }

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public void write(String title, List<CertificateFace> faces, OutputStream target) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.create(temporary);
                OpenFonts open = fonts.open();
                PDDocument document = new PDDocument(MemoryUsageSetting.setupTempFileOnly()
                        .setTempDir(scratch.path().toFile())
                        .streamCache)) {
            describe(document, title);
            Typesetter typesetter = new Typesetter(layout, open);
            Map<OpenFont, PDFont> embedded = new HashMap<>();
            for (CertificateFace face : faces) {
                Optional<Portrait> portrait = portraits.of(face);
                List<Run> runs = typesetter.set(face, portrait.isPresent());
                for (Run run : runs) {
                    if (!embedded.containsKey(run.font())) {
                        embedded.put(
                                run.font(),
                                PDType0Font.load(document, run.font().file(), true));
                    }
                }
                draw(face, portrait, runs, embedded, document);
            }
            // as single objects: to gather them into streams would keep all of them in memory
            document.save(target, CompressParameters.NO_COMPRESSION);
        }
    }

    private void describe(PDDocument document, String title) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setProducer("Henji");
        about.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(clock.instant(), CivilTime.ZONE)));
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setVersion(1.7f);
    }

    private void draw(
            CertificateFace face,
            Optional<Portrait> portrait,
            List<Run> runs,
            Map<OpenFont, PDFont> embedded,
            PDDocument document)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle(
                points(layout.page().width()), points(layout.page().height())));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Frame frame : layout.frames()) {
                stroke(
                        new Box(frame.x(), frame.y(), frame.width(), frame.height()),
                        frame.line(),
                        frame.color(),
                        content);
            }
            for (Rule rule : layout.rules()) {
                pen(rule.line(), rule.color(), content);
                content.moveTo(points(rule.x()), up(rule.y()));
                content.lineTo(points(rule.toX()), up(rule.toY()));
                content.stroke();
            }
            PhotoBox photo = layout.photo();
            stroke(photo.box(), photo.line(), photo.color(), content);
            if (portrait.isPresent()) {
                Portrait found = portrait.get();
                put(
                        PDImageXObject.createFromByteArray(document, found.content(), null),
                        photo.box().around(found.width(), found.height()),
                        content);
            }
            put(
                    PDImageXObject.createFromByteArray(document, QrCode.png(face.code()), null),
                    layout.code().box(),
                    content);
            for (Run run : runs) {
                write(run, embedded, content);
            }
        }
    }

    private void write(Run run, Map<OpenFont, PDFont> embedded, PDPageContentStream content) throws IOException {
        content.beginText();
        content.setFont(embedded.get(run.font()), (float) run.size());
        content.setCharacterSpacing((float) run.spacing());
        content.setNonStrokingColor(
                part(run.color().red()),
                part(run.color().green()),
                part(run.color().blue()));
        content.newLineAtOffset(points(run.x()), up(run.baseline()));
        content.showText(run.text());
        content.endText();
    }

    private void put(PDImageXObject image, Box box, PDPageContentStream content) throws IOException {
        content.drawImage(
                image, points(box.x()), up(box.y() + box.height()), points(box.width()), points(box.height()));
    }

    private void stroke(Box box, double line, Ink color, PDPageContentStream content) throws IOException {
        pen(line, color, content);
        content.addRect(points(box.x()), up(box.y() + box.height()), points(box.width()), points(box.height()));
        content.stroke();
    }

    private static void pen(double line, Ink color, PDPageContentStream content) throws IOException {
        content.setLineWidth(points(line));
        content.setStrokingColor(part(color.red()), part(color.green()), part(color.blue()));
    }

    private static float part(int ofColor) {
        return ofColor / 255f;
    }

    private static float points(double millimetres) {
        return (float) (millimetres / Lengths.POINT);
    }

    /** PDF counts from below. */
    private float up(double y) {
        return points(layout.page().height() - y);
    }
}

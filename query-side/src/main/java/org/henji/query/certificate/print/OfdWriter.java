package org.henji.query.certificate.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.henji.query.certificate.print.CertificateLayout.PhotoBox;
import org.henji.query.infrastructure.CivilTime;
import org.henji.query.print.OpenFont;
import org.henji.query.print.OpenFonts;
import org.henji.query.print.PrintFonts;
import org.henji.query.print.QrCode;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicType.ST_RefID;

/**
 * Writes certificates as OFD (GB/T 33190). All text is set twice: first to know which characters the fonts must have, then page
 * by page into the target, where each page is forgotten.
 */
final class OfdWriter implements CertificateWriter {

    private final CertificateLayout layout;
    private final PrintFonts fonts;
    private final Portraits portraits;
    private final Clock clock;

    OfdWriter(CertificateLayout layout, PrintFonts fonts, Portraits portraits, Clock clock) {
        this.layout = layout;
        this.fonts = fonts;
        this.portraits = portraits;
        this.clock = clock;
    }

    @Override
    public Format format() {
        return Format.OFD;
    }

    @Override
    public void write(String title, List<CertificateFace> faces, OutputStream target) throws IOException {
        try (OpenFonts open = fonts.open()) {
            Typesetter typesetter = new Typesetter(layout, open);
            Map<OpenFont, FontSubset> subsets = subsets(faces, typesetter);
            OfdPackage document = new OfdPackage(target);
            Map<OpenFont, ST_RefID> embedded = new LinkedHashMap<>();
            for (FontSubset subset : subsets.values()) {
                embedded.put(subset.font(), document.add(subset));
            }
            for (CertificateFace face : faces) {
                draw(face, typesetter, document, new OfdPage(document, subsets, embedded));
            }
            document.finish(title, area(), UUID.randomUUID(), CivilTime.today(clock));
        }
    }

    private static Map<OpenFont, FontSubset> subsets(List<CertificateFace> faces, Typesetter typesetter)
            throws IOException {
        Map<OpenFont, Set<Integer>> characters = new LinkedHashMap<>();
        for (CertificateFace face : faces) {
            // as without a photo: then nothing is missing
            for (Run run : typesetter.set(face, false)) {
                Set<Integer> ofFont = characters.computeIfAbsent(run.font(), font -> new TreeSet<>());
                run.text().codePoints().forEach(ofFont::add);
            }
        }
        Map<OpenFont, FontSubset> subsets = new LinkedHashMap<>();
        for (Map.Entry<OpenFont, Set<Integer>> used : characters.entrySet()) {
            subsets.put(used.getKey(), FontSubset.of(used.getKey(), used.getValue()));
        }
        return subsets;
    }

    private void draw(CertificateFace face, Typesetter typesetter, OfdPackage document, OfdPage page)
            throws IOException {
        layout.frames().forEach(page::stroke);
        layout.rules().forEach(page::stroke);
        PhotoBox photo = layout.photo();
        page.stroke(photo.box(), photo.line(), photo.color());
        Optional<Portrait> portrait = portraits.of(face);
        if (portrait.isPresent()) {
            Portrait found = portrait.get();
            ST_RefID picture = document.addPicture(found.content(), found.format());
            page.put(picture, photo.box().around(found.width(), found.height()));
        }
        page.put(
                document.addPicture(QrCode.png(face.code()), "PNG"),
                layout.code().box());
        typesetter.set(face, portrait.isPresent()).forEach(page::write);
        document.add(page.done());
    }

    private CT_PageArea area() {
        return new CT_PageArea(0, 0, layout.page().width(), layout.page().height());
    }
}

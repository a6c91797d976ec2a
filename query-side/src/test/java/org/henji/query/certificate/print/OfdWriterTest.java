package org.henji.query.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfdWriterTest {

    private static final String TITLE = "专项职业能力证书 2662010001-B01";
    private static final String OFD = "http://www.ofdspec.org/2016";

    @Test
    void each_certificate_has_a_page_with_every_field_of_its_face() throws IOException {
        List<String> pages = pages(print(Faces.faces(3)));
        assertThat(pages).hasSize(3);
        for (int page = 0; page < pages.size(); page++) {
            CertificateFace face = Faces.face(page + 1);
            assertThat(pages.get(page))
                    .contains(
                            "专项职业能力证书",
                            face.number(),
                            face.holder(),
                            face.sex(),
                            face.idNumber(),
                            face.item(),
                            face.score(),
                            face.result(),
                            face.agency(),
                            face.assessedOn(),
                            "发证日期：" + face.issuedOn(),
                            "有效期至：" + face.validUntil(),
                            face.issuer(),
                            "流水码：" + face.blank(),
                            "版式为本系统自拟")
                    .doesNotContain("备注", "（照片）");
        }
    }

    @Test
    void both_formats_say_the_same() throws IOException {
        String remarked = pages(print(List.of(Faces.reissued(3)))).getFirst();
        assertThat(remarked)
                .contains("第2版", "（照片）")
                .contains(Faces.reissued(3).remark().substring(8));
    }

    /** GB/T 33190, chapters 7 and 8: what leads from the entrance to the pages and their resources. */
    @Test
    void the_package_leads_from_its_entrance_to_every_page_font_and_picture() throws Exception {
        Map<String, byte[]> files = unzipped(print(Faces.faces(2)));
        Element entrance = xml(files, "OFD.xml");
        assertThat(entrance.getNamespaceURI()).isEqualTo(OFD);
        assertThat(entrance.getAttribute("DocType")).isEqualTo("OFD");
        assertThat(text(entrance, "DocID")).matches("[0-9a-f]{32}");
        assertThat(text(entrance, "Title")).isEqualTo(TITLE);
        assertThat(text(entrance, "CreationDate")).isEqualTo("2026-04-10");

        String root = text(entrance, "DocRoot");
        Element document = xml(files, root);
        assertThat(names(elements(document, "CommonData").getFirst()))
                .containsExactly("MaxUnitID", "PageArea", "PublicRes", "DocumentRes");
        assertThat(text(document, "PhysicalBox")).isEqualTo("0 0 297 210");

        Set<String> ids = new HashSet<>();
        Set<String> resources = new HashSet<>();
        for (String list : List.of("PublicRes", "DocumentRes")) {
            Element all = xml(files, beside(root, text(document, list)));
            assertThat(all.getAttribute("BaseLoc")).isEqualTo("Res");
            for (String kind : List.of("Font", "MultiMedia")) {
                for (Element resource : elements(all, kind)) {
                    resources.add(resource.getAttribute("ID"));
                    String file = text(resource, kind.equals("Font") ? "FontFile" : "MediaFile");
                    assertThat(files).containsKey(beside(root, "Res/" + file));
                }
            }
        }
        ids.addAll(resources);
        assertThat(resources).hasSize(1 + 2 * 2);

        List<Element> pages = elements(document, "Page");
        assertThat(pages).hasSize(2);
        for (Element entry : pages) {
            assertThat(ids.add(entry.getAttribute("ID"))).isTrue();
            Element page = xml(files, beside(root, entry.getAttribute("BaseLoc")));
            assertThat(elements(page, "Layer")).hasSize(1);
            for (String kind : List.of("Layer", "PathObject", "TextObject", "ImageObject")) {
                for (Element object : elements(page, kind)) {
                    assertThat(ids.add(object.getAttribute("ID"))).isTrue();
                    if (!kind.equals("Layer")) {
                        assertThat(object.getAttribute("Boundary")).matches("(-?[0-9.]+ ){3}[0-9.]+");
                    }
                }
            }
            assertThat(elements(page, "TextObject")).allMatch(text -> resources.contains(text.getAttribute("Font")));
            assertThat(elements(page, "ImageObject"))
                    .hasSize(2)
                    .allMatch(image -> resources.contains(image.getAttribute("ResourceID")));
        }
        long last = Long.parseLong(text(document, "MaxUnitID"));
        assertThat(ids).allMatch(id -> Long.parseLong(id) <= last);
    }

    @Test
    void characters_stand_where_the_pdf_has_them() throws Exception {
        Element page = page(unzipped(print(List.of(Faces.face(1)))), 0);
        for (Element text : elements(page, "TextObject")) {
            Element code = elements(text, "TextCode").getFirst();
            int length = code.getTextContent().length();
            if (length > 1) {
                assertThat(code.getAttribute("DeltaX").split(" ")).hasSize(length - 1);
            }
        }
    }

    @Test
    void the_photo_and_the_code_are_pictures() throws Exception {
        Map<String, byte[]> files = unzipped(print(List.of(Faces.face(1), Faces.face(2, "测试", Faces.LOST))));
        List<BufferedImage> pictures = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().matches(".*/image-\\d+\\.(png|jpg)")) {
                pictures.add(ImageIO.read(new ByteArrayInputStream(file.getValue())));
            }
        }
        assertThat(pictures).hasSize(3);
        assertThat(Pictured.shows(Faces.SHIRT, pictures.get(0))).isTrue();
        assertThat(Pictured.code(pictures.get(1))).isEqualTo(Faces.code(1));
        assertThat(Pictured.code(pictures.get(2))).isEqualTo(Faces.code(2));
        assertThat(elements(page(files, 1), "ImageObject")).hasSize(1);
    }

    @Test
    void fonts_are_embedded_in_part_with_every_glyph_that_is_used() throws Exception {
        String rare = "㐀𠀁";
        Map<String, byte[]> files = unzipped(print(List.of(Faces.face(1, "测试" + rare, null))));
        Element page = page(files, 0);
        Map<String, TrueTypeFont> fonts = new LinkedHashMap<>();
        for (Element font : elements(xml(files, "Doc_0/PublicRes.xml"), "Font")) {
            byte[] file = files.get("Doc_0/Res/" + text(font, "FontFile"));
            assertThat(file.length).isLessThan(120_000);
            fonts.put(font.getAttribute("ID"), new TTFParser().parse(new RandomAccessReadBuffer(file)));
        }
        assertThat(fonts).hasSizeGreaterThan(2);
        Set<String> shown = new TreeSet<>();
        for (Element text : elements(page, "TextObject")) {
            TrueTypeFont font = fonts.get(text.getAttribute("Font"));
            String content = elements(text, "TextCode").getFirst().getTextContent();
            for (int character : content.codePoints().toArray()) {
                if (Character.isBmpCodePoint(character)) {
                    assertThat(font.getUnicodeCmapLookup().getGlyphId(character))
                            .isPositive();
                } else {
                    Element transform = elements(text, "CGTransform").getFirst();
                    assertThat(transform.getAttribute("GlyphCount")).isEqualTo("1");
                    assertThat(Integer.parseInt(text(transform, "Glyphs"))).isBetween(1, font.getNumberOfGlyphs() - 1);
                }
                shown.add(Character.toString(character));
            }
        }
        assertThat(shown).contains("㐀", "𠀁");
    }

    @Test
    void what_no_font_has_does_not_vanish() throws IOException {
        String name = "测试" + Character.toString(0x323AF) + "<&\"'\u0007";
        assertThat(String.join("", pages(print(List.of(Faces.face(1, name, null))))))
                .contains("测试〓[U+323AF]<&\"'〓[U+0007]");
    }

    @Test
    void three_hundred_are_one_document_of_bounded_size_that_never_waits_for_its_end() throws IOException {
        AtomicInteger written = new AtomicInteger();
        List<Integer> atPhoto = new ArrayList<>();
        Portraits looking = new Portraits(new Faces.Photos() {
            @Override
            public InputStream open(Sha256 sha256) {
                atPhoto.add(written.get());
                return super.open(sha256);
            }
        });
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        writer(looking).write(TITLE, Faces.faces(300), counting(written, target));
        // each page has left before the next one is begun
        assertThat(atPhoto).hasSize(300).doesNotHaveDuplicates().isSorted();
        byte[] ofd = target.toByteArray();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(300);
        }
        assertThat(ofd.length).isLessThan(300 * 20_000);
    }

    @Test
    void what_fails_on_the_way_is_no_document() throws IOException {
        AtomicInteger photos = new AtomicInteger();
        Portraits failing = new Portraits(new Faces.Photos() {
            @Override
            public InputStream open(Sha256 sha256) {
                if (photos.incrementAndGet() == 3) {
                    throw new Refused(FailureCode.STORE_UNAVAILABLE);
                }
                return super.open(sha256);
            }
        });
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertThatThrownBy(() -> writer(failing).write(TITLE, Faces.faces(5), target))
                .isInstanceOf(Refused.class);
        assertThat(target.size()).isPositive();
        assertThat(unzipped(target.toByteArray())).doesNotContainKeys("OFD.xml", "Doc_0/Document.xml");
        assertThatThrownBy(() -> new OFDReader(new ByteArrayInputStream(target.toByteArray())).close())
                .isInstanceOf(Exception.class);
    }

    private static OfdWriter writer(Portraits portraits) {
        return new OfdWriter(Faces.LAYOUT, Faces.FONTS, portraits, Faces.CLOCK);
    }

    private static byte[] print(List<CertificateFace> faces) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        writer(Faces.PORTRAITS).write(TITLE, faces, target);
        return target.toByteArray();
    }

    /** As another program reads it. */
    private static List<String> pages(byte[] ofd) throws IOException {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            ContentExtractor extractor = new ContentExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(String.join("", extractor.getPageContent(page)));
            }
            return pages;
        }
    }

    private static Map<String, byte[]> unzipped(byte[] ofd) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                files.put(entry.getName(), zip.readAllBytes());
                entry = zip.getNextEntry();
            }
        }
        return files;
    }

    private static Element page(Map<String, byte[]> files, int number) throws Exception {
        return xml(files, "Doc_0/Pages/Page_" + number + "/Content.xml");
    }

    private static Element xml(Map<String, byte[]> files, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(files.get(name)));
        return document.getDocumentElement();
    }

    private static String beside(String file, String other) {
        return file.substring(0, file.lastIndexOf('/') + 1) + other;
    }

    private static String text(Element within, String name) {
        return elements(within, name).getFirst().getTextContent();
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(OFD, name);
        List<Element> elements = new ArrayList<>();
        for (int n = 0; n < found.getLength(); n++) {
            elements.add((Element) found.item(n));
        }
        return elements;
    }

    private static List<String> names(Element parent) {
        List<String> names = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int n = 0; n < children.getLength(); n++) {
            names.add(children.item(n).getLocalName());
        }
        return names;
    }

    private static OutputStream counting(AtomicInteger written, OutputStream target) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                written.incrementAndGet();
                target.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                written.addAndGet(length);
                target.write(bytes, offset, length);
            }
        };
    }
}

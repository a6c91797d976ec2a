package org.henji.query.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfWriterTest {

    private static final String TITLE = "专项职业能力证书 2662010001-B01";
    private static final int DPI = 200;

    @TempDir
    private Path temporary;

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
    void a_reissued_one_has_its_remark_and_its_version() throws IOException {
        CertificateFace face = Faces.reissued(3);
        String page = pages(print(List.of(face))).getFirst();
        assertThat(page.replaceAll("\\s", ""))
                .contains("备注：" + face.remark().replace(" ", ""), face.item(), face.agency(), "第2版", "（照片）");
    }

    @Test
    void the_code_can_be_read_from_the_page_though_it_is_long() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(Faces.faces(2)))) {
            assertThat(Pictured.code(picture(document, 0))).isEqualTo(Faces.code(1));
            assertThat(Pictured.code(picture(document, 1))).isEqualTo(Faces.code(2));
        }
    }

    @Test
    void the_photo_is_on_the_page_and_one_that_is_lost_or_none_is_an_empty_box() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(List.of(
                Faces.face(1),
                Faces.face(2, "测试", null),
                Faces.face(3, "测试", Faces.LOST),
                Faces.face(4, "测试", Faces.NO_PICTURE))))) {
            assertThat(Pictured.shows(Faces.SHIRT, picture(document, 0))).isTrue();
            List<String> pages = pages(document);
            for (int page = 1; page < 4; page++) {
                assertThat(Pictured.shows(Faces.SHIRT, picture(document, page))).isFalse();
                assertThat(pages.get(page)).contains("（照片）");
            }
        }
    }

    @Test
    void rare_names_are_printed_and_can_be_read_out_again() throws IOException {
        String holder = "测试㐀㐅𠀁𫝀𬺰";
        byte[] pdf = print(List.of(Faces.face(1, holder + Character.toString(0x323AF), null)));
        assertThat(pages(pdf).getFirst()).contains(holder + "〓[U+323AF]");
    }

    @Test
    void every_font_is_embedded_and_only_the_part_that_is_used() throws IOException {
        byte[] pdf = print(List.of(Faces.face(1), Faces.face(2, "测试㐀𠀁", null)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document)).hasSizeGreaterThan(2).allMatch(PDFont::isEmbedded);
            assertThat(fonts(document)).extracting(PDFont::getName).allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        }
        assertThat(pdf.length).isLessThan(150_000);
    }

    @Test
    void the_document_says_what_it_is_and_names_nobody() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(List.of(Faces.face(1))))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(document.getDocumentInformation().getMetadataKeys())
                    .containsExactlyInAnyOrder("Title", "Producer", "CreationDate");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void three_hundred_are_one_document_of_bounded_size() throws IOException {
        byte[] pdf = print(Faces.faces(300));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(300);
        }
        assertThat(pdf.length).isLessThan(300 * 20_000);
    }

    @Test
    void what_lies_on_the_disk_meanwhile_is_for_this_process_only_and_gone_at_the_end() throws IOException {
        List<Path> seen = new ArrayList<>();
        Portraits looking = new Portraits(new Faces.Photos() {
            @Override
            public InputStream open(Sha256 sha256) {
                seen.addAll(scratch());
                return super.open(sha256);
            }
        });
        writer(looking).write(TITLE, Faces.faces(2), OutputStream.nullOutputStream());
        assertThat(seen).isNotEmpty();
        assertThat(scratch()).isEmpty();
    }

    @Test
    void when_a_photo_cannot_be_read_nothing_is_written_and_nothing_is_left() {
        Portraits failing = new Portraits(new Faces.Photos() {
            @Override
            public InputStream open(Sha256 sha256) {
                throw new Refused(FailureCode.STORE_UNAVAILABLE);
            }
        });
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertThatThrownBy(() -> writer(failing).write(TITLE, Faces.faces(2), target))
                .isInstanceOf(Refused.class);
        assertThat(target.size()).isZero();
        assertThat(scratch()).isEmpty();
    }

    private PdfWriter writer(Portraits portraits) {
        return new PdfWriter(Faces.LAYOUT, Faces.FONTS, portraits, temporary, Faces.CLOCK);
    }

    private byte[] print(List<CertificateFace> faces) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        writer(Faces.PORTRAITS).write(TITLE, faces, target);
        return target.toByteArray();
    }

    private List<Path> scratch() {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return pages(document);
        }
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }

    private static BufferedImage picture(PDDocument document, int page) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, DPI);
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}

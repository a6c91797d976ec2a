package org.henji.query.session.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Office;
import org.henji.platform.file.FileStore;
import org.henji.platform.file.StoredFile;
import org.henji.query.print.Layout;
import org.henji.query.print.PdfPrinter;
import org.henji.query.print.Pictures;
import org.henji.query.print.PrintFonts;
import org.henji.query.print.PrintSettings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfPrinterTest {

    private static final Sha256 PHOTO = new Sha256("b".repeat(64));
    private static final Color SHIRT = new Color(20, 180, 60);

    private static final PrintSettings SETTINGS = new PrintSettings(List.of(), 1);
    private static final PrintFonts FONTS = new PrintFonts(SETTINGS);
    private static final PdfPrinter PRINTER = new PdfPrinter(FONTS, new Pictures(new OnePhoto()), SETTINGS);

    @Test
    void each_candidate_has_a_page_with_everything_a_ticket_says() throws IOException {
        List<String> pages = pages(print(Layout.TICKETS, Prints.tickets(3)));
        assertThat(pages).hasSize(3);
        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page))
                    .contains(
                            "准考证",
                            Prints.ticketNo(page + 1),
                            "测试考生" + (page + 1),
                            "620102********0007",
                            "兰州牛肉拉面制作",
                            "2026 年 3 月 25 日（星期三）",
                            "09:00—11:00",
                            "兰州市城关区示例路 1 号",
                            "1号考场 / " + (page + 1) + " 号",
                            "示例职业技能评价有限公司",
                            "居民身份证");
        }
    }

    @Test
    void the_code_on_a_ticket_is_its_number() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(Layout.TICKETS, Prints.tickets(2)))) {
            assertThat(code(document, 0)).isEqualTo(Prints.ticketNo(1));
            assertThat(code(document, 1)).isEqualTo(Prints.ticketNo(2));
        }
    }

    @Test
    void the_photo_is_on_the_ticket() throws IOException {
        try (PDDocument with = Loader.loadPDF(print(Layout.TICKETS, Prints.ticket("测试", PHOTO.value())));
                PDDocument without = Loader.loadPDF(print(Layout.TICKETS, Prints.ticket("测试", null)))) {
            assertThat(shows(SHIRT, with)).isTrue();
            assertThat(shows(SHIRT, without)).isFalse();
            assertThat(text(without)).contains("（照片）");
        }
    }

    @Test
    void rare_characters_are_printed_and_can_be_read_out_again() throws IOException {
        byte[] pdf = print(Layout.TICKETS, Prints.ticket("测试㐀𠀁𫝀𬺰", null));
        assertThat(pages(pdf).getFirst()).contains("测试㐀𠀁𫝀𬺰");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document)).hasSize(3);
        }
    }

    @Test
    void a_character_that_no_font_has_does_not_vanish() throws IOException {
        byte[] pdf = print(Layout.TICKETS, Prints.ticket("测试" + Character.toString(0x323AF), null));
        assertThat(pages(pdf).getFirst()).contains("测试〓[U+323AF]");
    }

    @Test
    void a_print_waits_while_as_many_as_may_are_made() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        PdfPrinter printer = new PdfPrinter(
                FONTS,
                new Pictures(new OnePhoto() {
                    @Override
                    public InputStream open(Sha256 sha256) {
                        begun.countDown();
                        awaitOf(end);
                        return super.open(sha256);
                    }
                }),
                SETTINGS);
        FutureTask<byte[]> first =
                new FutureTask<>(() -> printer.print(Layout.TICKETS, Prints.ticket("测试", PHOTO.value())));
        FutureTask<byte[]> second = new FutureTask<>(() -> printer.print(Layout.TICKETS, Prints.tickets(1)));
        Thread.ofPlatform().daemon().start(first);
        awaitOf(begun);
        Thread waiting = Thread.ofPlatform().daemon().start(second);
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting.getState() == Thread.State.WAITING);
        assertThat(second.isDone()).isFalse();

        end.countDown();
        assertThat(pages(first.get(30, TimeUnit.SECONDS))).hasSize(1);
        assertThat(pages(second.get(30, TimeUnit.SECONDS))).hasSize(1);
    }

    private static void awaitOf(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Names come from strangers. */
    @Test
    void markup_in_a_value_is_text() throws IOException {
        String name = "<img src=\"file:///etc/hostname\"/>&lt;'";
        assertThat(pages(print(Layout.TICKETS, Prints.ticket(name, null))).getFirst())
                .containsIgnoringWhitespaces(name);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECEIPT_LIST")
    void every_font_is_embedded_and_only_the_part_that_is_used(Layout layout) throws IOException {
        byte[] pdf = print(layout, model(layout));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.length).isLessThan(1_000_000);
        }
    }

    @Test
    void a_seating_plan_has_a_page_for_each_room_and_shows_what_is_free() throws IOException {
        List<String> pages = pages(print(Layout.SEATING_PLAN, Prints.rooms(58)));
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst())
                .contains("1号考场（30 人）", "工位 30", Prints.ticketNo(30))
                .doesNotContain("空");
        assertThat(pages.getLast()).contains("2号考场（28 人）", "工位 28", Prints.ticketNo(58), "工位 29", "空");
    }

    @Test
    void a_sign_in_sheet_repeats_its_headings_and_ends_with_those_on_duty() throws IOException {
        List<String> pages = pages(print(Layout.SIGN_IN, Prints.rooms(30)));
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page).contains("第 ", "页"));
        assertThat(pages.get(1)).contains("准考证号", "本人签名", Prints.ticketNo(30));
        assertThat(pages.getLast()).contains("考评人员签到表", "考评组长", "测试孙三", "KP-3", "质量督导员", "ND-2");
        assertThat(String.join("", pages)).contains("620102********0007").doesNotContain("620102199601010007");
    }

    @Test
    void a_room_sheet_lists_who_sits_there() throws IOException {
        String text = String.join("", pages(print(Layout.ROOM, Prints.rooms(5))));
        assertThat(text).contains("考场核对表", "1号考场（5 人）", Prints.ticketNo(5), "测试考生5", "620102********0007");
    }

    @Test
    void a_score_book_has_every_column_and_the_signatures() throws IOException {
        List<String> pages = pages(print(Layout.SCORE_BOOK, Prints.scoreBook(40)));
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.getFirst())
                .contains("登分册", "2662010001-S", "市（州）已确认", "和面与拉面", "（60%）", "总分", "评定", "缺考")
                .contains("620102199601010007", "81.67", "75.00", "79.00", "合格");
        assertThat(pages.get(1)).contains("准考证号", "评定");
        assertThat(pages.getLast())
                .contains("持证应考 40 人，实考 39 人，缺考 1 人，违纪 0 人，合格 39 人", "60 分合格")
                .contains("考评组长：测试孙三", "校对人签名", "盖章");
    }

    @Test
    void a_score_book_without_results_says_nothing_of_them() throws IOException {
        ScoreBookPrint book = Prints.scoreBook(1);
        ScoreBookPrint open = new ScoreBookPrint(
                book.head(), book.scoreBook(), "登分中", book.tasks(), book.lines(), null, List.of(), book.rule());
        assertThat(String.join("", pages(print(Layout.SCORE_BOOK, open))))
                .contains("登分中")
                .doesNotContain("持证应考");
    }

    private static Object model(Layout layout) {
        return switch (layout) {
            case TICKETS -> Prints.tickets(2);
            case ROOM, SEATING_PLAN, SIGN_IN -> Prints.rooms(2);
            case SCORE_BOOK -> Prints.scoreBook(2);
            case RECEIPT_LIST -> throw new IllegalArgumentException("not about a session");
        };
    }

    private static byte[] print(Layout layout, Object print) throws IOException {
        return PRINTER.print(layout, print);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
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

    private static String code(PDDocument document, int page) throws Exception {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 150);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(light)),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }

    private static boolean shows(Color color, PDDocument document) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 50);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).mapToObj(Color::new).anyMatch(pixel -> isNear(pixel, color));
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 20
                && Math.abs(one.getGreen() - other.getGreen()) < 20
                && Math.abs(one.getBlue() - other.getBlue()) < 20;
    }

    /** A photo of somebody in green. */
    private static class OnePhoto implements FileStore {

        @Override
        public Receipt put(Office owner, Sha256 expected, String mediaType, InputStream content) {
            throw new UnsupportedOperationException("this side reads");
        }

        @Override
        public Optional<StoredFile> find(Sha256 sha256) {
            throw new UnsupportedOperationException("found before");
        }

        @Override
        public boolean isOwnedBy(Sha256 sha256, Office owner) {
            throw new UnsupportedOperationException("decided before");
        }

        @Override
        public void delete(Sha256 sha256) {
            throw new UnsupportedOperationException("this side reads");
        }

        @Override
        public InputStream open(Sha256 sha256) {
            assertThat(sha256).isEqualTo(PHOTO);
            BufferedImage photo = new BufferedImage(150, 210, BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = photo.createGraphics();
            brush.setColor(SHIRT);
            brush.fillRect(0, 0, 150, 210);
            brush.dispose();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            try {
                ImageIO.write(photo, "jpg", jpeg);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ByteArrayInputStream(jpeg.toByteArray());
        }
    }
}

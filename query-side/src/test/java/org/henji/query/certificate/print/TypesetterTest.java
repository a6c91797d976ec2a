package org.henji.query.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.query.print.OpenFonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypesetterTest {

    private static final Ink BLACK = new Ink(0, 0, 0);

    private final OpenFonts fonts = Faces.FONTS.open();

    @AfterEach
    void close() throws IOException {
        fonts.close();
    }

    @Test
    void text_that_fits_has_the_size_of_its_box() {
        assertThat(set(box("测试", 50, 8, 12, 1))).singleElement().satisfies(run -> {
            assertThat(run.text()).isEqualTo("测试");
            assertThat(run.size()).isEqualTo(12);
            assertThat(run.x()).isEqualTo(10);
            assertThat(run.baseline()).isBetween(20.0, 28.0);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 25, 200})
    void text_stays_in_its_box_however_long_it_is(int times) {
        for (String text : List.of("测试阿卜杜", "Aleksandra ", "ABCDEFGHIJ0123456789", "㐀𠀁𫝀", "测试（Ab）、")) {
            for (int lines : List.of(1, 2, 3)) {
                TextBox box = box(text.repeat(times).strip(), 60, 10, 14, lines);
                List<Run> runs = set(box);
                assertThat(runs).isNotEmpty().allSatisfy(run -> {
                    assertThat(run.x()).isGreaterThanOrEqualTo(box.x() - Lengths.HAIR);
                    assertThat(run.x() + run.width()).isLessThanOrEqualTo(box.x() + box.width() + 2 * Lengths.HAIR);
                    assertThat(run.baseline() - run.height() * 0.88).isGreaterThanOrEqualTo(box.y() - Lengths.HAIR);
                    assertThat(run.baseline() + run.height() * 0.12)
                            .isLessThanOrEqualTo(box.y() + box.height() + Lengths.HAIR);
                });
                assertThat(runs.stream().map(Run::baseline).distinct().count()).isLessThanOrEqualTo(lines);
                assertThat(text(runs).replace(" ", "")).isEqualTo(box.text().replace(" ", ""));
            }
        }
    }

    @Test
    void numbers_and_words_stay_in_one_piece_and_punctuation_with_what_it_belongs_to() {
        List<String> lines = lines(box("原证书（流水码 GS00000077）遗失，补发。", 30, 20, 11, 3));
        assertThat(lines).hasSizeGreaterThan(1).anyMatch(line -> line.contains("GS00000077）"));
        assertThat(lines).noneMatch(line -> line.startsWith("，") || line.startsWith("）") || line.endsWith("（"));
    }

    @Test
    void rare_characters_come_from_other_fonts_and_what_no_font_has_is_marked() {
        List<Run> runs = set(box("测试㐀𠀁" + Character.toString(0x323AF), 100, 8, 12, 1));
        assertThat(text(runs)).isEqualTo("测试㐀𠀁〓[U+323AF]");
        assertThat(runs.stream().map(run -> run.font().family()).distinct()).hasSizeGreaterThan(2);
        for (int n = 1; n < runs.size(); n++) {
            assertThat(runs.get(n).x())
                    .isEqualTo(runs.get(n - 1).x() + runs.get(n - 1).width());
        }
    }

    @Test
    void white_space_that_no_font_has_is_a_space_and_control_characters_are_marked() {
        assertThat(text(set(box("测\t试\n\u2028甲\u0007", 100, 8, 12, 1)))).isEqualTo("测 试  甲〓[U+0007]");
    }

    @Test
    void text_stands_left_in_the_middle_or_right() {
        double width = set(box("测试", 50, 8, 12, 1)).getFirst().width();
        assertThat(set(aligned(TextBox.Alignment.CENTER)).getFirst().x()).isEqualTo(10 + (50 - width) / 2);
        assertThat(set(aligned(TextBox.Alignment.RIGHT)).getFirst().x()).isEqualTo(60 - width);
    }

    @Test
    void a_text_whose_fields_are_all_empty_is_left_out() {
        CertificateFace face = Faces.face(1);
        assertThat(box("备注：{remark}", 50, 8, 12, 1).of(face)).isEmpty();
        assertThat(box("{remark}{version}流水码 {blank}", 50, 8, 12, 1).of(face)).isEqualTo("流水码 GS00000001");
        assertThat(box("备注：{remark}", 50, 8, 12, 1).of(Faces.reissued(1))).startsWith("备注：原证书");
    }

    @Test
    void a_value_is_never_read_as_a_field() {
        assertThat(box("{holder}", 50, 8, 12, 1).of(Faces.face(1, "{number}$1\\", null)))
                .isEqualTo("{number}$1\\");
    }

    private static TextBox box(String text, double width, double height, double size, int lines) {
        return new TextBox(text, 10, 20, width, height, size, lines, TextBox.Alignment.LEFT, 0, BLACK);
    }

    private static TextBox aligned(TextBox.Alignment how) {
        return new TextBox("测试", 10, 20, 50, 8, 12, 1, how, 0, BLACK);
    }

    private List<Run> set(TextBox box) {
        CertificateLayout own = Faces.LAYOUT;
        CertificateLayout layout =
                new CertificateLayout(own.page(), List.of(), List.of(), List.of(box), own.photo(), own.code());
        return new Typesetter(layout, fonts).set(Faces.face(1), true);
    }

    private List<String> lines(TextBox box) {
        return List.copyOf(set(box).stream()
                .collect(Collectors.groupingBy(
                        Run::baseline, TreeMap::new, Collectors.mapping(Run::text, Collectors.joining())))
                .values());
    }

    private static String text(List<Run> runs) {
        return Stream.of(runs).flatMap(List::stream).map(Run::text).collect(Collectors.joining());
    }
}

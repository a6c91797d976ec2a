package org.henji.query.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintFontsTest {

    private static final PrintFonts FONTS = new PrintFonts(new PrintSettings(List.of(), 1));

    /** Unified ideographs, extensions A and B: nearly all that names in China are written with. */
    @ParameterizedTest
    @CsvSource({"4E00, 9FFF", "3400, 4DBF", "20000, 2A6DF"})
    void every_ideograph_of_these_blocks_can_be_printed(String first, String last) {
        String all = IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(FONTS.legible(all)).isEqualTo(all);
    }

    @Test
    void what_no_font_has_is_marked_and_named() {
        assertThat(FONTS.legible("测试" + Character.toString(0x323AF) + "·" + Character.toString(0xE0101)))
                .isEqualTo("测试〓[U+323AF]·〓[U+E0101]");
    }

    @Test
    void common_text_needs_one_font_and_rare_names_more() {
        assertThat(FONTS.of("测试张三 ABC 123")).extracting(PrintFont::family).containsExactly("henji-0");
        assertThat(FONTS.of("测试㐀㐅")).extracting(PrintFont::family).containsExactlyInAnyOrder("henji-0", "henji-1");
        assertThat(FONTS.of("测试𠀁")).extracting(PrintFont::family).containsExactlyInAnyOrder("henji-0", "henji-2");
    }

    @Test
    void fonts_of_the_installation_come_last() {
        PrintFonts more = new PrintFonts(new PrintSettings(List.of(Path.of("no-such-font.ttf")), 1));
        assertThat(more.families()).isEqualTo("henji-0, henji-1, henji-2, henji-3");
        assertThat(more.legible("测试")).isEqualTo("测试");
        assertThatThrownBy(() -> more.legible(Character.toString(0x323AF))).hasMessageContaining("no-such-font.ttf");
    }

    /** A layout is not looked through for marks: what stands in it has to be in the first font. */
    @ParameterizedTest
    @EnumSource
    void the_text_of_the_layouts_is_common(Layout layout) throws IOException {
        try (InputStream template = Layout.class.getResourceAsStream(layout.template())) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(FONTS.of(text)).extracting(PrintFont::family).containsExactly("henji-0");
            assertThat(FONTS.legible(text)).isEqualTo(text);
        }
    }
}

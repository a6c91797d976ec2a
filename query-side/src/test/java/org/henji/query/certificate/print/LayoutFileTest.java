package org.henji.query.certificate.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LayoutFileTest {

    private static final String OWN = own();

    @Test
    void the_layout_of_the_product_says_whose_it_is_and_names_every_field_of_the_face() {
        CertificateLayout layout = read(OWN);
        assertThat(layout.texts()).extracting(TextBox::text).contains("专项职业能力证书", "版式为本系统自拟");
        assertThat(layout.page()).isEqualTo(new CertificateLayout.Page(297, 210));
        assertThat(layout.frames().getFirst().color()).isEqualTo(new Ink(0x9C, 0x1C, 0x1C));
        assertThat(layout.texts().getFirst().align()).isEqualTo(TextBox.Alignment.CENTER);
        assertThat(FaceField.values())
                .filteredOn(field -> field != FaceField.BIRTH_DATE)
                .allMatch(field ->
                        layout.texts().stream().anyMatch(text -> text.names().contains(field.key())));
    }

    /** What is to be replaced, by what, and what the start says then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{holder}           | {name}            | texts[2]: there is no {name}",
                "{holder}           | holder            | no text names {holder}",
                "流水码：{blank}    | 流水码            | no text names {blank}",
                "{width: 297,       | {width: 200,      | texts[0]: leaves the page",
                "width: 279         | width: 290        | frames[0]: leaves the page",
                "line: 1.6          | line: 0           | frames[0].line: not above 0",
                "to-x: 199          | to-x: 299         | rules[0]: leaves the page",
                "height: 20, size: 40 | height: 10, size: 40 | texts[0]: lower than a line of its size",
                "lines: 3           | lines: 0          | lines: less than one",
                "size: 42}          | size: 12}         | code.size: smaller than 20",
                "empty: （照片）    | emtpy: （照片）   | certificate.photo.emtpy",
                "size: 40           | size: huge        | huge",
                "align: center      | align: middle     | middle",
                "'#9c1c1c'          | 'red'             | #rrggbb",
                "certificate:       | certificat:       | certificate",
                "frames:            | frames: [         | while parsing",
            })
    void a_layout_with_a_mistake_stops_the_start_and_says_which(String right, String wrong, String message) {
        assertThat(OWN).contains(right.replace("'", "\""));
        String file = OWN.replace(right.replace("'", "\""), wrong.replace("'", "\""));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("henji.certificates.layout")
                .hasMessageContaining(message);
    }

    @Test
    void all_mistakes_are_named_at_once() {
        String file = OWN.replace("line: 1.6", "line: 0").replace("{holder}", "{name}");
        assertThatThrownBy(() -> read(file)).hasMessageContainingAll("frames[0].line", "{name}", "{holder}");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> LayoutFile.read(new FileSystemResource(Path.of("no-such-layout.yaml"))))
                .hasMessageContainingAll("no-such-layout.yaml", "henji.certificates.layout");
    }

    private static CertificateLayout read(String file) {
        return LayoutFile.read(new ByteArrayResource(file.getBytes(UTF_8)));
    }

    private static String own() {
        try {
            return new ClassPathResource("certificate.yaml", LayoutFile.class).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.henji.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is written from the code; this test writes what it should be beside the build. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesDocumentTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final Path DOCUMENT = MODULE.resolve("../docs/rules.md");
    private static final Path RENDERED = MODULE.resolve("target/rules.md");

    @Test
    void the_document_lists_the_settings_as_they_are() throws IOException {
        Files.writeString(RENDERED, render());

        assertThat(DOCUMENT)
                .as("copy shared-kernel/target/rules.md to docs/rules.md when the settings have changed")
                .hasSameTextualContentAs(RENDERED);
    }

    private static String render() {
        return """
                # Rules with numbers 数值规则

                <!-- written from org.henji.kernel.rules.Setting; a test compares -->

                Each number below is a setting. Only basis **S** is stated by the province's notice; every other default rests on
                what its row says and gives way to what the department decides. An event that depends on a setting records the
                value used.

                以下数值均可配置。仅依据为 **S** 的是通知明文规定；其余默认值按所列依据暂定，以主管部门的决定为准。

                | basis | 依据 | meaning |
                |---|---|---|
                %s

                | setting | 名称 | meaning | default | range | unit | basis | source |
                |---|---|---|---|---|---|---|---|
                %s
                """.formatted(
                        rows(Basis.values(), RulesDocumentTest::row), rows(Setting.values(), RulesDocumentTest::row));
    }

    private static <T> String rows(T[] values, Function<T, String> row) {
        return Arrays.stream(values).map(row).collect(Collectors.joining("\n"));
    }

    private static String row(Basis basis) {
        return "| %s | %s | %s |".formatted(basis.mark(), basis.chinese(), basis.english());
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %d | %d–%d | %s | %s | %s |"
                .formatted(
                        setting.key(),
                        setting.chinese(),
                        setting.english(),
                        setting.defaultValue(),
                        setting.least(),
                        setting.greatest(),
                        setting.unit().chinese(),
                        setting.basis().mark(),
                        setting.source());
    }
}

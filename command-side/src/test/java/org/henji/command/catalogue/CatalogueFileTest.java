package org.henji.command.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.henji.command.catalogue.CatalogueFile.Row;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Rules 9 and 13 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueFileTest {

    private static final String HEADER = "code,name,category,basis\n";
    private static final String GOOD = "ZX-01-001,兰州牛肉拉面制作,餐饮食品,依据\n";
    private static final Row ROW = new Row(new ItemCode("ZX-01-001"), "兰州牛肉拉面制作", ItemCategory.FOOD, "依据");

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + GOOD,
                "\uFEFF" + HEADER + GOOD,
                "code,name,category,basis\r\nZX-01-001,兰州牛肉拉面制作,餐饮食品,依据\r\n",
                "code,name,category,basis\nZX-01-001,兰州牛肉拉面制作,餐饮食品,依据",
                HEADER + "\n" + GOOD + "\n",
                HEADER + "\"ZX-01-001\", 兰州牛肉拉面制作 ,\"餐饮食品\",依据\n"
            })
    void what_spreadsheets_write_is_read(String content) {
        assertThat(CatalogueFile.parse(content).rows()).containsExactly(ROW);
    }

    @Test
    void a_quoted_text_may_hold_a_comma() {
        String content = HEADER + "ZX-01-001,兰州牛肉拉面制作,餐饮食品,\"甲,乙\"\n";
        assertThat(CatalogueFile.parse(content).rows()).extracting(Row::basis).containsExactly("甲,乙");
    }

    @Test
    void files_with_the_same_text_have_the_same_digest() {
        assertThat(CatalogueFile.parse(HEADER + GOOD).sha256())
                .hasSize(64)
                .isEqualTo(CatalogueFile.parse(HEADER + GOOD).sha256())
                .isNotEqualTo(CatalogueFile.parse(HEADER + GOOD + "\n").sha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZX-1,木雕制作,手工制作,依据|项目代码格式无效",
                "ZX-02-001,木雕师,手工制作,依据|不得以“工、员、师”结尾",
                "ZX-02-001,木雕制作,手工制作|4 列",
                "ZX-02-001,木雕制作,手工制作,依据,多余|4 列",
                "ZX-02-001,,手工制作,依据|1..50",
                "ZX-02-001,木雕制作,手工制作,|1..500",
                "ZX-01-001,木雕制作,手工制作,依据|已存在",
            })
    void a_bad_line_is_told_with_its_number_and_reason(String line, String reason) {
        assertThat(problems(HEADER + GOOD + line + "\n")).startsWith("3：").contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"雕刻", "HANDICRAFT"})
    void a_category_goes_by_its_chinese_name(String category) {
        assertThat(problems(HEADER + "ZX-02-001,木雕制作," + category + ",依据\n"))
                .contains(FailureCode.ITEM_CATEGORY_UNKNOWN.message(Locale.CHINESE, List.of(category)));
    }

    @Test
    void every_bad_line_is_told() {
        String content = HEADER + "ZX-1,木雕制作,手工制作,依据\n" + GOOD + "ZX-2,木雕师,手工制作,依据\n" + GOOD;
        assertThat(problems(content).split("；", -1))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2："),
                        second -> assertThat(second).startsWith("4："),
                        third -> assertThat(third).startsWith("5："));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "ZX-01-001,兰州牛肉拉面制作,餐饮食品,依据\n",
                "name,code,category,basis\n",
                "code;name;category;basis\n"
            })
    void a_file_without_the_header_is_no_catalogue(String content) {
        assertThat(problems(content)).startsWith("1：").contains("code,name,category,basis");
    }

    @Test
    void a_file_without_rows_is_no_catalogue() {
        assertThat(problems(HEADER)).contains("没有数据行");
    }

    @Test
    void a_misplaced_quote_is_told() {
        assertThat(problems(HEADER + GOOD + "ZX-02-001,\"木雕\"制作,手工制作,依据\n"))
                .startsWith("3：")
                .contains("引号有误");
    }

    @Test
    void the_sample_catalogue_has_44_items_and_says_that_they_are_no_official_ones() throws IOException {
        String content = new ClassPathResource("catalogue/sample-catalogue.csv").getContentAsString(UTF_8);
        List<Row> rows = CatalogueFile.parse(content).rows();

        assertThat(rows).hasSize(44);
        assertThat(rows).extracting(Row::item).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::name).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::name).noneMatch(ItemName::looksLikeOccupation);
        assertThat(rows).extracting(Row::basis).allMatch(basis -> basis.startsWith("样例数据，非官方附件1；"));
        assertThat(rows).extracting(Row::category).contains(ItemCategory.values());
        assertThat(rows)
                .contains(new Row(
                        new ItemCode("ZX-05-003"),
                        "多旋翼无人机驾驶",
                        ItemCategory.TECHNICAL,
                        rows.getLast().basis()));
    }

    private static String problems(String content) {
        RuleViolated refusal = catchThrowableOfType(RuleViolated.class, () -> CatalogueFile.parse(content));
        Failure failure = refusal.<Failure>getDetails().orElseThrow();
        assertThat(failure.code()).isEqualTo(FailureCode.CATALOGUE_FILE_INVALID);
        return failure.arguments().getFirst();
    }
}

package org.henji.kernel.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegionsTest {

    /** Written down a second time, from the published table: prefecture, then the last four digits of its counties. */
    static List<String> table() {
        return List.of(
                "620100 兰州市 0102城关区 0103七里河区 0104西固区 0105安宁区 0111红古区 0121永登县 0122皋兰县 0123榆中县",
                "620200 嘉峪关市",
                "620300 金昌市 0302金川区 0321永昌县",
                "620400 白银市 0402白银区 0403平川区 0421靖远县 0422会宁县 0423景泰县",
                "620500 天水市 0502秦州区 0503麦积区 0521清水县 0522秦安县 0523甘谷县 0524武山县 0525张家川回族自治县",
                "620600 武威市 0602凉州区 0621民勤县 0622古浪县 0623天祝藏族自治县",
                "620700 张掖市 0702甘州区 0721肃南裕固族自治县 0722民乐县 0723临泽县 0724高台县 0725山丹县",
                "620800 平凉市 0802崆峒区 0821泾川县 0822灵台县 0823崇信县 0825庄浪县 0826静宁县 0881华亭市",
                "620900 酒泉市 0902肃州区 0921金塔县 0922瓜州县 0923肃北蒙古族自治县 0924阿克塞哈萨克族自治县 0981玉门市 0982敦煌市",
                "621000 庆阳市 1002西峰区 1021庆城县 1022环县 1023华池县 1024合水县 1025正宁县 1026宁县 1027镇原县",
                "621100 定西市 1102安定区 1121通渭县 1122陇西县 1123渭源县 1124临洮县 1125漳县 1126岷县",
                "621200 陇南市 1202武都区 1221成县 1222文县 1223宕昌县 1224康县 1225西和县 1226礼县 1227徽县 1228两当县",
                "622900 临夏回族自治州 2901临夏市 2921临夏县 2922康乐县 2923永靖县 2924广河县 2925和政县 2926东乡族自治县" + " 2927积石山保安族东乡族撒拉族自治县",
                "623000 甘南藏族自治州 3001合作市 3021临潭县 3022卓尼县 3023舟曲县 3024迭部县 3025玛曲县 3026碌曲县 3027夏河县",
                "620171 兰州新区",
                "GSKQ 甘肃矿区");
    }

    @Test
    void the_province_has_16_prefectures_and_86_counties() {
        assertThat(Regions.province())
                .isEqualTo(
                        new Region(new RegionCode("620000"), "甘肃省", RegionLevel.PROVINCE, CodeScheme.GB_T_2260, null));
        assertThat(Regions.prefectures()).hasSize(16);
        assertThat(Regions.counties()).hasSize(86);
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_prefecture_has_its_counties(String row) {
        List<String> words = Arrays.asList(row.split(" "));
        RegionCode prefecture = new RegionCode(words.get(0));

        assertThat(Regions.get(prefecture))
                .returns(words.get(1), Region::name)
                .returns(RegionLevel.PREFECTURE, Region::level)
                .returns(Regions.province().code(), Region::parent);
        assertThat(Regions.countiesOf(prefecture))
                .extracting(county -> county.code().value().substring(2) + county.name())
                .containsExactlyElementsOf(words.subList(2, words.size()));
        assertThat(Regions.hasCounties(prefecture)).isEqualTo(words.size() > 2);
    }

    @Test
    void only_the_two_special_areas_have_no_code_of_the_national_standard() {
        assertThat(Stream.concat(Regions.prefectures().stream(), Regions.counties().stream())
                        .filter(region -> region.scheme() != CodeScheme.GB_T_2260))
                .extracting(Region::name, Region::scheme)
                .containsExactly(tuple("兰州新区", CodeScheme.NBS), tuple("甘肃矿区", CodeScheme.LOCAL));
    }

    @ParameterizedTest
    @CsvSource({
        "620000, 620000, true",
        "620000, 620100, true",
        "620000, 620102, true",
        "620000, 620171, true",
        "620000, GSKQ,   true",
        "620100, 620100, true",
        "620100, 620102, true",
        "620102, 620102, true",
        "620200, 620200, true",
        "620171, 620171, true",
        "GSKQ,   GSKQ,   true",
        // below does not cover above
        "620100, 620000, false",
        "620102, 620100, false",
        // neighbours
        "620102, 620103, false",
        "620100, 620300, false",
        "620100, 620302, false",
        "620100, 620200, false",
        "GSKQ,   620200, false",
        // 兰州新区 has a code in the range of 兰州市, and lies inside it, but its bureau is a peer
        "620100, 620171, false",
        "620171, 620100, false",
        // codes that are not in the tree: 省外, 市辖区, nonsense
        "620000, 110101, false",
        "110000, 110101, false",
        "110101, 110101, false",
        "620100, 620101, false",
        "620101, 620101, false",
        "x,      620102, false",
        "'',     '',     false",
    })
    void a_region_covers_itself_and_what_lies_below(String outer, String inner, boolean covers) {
        assertThat(Regions.covers(new RegionCode(outer), new RegionCode(inner))).isEqualTo(covers);
    }

    @Test
    void the_province_covers_every_region_and_each_prefecture_its_own_counties_only() {
        for (Region county : Regions.counties()) {
            assertThat(Regions.covers(Regions.province().code(), county.code())).isTrue();
            assertThat(Regions.prefectures().stream()
                            .filter(prefecture -> Regions.covers(prefecture.code(), county.code())))
                    .containsExactly(Regions.prefectureOf(county.code()));
        }
    }

    @Test
    void every_county_receives_its_own_applications() {
        assertThat(Regions.counties())
                .allSatisfy(county ->
                        assertThat(Regions.receivingRegion(county.code())).isEqualTo(county));
    }

    @ParameterizedTest
    @ValueSource(strings = {"620200", "620171", "GSKQ"})
    void a_prefecture_without_counties_receives_itself(String prefecture) {
        RegionCode code = new RegionCode(prefecture);

        assertThat(Regions.receivingRegion(code)).isEqualTo(Regions.get(code));
        assertThat(Regions.prefectureOf(code)).isEqualTo(Regions.get(code));
    }

    @ParameterizedTest
    @CsvSource({
        "620000, REGION_TOO_COARSE",
        "620100, REGION_TOO_COARSE",
        "622900, REGION_TOO_COARSE",
        "620101, REGION_UNKNOWN",
        "110101, REGION_UNKNOWN",
    })
    void a_region_that_is_too_coarse_or_unknown_is_no_location(String code, FailureCode failure) {
        assertThatThrownBy(() -> Regions.receivingRegion(new RegionCode(code)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.failure().code()).isEqualTo(failure));
    }

    @Test
    void the_province_belongs_to_no_prefecture() {
        assertThatThrownBy(() -> Regions.prefectureOf(Regions.province().code()))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"620102, 620102", "' 620102 ', 620102", "gskq, GSKQ"})
    void a_code_of_the_tree_parses(String text, String code) {
        assertThat(RegionCode.parse(text)).isEqualTo(new RegionCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "620101", "62010", "6201022", "110101", "兰州市"})
    void a_code_that_is_not_in_the_tree_does_not_parse(String text) {
        assertThatThrownBy(() -> RegionCode.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.failure().code()).isEqualTo(FailureCode.REGION_UNKNOWN));
        assertThat(Regions.find(new RegionCode(text))).isEmpty();
    }

    @Test
    void a_code_is_a_plain_json_string_as_value_and_as_key() {
        JsonMapper json = JsonMapper.shared();
        Map<RegionCode, RegionCode> codes = Map.of(new RegionCode("620102"), new RegionCode("abolished"));

        assertThat(json.writeValueAsString(codes)).isEqualTo("{\"620102\":\"abolished\"}");
        assertThat(json.readValue("{\"620102\":\"abolished\"}", new TypeReference<Map<RegionCode, RegionCode>>() {}))
                .isEqualTo(codes);
    }
}

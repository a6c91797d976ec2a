package org.henji.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoOfficesTest {

    @Test
    void every_county_and_every_prefecture_can_be_tried() {
        for (Region county : Regions.counties()) {
            assertThat(DemoOffices.find("county-" + county.code())).contains(Office.county(county.code()));
        }
        for (Region prefecture : Regions.prefectures()) {
            assertThat(DemoOffices.find("prefecture-" + prefecture.code()))
                    .contains(Office.prefecture(prefecture.code()));
        }
    }

    @Test
    void every_agency_with_a_valid_code_can_be_tried() {
        assertThat(DemoOffices.find("agency-91350100M000100Y43"))
                .contains(Office.agency(new Uscc("91350100M000100Y43")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"CENTER", "DEPARTMENT", "AUDITOR", "INTEGRATOR"})
    void every_provincial_office_can_be_tried(Level level) {
        assertThat(DemoOffices.find(level.name().toLowerCase(Locale.ROOT)))
                .contains(new Office(level, new RegionCode("620000"), null));
    }

    @Test
    void every_office_has_as_many_people_as_are_wanted() {
        for (String office : DemoOffices.EXAMPLES) {
            Office known = DemoOffices.find(office).orElseThrow();
            assertThat(DemoOffices.find(office + ".wang")).contains(known);
            assertThat(DemoOffices.find(office + ".li2")).contains(known);
            assertThat(DemoOffices.find(office + ".12345678901234567890")).contains(known);
        }
    }

    @Test
    void examples_are_offices_and_name_every_level_that_logs_in() {
        assertThat(DemoOffices.EXAMPLES)
                .extracting(name -> DemoOffices.find(name).orElseThrow().level())
                .containsExactlyInAnyOrder(
                        Level.AGENCY,
                        Level.COUNTY,
                        Level.PREFECTURE,
                        Level.CENTER,
                        Level.DEPARTMENT,
                        Level.AUDITOR,
                        Level.INTEGRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "agency",
                "agency-",
                "agency-91350100M000100Y44",
                "agency-91350100m000100y43",
                "county-620100",
                "county-620199",
                "prefecture-620102",
                "prefecture-",
                "department-620000",
                "DEPARTMENT",
                "public",
                "henji-ui",
                ".",
                ".wang",
                "public.wang",
                "department.",
                "department.Wang",
                "department.wang.li",
                "department.123456789012345678901",
                "department.w-ang",
                "department-wang",
                "county-620199.wang"
            })
    void nothing_else_is_an_office(String name) {
        assertThat(DemoOffices.find(name)).isEmpty();
    }
}

package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.Story.AGENCY;
import static org.henji.query.root.Story.AUDITOR;
import static org.henji.query.root.Story.BESIDE;
import static org.henji.query.root.Story.CENTER;
import static org.henji.query.root.Story.COUNTY;
import static org.henji.query.root.Story.DEPARTMENT;
import static org.henji.query.root.Story.ELSEWHERE;
import static org.henji.query.root.Story.FORWARDED;
import static org.henji.query.root.Story.HERE;
import static org.henji.query.root.Story.INTEGRATOR;
import static org.henji.query.root.Story.OTHER_COUNTY;
import static org.henji.query.root.Story.OTHER_PREFECTURE;
import static org.henji.query.root.Story.PREFECTURE;
import static org.henji.query.root.Story.RETURNED;
import static org.henji.query.root.Story.WAITING;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgencyDeskTest {

    private static final Uscc UNREGISTERED = new Uscc("91620103MA7EDU0214");

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private Story story;

    @Test
    void agency_sees_its_particulars_and_its_people() {
        Response desk = as(AGENCY).ask("agencyDesk");

        desk.path("agencyDesk.uscc").entity(String.class).isEqualTo(HERE.value());
        assertThat(map(desk, "agencyDesk.agency.region"))
                .isEqualTo(Map.of("code", "620103", "name", "七里河区", "level", "COUNTY"));
        assertThat(map(desk, "agencyDesk.agency.prefecture")).isEqualTo(Map.of("code", "620100", "name", "兰州市"));
        desk.path("agencyDesk.agency.handling").entity(String.class).isEqualTo("NORMAL");
        desk.path("agencyDesk.agency.particulars.establishedOn")
                .entity(String.class)
                .isEqualTo("2015-06-01");
        assertThat(map(desk, "agencyDesk.agency.particulars.legalRepresentative"))
                .containsAllEntriesOf(Map.of(
                        "subject", "p_fixture-1",
                        "visible", true,
                        "erased", false,
                        "name", "测试赵一",
                        "idNumber", "620103********0000",
                        "phone", "13800000001"));
        assertThat(map(desk, "agencyDesk.agency.particulars.contact")).containsEntry("idNumber", null);
    }

    @Test
    void agency_sees_its_applications_the_newest_first() {
        Response desk = as(AGENCY).ask("agencyDesk");

        assertThat(numbers(desk)).containsExactly(WAITING.value(), RETURNED.value(), FORWARDED.value());
        desk.path("agencyDesk.applications.totalCount").entity(Long.class).isEqualTo(3L);
    }

    @Test
    void agency_sees_what_it_has_to_correct() {
        Response desk = as(AGENCY).ask("agencyDesk");

        assertThat(map(desk, "agencyDesk.inbox.edges[0].node"))
                .containsEntry("until", null)
                .containsAllEntriesOf(Map.of(
                        "kind",
                        "APPLICATION_TO_CORRECT",
                        "subject",
                        RETURNED.value(),
                        "title",
                        AgencyEvents.NAME,
                        "uscc",
                        HERE.value(),
                        "since",
                        "2026-03-02T04:00:00.123Z",
                        "mutations",
                        List.of("resubmitApplication", "withdrawApplication")));
        desk.path("agencyDesk.inbox.totalCount").entity(Long.class).isEqualTo(1L);
    }

    @Test
    void application_shows_its_way_and_its_dossier() {
        Response desk = as(AGENCY).ask("agencyDesk");

        String application = "agencyDesk.application";
        desk.path(application + ".state").entity(String.class).isEqualTo("WAITING_FOR_PREFECTURE");
        assertThat(map(desk, application + ".items[0]"))
                .isEqualTo(Map.of("code", "ZX-01-001", "item", Map.of("name", "兰州牛肉拉面制作", "sample", true)));
        assertThat(map(desk, application + ".steps[1]"))
                .containsAllEntriesOf(Map.of("kind", "FORWARDED", "opinion", "材料齐全", "at", "2026-03-02T02:00:00.123Z"));
        assertThat(map(desk, application + ".steps[1].actor"))
                .containsAllEntriesOf(Map.of("userId", "county-clerk", "role", "经办人"));
        assertThat(map(desk, application + ".steps[1].actor.office"))
                .containsAllEntriesOf(Map.of("level", "COUNTY", "territory", Map.of("code", "620103")));
        assertThat(map(desk, application + ".steps[0].actor.office")).containsEntry("agency", HERE.value());
        desk.path(application + ".dossier.staff").entityList(Object.class).hasSize(12);
        desk.path(application + ".dossier.staff[0].person.name")
                .entity(String.class)
                .isEqualTo("测试孙三");
        desk.path(application + ".dossier.staff[3].credential.items[*].code")
                .entityList(String.class)
                .containsExactly("ZX-01-001", "ZX-02-002");
        desk.path(application + ".dossier.sites[0].areaSquareMetres")
                .entity(Integer.class)
                .isEqualTo(300);
        desk.path(application + ".dossier.materials[0].sha256")
                .entity(String.class)
                .isEqualTo(AgencyEvents.material(MaterialType.APPLICATION_FORM)
                        .sha256()
                        .value());
        desk.path(application + ".dossier.absentProhibitions")
                .entityList(String.class)
                .hasSize(Prohibition.values().length);
        desk.path(application + ".dossier.rules.assessorsPerItem")
                .entity(Integer.class)
                .isEqualTo(3);
    }

    @Test
    void agency_that_has_not_registered_yet_has_an_empty_desk() {
        Response desk = as(Story.agency(UNREGISTERED)).ask("agencyDesk");

        desk.path("agencyDesk.agency").valueIsNull();
        desk.path("agencyDesk.application").valueIsNull();
        desk.path("agencyDesk.applications.totalCount").entity(Long.class).isEqualTo(0L);
    }

    @Test
    void application_of_another_agency_is_not_on_the_desk() {
        as(AGENCY)
                .with("no", ApplicationNo.of(BESIDE, 1).value())
                .ask("agencyDesk")
                .path("agencyDesk.application")
                .valueIsNull();
    }

    @Test
    void filter_does_not_widen_the_desk() {
        as(AGENCY)
                .with("filter", Map.of("uscc", BESIDE.value()))
                .ask("agencyDesk")
                .path("agencyDesk.applications.totalCount")
                .entity(Long.class)
                .isEqualTo(0L);
    }

    @Test
    void agency_may_not_look_at_another() {
        assertThat(as(AGENCY).with("uscc", BESIDE.value()).refusal("agencyDesk"))
                .isEqualTo("WRONG_AGENCY");
    }

    @ParameterizedTest
    @MethodSource("officesAbove")
    void offices_above_look_at_the_desk_and_may_do_nothing(Actor reader) {
        Response desk = as(reader).with("uscc", HERE.value()).ask("agencyDesk");

        assertThat(numbers(desk)).hasSize(3);
        assertThat(desk.path("agencyDesk.inbox.edges[*].node.mutations[*]")
                        .entityList(String.class)
                        .get())
                .isEmpty();
        desk.path("agencyDesk.inbox.totalCount").entity(Long.class).isEqualTo(1L);
    }

    static Stream<Actor> officesAbove() {
        return Stream.of(COUNTY, PREFECTURE, CENTER, DEPARTMENT, AUDITOR);
    }

    @Test
    void auditor_sees_pseudonyms_instead_of_people() {
        Response desk = as(AUDITOR).with("uscc", HERE.value()).ask("agencyDesk");

        String person = "agencyDesk.agency.particulars.legalRepresentative";
        assertThat(map(desk, person))
                .containsEntry("subject", "p_fixture-1")
                .containsEntry("visible", false)
                .containsEntry("name", null)
                .containsEntry("idNumber", null)
                .containsEntry("phone", null)
                .containsEntry("email", null);
        desk.path("agencyDesk.application.dossier.staff[0].person.name").valueIsNull();
    }

    @ParameterizedTest
    @MethodSource("officesOfOtherTerritories")
    void office_of_another_territory_is_refused(Actor reader) {
        assertThat(as(reader).with("uscc", HERE.value()).refusal("agencyDesk")).isEqualTo("WRONG_TERRITORY");
    }

    static Stream<Actor> officesOfOtherTerritories() {
        return Stream.of(OTHER_COUNTY, OTHER_PREFECTURE);
    }

    @Test
    void bureau_has_to_say_which_agency() {
        assertThat(as(COUNTY).refusal("agencyDesk")).isEqualTo("WRONG_LEVEL");
    }

    @Test
    void desk_of_an_agency_that_does_not_exist_is_not_found() {
        assertThat(as(DEPARTMENT).with("uscc", UNREGISTERED.value()).refusal("agencyDesk"))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void integrator_has_no_desk() {
        assertThat(as(INTEGRATOR).with("uscc", ELSEWHERE.value()).refusal("agencyDesk"))
                .isEqualTo("WRONG_LEVEL");
    }

    @Test
    void nobody_has_no_desk() {
        assertThat(as(null).refusal("agencyDesk")).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void malformed_code_is_refused() {
        assertThat(as(DEPARTMENT).with("uscc", "91620103MA0000007E").refusal("agencyDesk"))
                .isEqualTo("USCC_INVALID");
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }

    private static List<String> numbers(Response desk) {
        return desk.path("agencyDesk.applications.edges[*].node.no")
                .entityList(String.class)
                .get();
    }

    private static Map<String, Object> map(Response answer, String path) {
        return answer.path(path)
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }
}

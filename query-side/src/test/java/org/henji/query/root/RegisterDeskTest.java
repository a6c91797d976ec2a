package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.COUNTY_CLERK;
import static org.henji.query.root.SessionStory.DEPARTMENT;
import static org.henji.query.root.SessionStory.DRAFT;
import static org.henji.query.root.SessionStory.FAR_CLERK;
import static org.henji.query.root.SessionStory.FAR_DRAFT;
import static org.henji.query.root.SessionStory.HERE;
import static org.henji.query.root.SessionStory.PREFECTURE_CLERK;
import static org.henji.query.root.SessionStory.PROPOSED;
import static org.henji.query.root.SessionStory.REFUSED;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Credentials, proposals and specifications: on the desks and, what is for everybody, on the portal (BR-02, BR-07, BR-23). */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterDeskTest {

    private static final String CREDENTIALS = "departmentDesk.credentials.edges[*].node.no";

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private SessionStory story;

    @Test
    void department_sees_the_register() {
        Response desk = as(DEPARTMENT).ask("credentials");

        assertThat(texts(desk, CREDENTIALS)).contains("KP-3", "KP-16", "ND-2", "WD-18");
        assertThat(map(desk, "departmentDesk.credential"))
                .containsEntry("kind", "ASSESSOR")
                .containsEntry("validUntil", "2028-12-31")
                .containsEntry("state", "IN_FORCE")
                .containsEntry("listedBy", List.of(HERE.value()))
                .containsEntry("appraisals", List.of(Map.of("year", 2025, "grade", "COMPETENT")));
        assertThat(map(desk, "departmentDesk.credential.holder"))
                .containsEntry("visible", true)
                .containsEntry("name", CredentialEvents.issued().person().name());
        assertThat(map(as(DEPARTMENT).with("no", "kp-16").ask("credentials"), "departmentDesk.credential"))
                .containsEntry("status", "SUSPENDED");
    }

    @Test
    void credentials_are_found_by_what_they_are_and_by_whose_they_are() {
        assertThat(found(Map.of("kind", "EXTERNAL_SUPERVISOR"))).containsExactly("WD-18");
        assertThat(found(Map.of("state", "SUSPENDED"))).containsExactly("KP-16");
        assertThat(found(Map.of("listedBy", HERE.value()))).containsExactly("KP-3", "KP-4", "ND-2");
        assertThat(found(Map.of("listedBy", HERE.value(), "item", "ZX-01-001"))).containsExactly("KP-3", "KP-4");
        assertThat(found(Map.of("holder", SessionStory.KNOWN.value()))).containsExactly("KP-90");
        assertThat(as(DEPARTMENT).with("filter", Map.of("holder", "7")).refusal("credentials"))
                .isEqualTo("ID_NUMBER_INVALID");
        assertThat(as(DEPARTMENT).with("no", "?").refusal("credentials")).isEqualTo("CREDENTIAL_NO_INVALID");
    }

    @Test
    void register_is_the_departments_and_an_auditor_sees_pseudonyms() {
        Response audited = as(Story.AUDITOR).ask("credentials");

        assertThat(map(audited, "departmentDesk.credential.holder"))
                .containsEntry("visible", false)
                .containsEntry("name", null)
                .containsEntry("idNumber", null);
        assertThat(as(PREFECTURE_CLERK).refusal("credentials")).isEqualTo("WRONG_LEVEL");
        assertThat(as(AGENCY).refusal("credentials")).isEqualTo("WRONG_LEVEL");
    }

    @Test
    void agency_sees_the_credentials_that_its_roster_names() {
        String numbers = "agencyDesk.credentials.edges[*].node.no";

        assertThat(texts(as(AGENCY).ask("agencyCredentials"), numbers)).containsExactly("KP-3", "KP-4", "ND-2");
        assertThat(texts(as(BESIDE_AGENCY).ask("agencyCredentials"), numbers)).isEmpty();
        assertThat(texts(as(COUNTY_CLERK).with("uscc", HERE.value()).ask("agencyCredentials"), numbers))
                .hasSize(3);
    }

    @Test
    void prefecture_sees_its_proposals_and_drafts_and_the_department_all() {
        Response here = as(PREFECTURE_CLERK).ask("prefectureCatalogue");
        Response there = as(FAR_CLERK).ask("prefectureCatalogue");
        Response all = as(DEPARTMENT).ask("departmentCatalogue");

        assertThat(texts(here, "prefectureDesk.itemProposals.edges[*].node.code"))
                .containsExactly(PROPOSED.value());
        assertThat(map(here, "prefectureDesk.itemProposal"))
                .containsEntry("state", "WAITING_FOR_REVIEW")
                .containsEntry("name", "测试马铃薯加工")
                .containsEntry("prefecture", Map.of("code", "621100"))
                .containsEntry("item", null);
        assertThat(texts(here, "prefectureDesk.specificationDrafts.edges[*].node.no"))
                .containsExactly(DRAFT.value());
        assertThat(texts(there, "prefectureDesk.itemProposals.edges[*].node.code"))
                .containsExactly(REFUSED.value());
        there.path("prefectureDesk.itemProposal").valueIsNull();
        assertThat(texts(there, "prefectureDesk.specificationDrafts.edges[*].node.no"))
                .containsExactly(FAR_DRAFT.value());
        assertThat(texts(all, "departmentDesk.itemProposals.edges[*].node.code"))
                .contains(PROPOSED.value(), REFUSED.value());
        assertThat(texts(all, "departmentDesk.specificationDrafts.edges[*].node.no"))
                .contains(DRAFT.value(), FAR_DRAFT.value());
        assertThat(texts(
                        as(DEPARTMENT).with("state", "REFUSED").ask("departmentCatalogue"),
                        "departmentDesk.itemProposals.edges[*].node.acts[-1].text"))
                .contains("名称须改");
    }

    @Test
    void anyone_reads_approved_specifications_in_full_and_no_drafts() {
        Response portal = anyone().ask("publicSpecifications");

        assertThat(texts(portal, "portal.specifications.edges[*].node.no"))
                .contains("ZX-01-001-V1")
                .doesNotContain(DRAFT.value(), FAR_DRAFT.value());
        assertThat(map(portal, "portal.specification"))
                .containsEntry("state", "APPROVED")
                .containsEntry("sample", true)
                .containsEntry("item", Map.of("code", "ZX-01-001"));
        assertThat(map(portal, "portal.specification.content"))
                .containsEntry("mode", "ON_SITE")
                .containsEntry("durationMinutes", 90)
                .containsEntry("assessors", 3);
        assertThat(map(portal, "portal.specification.content.tasks[0]"))
                .containsEntry("name", "和面与拉面")
                .containsEntry("weightPercent", 60);
        assertThat(texts(portal, "portal.item.specifications[*].no")).contains("ZX-01-001-V1");
        anyone().with("no", DRAFT.value())
                .ask("publicSpecifications")
                .path("portal.specification")
                .valueIsNull();
        assertThat(texts(
                        anyone().with("item", "ZX-02-002").ask("publicSpecifications"),
                        "portal.specifications.edges[*].node.no"))
                .isEmpty();
        assertThat(anyone().with("no", "7").refusal("publicSpecifications")).isEqualTo("SPECIFICATION_NO_INVALID");
    }

    @Test
    void proposed_items_are_not_on_the_portal() {
        anyone().with("code", PROPOSED.value())
                .ask("publicSpecifications")
                .path("portal.item")
                .valueIsNull();
    }

    private List<String> found(Map<String, Object> filter) {
        return texts(as(DEPARTMENT).with("filter", filter).ask("credentials"), CREDENTIALS);
    }

    private Asking anyone() {
        return Asking.as(service, null).with("position", story.position());
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }

    private static List<String> texts(Response answer, String path) {
        return answer.path(path).entityList(String.class).get();
    }

    private static Map<String, Object> map(Response answer, String path) {
        return answer.path(path)
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }
}

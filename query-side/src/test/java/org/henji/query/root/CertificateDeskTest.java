package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.CertificateStory.BUSY_BATCH;
import static org.henji.query.root.CertificateStory.EXPIRED;
import static org.henji.query.root.CertificateStory.LEGACY;
import static org.henji.query.root.CertificateStory.NEW;
import static org.henji.query.root.CertificateStory.PROOF;
import static org.henji.query.root.CertificateStory.PUBLIC;
import static org.henji.query.root.CertificateStory.RECEIPT;
import static org.henji.query.root.CertificateStory.RECEIVED;
import static org.henji.query.root.CertificateStory.REVOKED;
import static org.henji.query.root.CertificateStory.UNPUBLISHED;
import static org.henji.query.root.CertificateStory.WAITING;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.BUSY_CLERK;
import static org.henji.query.root.SessionStory.COUNTY_CLERK;
import static org.henji.query.root.SessionStory.DEPARTMENT;
import static org.henji.query.root.SessionStory.FAR_CLERK;
import static org.henji.query.root.SessionStory.HELD;
import static org.henji.query.root.SessionStory.HERE;
import static org.henji.query.root.SessionStory.PREFECTURE_CLERK;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.session.SessionEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Certificates and their batches on the desks (BR-04, BR-21). */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateDeskTest {

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private CertificateStory story;

    @Test
    void each_desk_shows_the_certificates_of_its_own_the_newest_first() {
        assertThat(numbers(as(AGENCY), "agency")).containsExactly(UNPUBLISHED.value(), PUBLIC.value());
        assertThat(numbers(as(BESIDE_AGENCY), "agency")).isEmpty();
        assertThat(numbers(as(PREFECTURE_CLERK), "prefecture")).containsExactly(UNPUBLISHED.value(), PUBLIC.value());
        assertThat(numbers(as(BUSY_CLERK), "prefecture")).containsExactly(NEW.value(), REVOKED.value());
        assertThat(numbers(as(FAR_CLERK), "prefecture")).isEmpty();
        for (Asking province : List.of(as(Story.CENTER), as(Story.AUDITOR))) {
            assertThat(numbers(province, "center"))
                    .containsExactly(
                            NEW.value(),
                            UNPUBLISHED.value(),
                            PUBLIC.value(),
                            LEGACY.value(),
                            REVOKED.value(),
                            EXPIRED.value());
        }
        assertThat(numbers(as(DEPARTMENT), "department")).hasSize(6);
    }

    @Test
    void certificate_of_another_territory_does_not_exist_for_the_reader() {
        as(BESIDE_AGENCY)
                .ask("agencyCertificates")
                .path("agencyDesk.certificate")
                .valueIsNull();
        as(FAR_CLERK)
                .ask("prefectureCertificates")
                .path("prefectureDesk.certificate")
                .valueIsNull();
        as(PREFECTURE_CLERK)
                .with("no", LEGACY.value())
                .ask("prefectureCertificates")
                .path("prefectureDesk.certificate")
                .valueIsNull();
        assertThat(as(BESIDE_AGENCY).with("uscc", HERE.value()).refusal("agencyCertificates"))
                .isEqualTo("WRONG_AGENCY");
        assertThat(as(FAR_CLERK).with("uscc", HERE.value()).refusal("agencyCertificates"))
                .isEqualTo("WRONG_TERRITORY");
        assertThat(as(FAR_CLERK).with("region", "621100").refusal("prefectureCertificates"))
                .isEqualTo("WRONG_TERRITORY");
        assertThat(as(AGENCY).refusal("centerCertificates")).isEqualTo("WRONG_LEVEL");
        assertThat(as(COUNTY_CLERK).refusal("departmentCertificates")).isEqualTo("WRONG_LEVEL");
        assertThat(as(Story.INTEGRATOR).refusal("centerCertificates")).isEqualTo("WRONG_LEVEL");
    }

    @Test
    void certificates_are_found_by_what_they_are() {
        assertThat(found(Map.of("stage", "CODED"))).containsExactly(NEW.value());
        assertThat(found(Map.of("standing", "REVOKED"))).containsExactly(REVOKED.value());
        assertThat(found(Map.of("published", false))).containsExactly(UNPUBLISHED.value());
        assertThat(found(Map.of("published", true)))
                .containsExactly(PUBLIC.value(), LEGACY.value(), REVOKED.value(), EXPIRED.value());
        assertThat(found(Map.of("published", true, "stage", "CODED"))).isEmpty();
        assertThat(found(Map.of("batch", RECEIVED.value()))).containsExactly(UNPUBLISHED.value(), PUBLIC.value());
        assertThat(found(Map.of("session", HELD.value()))).hasSize(2);
        assertThat(found(Map.of("uscc", HERE.value(), "published", false))).containsExactly(UNPUBLISHED.value());
        assertThat(found(Map.of("item", "ZX-01-001"))).hasSize(6);
        assertThat(found(Map.of("item", "ZX-02-002"))).isEmpty();
        assertThat(numbers(as(PREFECTURE_CLERK).with("filter", Map.of("published", false)), "prefecture"))
                .containsExactly(UNPUBLISHED.value());
    }

    @Test
    void certificates_are_found_by_when_they_end_and_when_they_were_issued() {
        assertThat(found(Map.of("expiringFrom", "2020-06-30", "expiringUntil", "2027-06-30")))
                .containsExactly(EXPIRED.value(), REVOKED.value(), LEGACY.value());
        assertThat(found(Map.of("expiringFrom", "2020-07-01", "expiringUntil", "2027-06-29", "standing", "VALID")))
                .isEmpty();
        assertThat(found(Map.of("expiringFrom", "2031-03-29")))
                .containsExactly(PUBLIC.value(), UNPUBLISHED.value(), NEW.value());
        assertThat(found(Map.of("issuedFrom", "2020-01-01", "issuedUntil", "2026-03-30")))
                .containsExactly(UNPUBLISHED.value(), PUBLIC.value(), LEGACY.value(), REVOKED.value());
        assertThat(found(Map.of("issuedUntil", "2015-07-01"))).containsExactly(EXPIRED.value());
        assertThat(found(Map.of("issuedFrom", "2026-03-30", "expiringUntil", "2031-03-29")))
                .containsExactly(PUBLIC.value(), UNPUBLISHED.value());
        assertThat(numbers(as(AGENCY).with("filter", Map.of("expiringUntil", "2031-12-31")), "agency"))
                .containsExactly(PUBLIC.value(), UNPUBLISHED.value());
    }

    @Test
    void certificates_come_in_pages_whatever_orders_them() {
        for (Map<String, Object> filter :
                List.<Map<String, Object>>of(Map.of(), Map.of("expiringUntil", "2099-12-31"))) {
            Asking clerk = as(Story.CENTER).with("filter", filter).with("first", 4);
            Response first = clerk.ask("centerCertificates");
            first.path("centerDesk.certificates.totalCount").entity(Long.class).isEqualTo(6L);
            String cursor = first.path("centerDesk.certificates.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
            assertThat(numbers(clerk.with("cursor", cursor), "center")).hasSize(2);
            assertThat(numbers(clerk.with("cursor", cursor), "center"))
                    .doesNotContainAnyElementsOf(texts(first, "centerDesk.certificates.edges[*].node.no"));
        }
    }

    @Test
    void malformed_questions_are_refused() {
        assertThat(as(AGENCY).with("no", "7").refusal("agencyCertificates")).isEqualTo("CERTIFICATE_NO_INVALID");
        assertThat(as(AGENCY).with("batch", "7").refusal("agencyCertificates")).isEqualTo("BATCH_NO_INVALID");
        assertThat(refusal(Map.of("item", "7"))).isEqualTo("ITEM_CODE_INVALID");
        assertThat(refusal(Map.of("uscc", "7"))).isEqualTo("USCC_INVALID");
        assertThat(refusal(Map.of("batch", "7"))).isEqualTo("BATCH_NO_INVALID");
        assertThat(refusal(Map.of("session", "7"))).isEqualTo("SESSION_NO_INVALID");
        assertThat(as(AGENCY).with("first", 101).refusal("agencyCertificates")).isEqualTo("PAGE_LIMIT");
    }

    @Test
    void certificate_shows_what_stands_on_it_and_how_far_it_has_come() {
        Response desk = as(AGENCY).ask("agencyCertificates");

        assertThat(map(desk, "agencyDesk.certificate"))
                .containsEntry("batch", RECEIVED.value())
                .containsEntry("session", HELD.value())
                .containsEntry("candidate", 1)
                .containsEntry("uscc", HERE.value())
                .containsEntry("region", Map.of("code", "621102"))
                .containsEntry("prefecture", Map.of("code", "621100"))
                .containsEntry("item", Map.of("code", "ZX-01-001", "item", Map.of("name", "兰州牛肉拉面制作")))
                .containsEntry("score", "80.00")
                .containsEntry("issuedOn", "2026-03-30")
                .containsEntry("validUntil", "2031-03-29")
                .containsEntry("blank", "GS00000001")
                .containsEntry("stage", "PUBLISHED")
                .containsEntry("paper", "HANDED_OVER")
                .containsEntry("published", true)
                .containsEntry("photo", Map.of("sha256", FilesInMemory.PHOTO.value()))
                .containsEntry("ending", null);
        assertThat(map(desk, "agencyDesk.certificate.holder"))
                .containsEntry("name", "测试考生1")
                .extractingByKey("idNumber")
                .asString()
                .contains("********");
        assertThat(texts(desk, "agencyDesk.certificate.steps[*].kind"))
                .containsExactly(
                        "CODED", "PRINTED", "HANDED_OVER", "REPORTED", "AUDITED", "PUBLISHED", "CORRECTION_REQUESTED");
        assertThat(map(desk, "agencyDesk.certificate.steps[2].handOver"))
                .containsEntry("manner", "SIGNED_BY_HOLDER")
                .containsEntry("receipt", Map.of("sha256", RECEIPT.value()));
        assertThat(map(desk, "agencyDesk.certificate.request"))
                .containsEntry("kind", "CORRECTION")
                .containsEntry("holder", Map.of("subject", "p_candidate-1", "name", "测试新名"))
                .containsEntry("reason", Map.of("visible", true, "text", "姓名录入有误"))
                .containsEntry("evidence", List.of(Map.of("sha256", PROOF.value())))
                .containsEntry("requestedBy", Map.of("userId", AGENCY.userId()));
    }

    @Test
    void status_is_that_of_today() {
        assertThat(status(EXPIRED)).isEqualTo("EXPIRED");
        assertThat(status(REVOKED)).isEqualTo("REVOKED");
        Response desk = as(BUSY_CLERK).with("no", REVOKED.value()).ask("prefectureCertificates");
        assertThat(map(desk, "prefectureDesk.certificate.ending"))
                .containsEntry("revocation", "OBTAINED_BY_FRAUD")
                .containsEntry("cancellation", null)
                .containsEntry("reason", Map.of("visible", true, "text", "他人替考"));
        assertThat(map(desk, "prefectureDesk.certificate"))
                .containsEntry("published", true)
                .containsEntry("version", 2)
                .containsEntry("paper", "CODED");
    }

    @Test
    void county_sees_certificates_of_an_agency_and_nobody_who_holds_them() {
        Response desk = as(COUNTY_CLERK).with("uscc", HERE.value()).ask("agencyCertificates");

        assertThat(map(desk, "agencyDesk.certificate"))
                .containsEntry("holder", null)
                .containsEntry("photo", null);
        assertThat(map(desk, "agencyDesk.certificate.request"))
                .containsEntry("holder", null)
                .containsEntry("reason", null);
        desk.path("agencyDesk.certificate.steps[6].reason").valueIsNull();
    }

    @Test
    void auditor_sees_the_pseudonym() {
        Response desk = as(Story.AUDITOR).ask("centerCertificates");

        assertThat(map(desk, "centerDesk.certificate.holder"))
                .containsEntry("subject", "p_candidate-1")
                .containsEntry("visible", false)
                .containsEntry("name", null)
                .containsEntry("idNumber", null);
        assertThat(map(desk, "centerDesk.certificate")).containsEntry("photo", null);
    }

    @Test
    void batch_shows_what_each_passer_got_and_the_way_it_has_come() {
        Response desk = as(PREFECTURE_CLERK).ask("prefectureCertificates");

        assertThat(texts(desk, "prefectureDesk.certificateBatches.edges[*].node.no"))
                .containsExactly(WAITING.value(), RECEIVED.value());
        assertThat(map(desk, "prefectureDesk.certificateBatch"))
                .containsEntry("state", "RECEIVED")
                .containsEntry("candidates", List.of(1, 3))
                .containsEntry("uscc", HERE.value());
        assertThat(desk.path("prefectureDesk.certificateBatch.allotment.lines")
                        .entityList(new ParameterizedTypeReference<Map<String, Object>>() {})
                        .get())
                .containsExactly(
                        Map.of(
                                "candidate",
                                1,
                                "no",
                                PUBLIC.value(),
                                "blank",
                                "GS00000001",
                                "certificate",
                                Map.of("no", PUBLIC.value(), "stage", "PUBLISHED")),
                        Map.of(
                                "candidate",
                                3,
                                "no",
                                UNPUBLISHED.value(),
                                "blank",
                                "GS00000003",
                                "certificate",
                                Map.of("no", UNPUBLISHED.value(), "stage", "HANDED_OVER")));
        assertThat(map(desk, "prefectureDesk.certificateBatch.allotment.replacements[0]"))
                .containsEntry("spoiled", "GS00000002")
                .containsEntry("blank", "GS00000003");
        assertThat(texts(desk, "prefectureDesk.certificateBatch.steps[*].state"))
                .containsExactly("REQUESTED", "APPROVED", "PRINTED", "DISPATCHED", "RECEIVED");
    }

    @Test
    void batches_are_found_by_state_session_and_agency() {
        assertThat(batches(Map.of("state", "REQUESTED")))
                .containsExactlyInAnyOrder(WAITING.value(), BUSY_BATCH.value());
        assertThat(batches(Map.of("session", HELD.value()))).hasSize(2);
        assertThat(batches(Map.of("uscc", SessionStory.BUSY.value()))).containsExactly(BUSY_BATCH.value());
        as(BESIDE_AGENCY)
                .ask("agencyCertificates")
                .path("agencyDesk.certificateBatch")
                .valueIsNull();
    }

    @Test
    void all_certificates_of_a_person_are_found_by_pseudonym_and_by_id_number() {
        for (String level : List.of("center", "department")) {
            Asking reader = as(level.equals("center") ? Story.CENTER : DEPARTMENT);
            assertThat(of(
                            reader.with(
                                    "subject", SessionEvents.person(3).subject().value()),
                            level))
                    .containsExactly(UNPUBLISHED.value(), LEGACY.value());
            assertThat(of(reader.with("idNumber", story.known().idNumber().value()), level))
                    .containsExactly(NEW.value());
            assertThat(of(reader.with("subject", "nobody"), level)).isEmpty();
        }
    }

    @Test
    void person_is_asked_for_in_one_way_and_not_by_who_sees_no_people() {
        Asking center = as(Story.CENTER);
        String idNumber = story.known().idNumber().value();

        assertThat(center.refusal("centerCertificatesOf")).isEqualTo("VALIDATION_FAILED");
        assertThat(center.with("subject", "p_candidate-1")
                        .with("idNumber", idNumber)
                        .refusal("centerCertificatesOf"))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(center.with("idNumber", "7").refusal("centerCertificatesOf")).isEqualTo("ID_NUMBER_INVALID");
        assertThat(as(Story.AUDITOR).with("idNumber", idNumber).refusal("centerCertificatesOf"))
                .isEqualTo("WRONG_LEVEL");
        assertThat(of(as(Story.AUDITOR).with("subject", "p_candidate-3"), "center"))
                .hasSize(2);
        assertThat(as(PREFECTURE_CLERK).with("subject", "p_candidate-1").refusal("centerCertificatesOf"))
                .isEqualTo("WRONG_LEVEL");
    }

    private String status(CertificateNo no) {
        return as(Story.CENTER)
                .with("no", no.value())
                .ask("centerCertificates")
                .path("centerDesk.certificate.status")
                .entity(String.class)
                .get();
    }

    private String refusal(Map<String, Object> filter) {
        return as(AGENCY).with("filter", filter).refusal("agencyCertificates");
    }

    private List<String> found(Map<String, Object> filter) {
        return numbers(as(Story.CENTER).with("filter", filter), "center");
    }

    @Test
    void keeper_of_blanks_is_offered_what_a_keeper_may_do() {
        assertThat(offered(CertificateStory.CENTER_ISSUER))
                .containsExactly("approveBlankRequest", "returnBlankRequest");
        assertThat(offered(CertificateStory.CENTER_KEEPER)).containsExactly("returnBlankRequest");
    }

    private List<String> offered(Actor reader) {
        String entry = "centerDesk.inbox.edges[?(@.node.subject == '%s')].node".formatted(WAITING);
        Response desk = as(reader).ask("centerInbox");
        assertThat(desk.path(entry + ".count").entityList(Integer.class).get()).containsExactly(1);
        return texts(desk, entry + ".mutations[*]");
    }

    private List<String> batches(Map<String, Object> filter) {
        return texts(
                as(Story.CENTER).with("batches", filter).ask("centerCertificates"),
                "centerDesk.certificateBatches.edges[*].node.no");
    }

    private static List<String> of(Asking asking, String level) {
        return texts(asking.ask(level + "CertificatesOf"), level + "Desk.certificatesOf.edges[*].node.no");
    }

    private static List<String> numbers(Asking asking, String level) {
        return texts(asking.ask(level + "Certificates"), level + "Desk.certificates.edges[*].node.no");
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

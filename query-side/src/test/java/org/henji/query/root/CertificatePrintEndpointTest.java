package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.session.SessionEvents;
import org.henji.query.certificate.credential.CompactCertificates;
import org.henji.query.certificate.print.Pictured;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The certificates of the {@link CertificateStory} in print; how they look is tested with the writers. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificatePrintEndpointTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BUSY = "/certificate-batches/" + CertificateStory.BUSY_BATCH + "/";
    private static final String RECEIVED = "/certificate-batches/" + CertificateStory.RECEIVED + "/";
    private static final String ONE = "/certificates/" + CertificateStory.UNPUBLISHED;

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private CertificateStory story;

    @Autowired
    private CompactCertificates codes;

    @Test
    void the_centre_prints_what_of_a_batch_stands_and_nobody_has_got_yet() throws Exception {
        PersonalData holder = story.known();
        HttpResponse<byte[]> pdf = get(Story.CENTER, BUSY + "certificates.pdf");
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(text(pdf))
                .contains(
                        CertificateStory.NEW.value(),
                        holder.name(),
                        holder.idNumber().value(),
                        "2026年3月31日",
                        "2031年3月30日",
                        "省职业技能鉴定指导中心",
                        "GS00000006")
                .doesNotContain(CertificateStory.REVOKED.value());
        assertThat(ofd(get(Story.CENTER, BUSY + "certificates.ofd")))
                .singleElement()
                .asString()
                .contains(
                        CertificateStory.NEW.value(),
                        holder.name(),
                        holder.idNumber().value(),
                        "GS00000006");
    }

    @Test
    void the_code_on_the_page_is_what_the_issuer_has_signed() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(get(Story.CENTER, BUSY + "certificates.pdf").body())) {
            String code = Pictured.code(new PDFRenderer(document).renderImageWithDPI(0, 200));
            assertThat(code).startsWith("https://henji.example/check#");
            assertThat(codes.verify(code).number()).isEqualTo(CertificateStory.NEW);
        }
    }

    @Test
    void a_batch_that_has_been_handed_over_or_does_not_exist_has_nothing_to_print() throws Exception {
        assertRefused(get(Story.CENTER, RECEIVED + "certificates.pdf"), 404, "NOT_FOUND");
        assertRefused(get(Story.CENTER, RECEIVED + "certificates.ofd"), 404, "NOT_FOUND");
        assertRefused(get(Story.CENTER, "/certificate-batches/2662010001-B99/certificates.pdf"), 404, "NOT_FOUND");
    }

    @Test
    void the_centre_prints_one_certificate_however_far_it_has_come() throws Exception {
        PersonalData holder = SessionEvents.person(3);
        assertThat(text(get(Story.CENTER, ONE + ".pdf")))
                .contains(CertificateStory.UNPUBLISHED.value(), holder.name(), "GS00000003", "（照片）");
        assertThat(ofd(get(Story.CENTER, ONE + ".ofd")).getFirst())
                .contains(CertificateStory.UNPUBLISHED.value(), holder.name(), "GS00000003");
    }

    @Test
    void what_an_old_certificate_does_not_say_is_a_dash() throws Exception {
        assertThat(text(get(Story.CENTER, "/certificates/" + CertificateStory.LEGACY + ".pdf")))
                .contains(CertificateStory.LEGACY.value(), "—", "2027年6月30日")
                .doesNotContain("流水码");
    }

    @Test
    void a_revoked_certificate_is_not_printed_and_one_that_does_not_exist_is_not_found() throws Exception {
        String revoked = "/certificates/" + CertificateStory.REVOKED;
        assertRefused(get(Story.CENTER, revoked + ".pdf"), 422, "CERTIFICATE_REVOKED");
        assertRefused(get(Story.CENTER, revoked + ".ofd"), 422, "CERTIFICATE_REVOKED");
        assertRefused(get(Story.CENTER, "/certificates/ZX6299999999999999.pdf"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificates.pdf", "certificates.ofd"})
    void nobody_but_the_centre_prints_a_batch(String file) throws Exception {
        assertCentreOnly(BUSY + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {".pdf", ".ofd"})
    void nobody_but_the_centre_prints_a_certificate(String ending) throws Exception {
        assertCentreOnly(ONE + ending);
    }

    private void assertCentreOnly(String print) throws Exception {
        assertThat(get(Story.CENTER, print).statusCode()).isEqualTo(200);
        for (Actor reader : List.of(
                SessionStory.AGENCY,
                SessionStory.BUSY_AGENCY,
                SessionStory.COUNTY_CLERK,
                SessionStory.PREFECTURE_CLERK,
                SessionStory.DEPARTMENT,
                Story.AUDITOR,
                Story.INTEGRATOR)) {
            assertRefused(get(reader, print), 403, "WRONG_LEVEL");
        }
        HttpRequest stranger = HttpRequest.newBuilder(uri(print)).build();
        assertRefused(HTTP.send(stranger, BodyHandlers.ofByteArray()), 401, "UNAUTHENTICATED");
    }

    @Test
    void the_agency_and_the_centre_get_the_list_to_sign() throws Exception {
        String masked = SessionEvents.person(1).idNumber().toString();
        for (Actor reader : List.of(SessionStory.AGENCY, Story.CENTER)) {
            assertThat(text(get(reader, RECEIVED + "receipt-list.pdf")))
                    .contains("证书发放签收表", CertificateStory.RECEIVED.value(), "共 2 本", "领取人签名")
                    .contains(CertificateStory.PUBLIC.value(), "GS00000001", "测试考生1", masked)
                    .contains(CertificateStory.UNPUBLISHED.value(), "GS00000003")
                    .doesNotContain(SessionEvents.person(1).idNumber().value());
        }
        assertThat(text(get(Story.CENTER, BUSY + "receipt-list.pdf")))
                .contains("共 1 本", CertificateStory.NEW.value())
                .doesNotContain(CertificateStory.REVOKED.value());
    }

    @Test
    void to_another_agency_there_is_no_such_list_and_to_other_levels_none_at_all() throws Exception {
        String list = RECEIVED + "receipt-list.pdf";
        assertRefused(get(SessionStory.BESIDE_AGENCY, list), 404, "NOT_FOUND");
        assertRefused(
                get(SessionStory.AGENCY, "/certificate-batches/2662010001-B99/receipt-list.pdf"), 404, "NOT_FOUND");
        for (Actor reader : List.of(
                SessionStory.COUNTY_CLERK,
                SessionStory.PREFECTURE_CLERK,
                SessionStory.DEPARTMENT,
                Story.AUDITOR,
                Story.INTEGRATOR)) {
            assertRefused(get(reader, list), 403, "WRONG_LEVEL");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "certificates.pdf, application/pdf",
        "certificates.ofd, application/ofd",
        "receipt-list.pdf, application/pdf",
    })
    void prints_name_people_and_are_kept_by_nobody_on_the_way(String file, String type) throws Exception {
        assertThat(get(Story.CENTER, BUSY + file).headers().map())
                .containsEntry("content-type", List.of(type))
                .containsEntry(
                        "content-disposition",
                        List.of("attachment; filename=\"" + CertificateStory.BUSY_BATCH + "-" + file + "\""))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
    }

    @Test
    void numbers_that_are_none_are_refused() throws Exception {
        assertRefused(get(Story.CENTER, "/certificate-batches/1/certificates.pdf"), 400, "BATCH_NO_INVALID");
        assertRefused(get(Story.CENTER, "/certificate-batches/1/receipt-list.pdf"), 400, "BATCH_NO_INVALID");
        assertRefused(get(Story.CENTER, "/certificates/1.ofd"), 400, "CERTIFICATE_NO_INVALID");
    }

    private HttpResponse<byte[]> get(Actor reader, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path + "?after=" + story.position()))
                .header("Authorization", "Bearer " + tokens.of(reader))
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int pages(HttpResponse<byte[]> answer) throws IOException {
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return document.getNumberOfPages();
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> ofd(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(answer.body()))) {
            ContentExtractor extractor = new ContentExtractor(reader);
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            return List.of(String.join("", extractor.getPageContent(1)));
        }
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.at("/errors/0/extensions/code").asString()).isEqualTo(code);
    }
}

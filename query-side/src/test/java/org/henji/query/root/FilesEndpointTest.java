package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.region.RegionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /files} as each office sees it. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilesEndpointTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** 西固区 of 兰州市, and 金昌市: nobody has applied there. */
    private static final Actor IDLE_COUNTY = new Actor("idle-1", Office.county(new RegionCode("620104")), null);

    private static final Actor IDLE_PREFECTURE = new Actor("idle-2", Office.prefecture(new RegionCode("620300")), null);

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private CertificateStory story;

    @ParameterizedTest
    @MethodSource
    void those_concerned_by_an_application_see_its_files(Actor reader) throws Exception {
        HttpResponse<byte[]> answer = get(reader, FilesInMemory.LISTED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FilesInMemory.CONTENT);
    }

    static Stream<Actor> those_concerned_by_an_application_see_its_files() {
        return Stream.of(
                Story.AGENCY,
                Story.COUNTY,
                Story.OTHER_COUNTY,
                Story.PREFECTURE,
                Story.OTHER_PREFECTURE,
                Story.CENTER,
                Story.DEPARTMENT,
                Story.AUDITOR);
    }

    @ParameterizedTest
    @MethodSource
    void to_the_others_it_does_not_exist(Actor reader) throws Exception {
        assertRefused(get(reader, FilesInMemory.LISTED), 404, "NOT_FOUND");
        assertRefused(get(reader, FilesInMemory.LOST), 404, "NOT_FOUND");
    }

    static Stream<Actor> to_the_others_it_does_not_exist() {
        return Stream.of(Story.agency(Story.ELSEWHERE), IDLE_COUNTY, IDLE_PREFECTURE);
    }

    @Test
    void a_file_that_nothing_lists_is_for_its_agency_the_centre_and_the_department() throws Exception {
        for (Actor reader : List.of(Story.AGENCY, Story.CENTER, Story.DEPARTMENT)) {
            assertThat(get(reader, FilesInMemory.UNLISTED).statusCode()).isEqualTo(200);
        }
        for (Actor reader : List.of(Story.COUNTY, Story.PREFECTURE, Story.AUDITOR)) {
            assertRefused(get(reader, FilesInMemory.UNLISTED), 404, "NOT_FOUND");
        }
    }

    @Test
    void a_bureau_gets_what_it_has_uploaded_itself() throws Exception {
        assertThat(get(SessionStory.PREFECTURE_CLERK, FilesInMemory.OF_A_BUREAU).statusCode())
                .isEqualTo(200);
        for (Actor reader : List.of(SessionStory.AGENCY, SessionStory.COUNTY_CLERK, SessionStory.FAR_CLERK)) {
            assertRefused(get(reader, FilesInMemory.OF_A_BUREAU), 404, "NOT_FOUND");
        }
    }

    @Test
    void a_lost_file_is_a_fault_for_those_who_may_see_it() throws Exception {
        for (Actor reader : List.of(Story.AGENCY, Story.COUNTY, Story.PREFECTURE, Story.AUDITOR)) {
            assertRefused(get(reader, FilesInMemory.LOST), 503, "STORE_UNAVAILABLE");
        }
    }

    @Test
    void photo_of_a_candidate_is_for_those_who_see_candidates() throws Exception {
        for (Actor reader :
                List.of(SessionStory.AGENCY, SessionStory.PREFECTURE_CLERK, Story.CENTER, SessionStory.DEPARTMENT)) {
            assertThat(get(reader, FilesInMemory.PHOTO).statusCode()).isEqualTo(200);
        }
        for (Actor reader :
                List.of(SessionStory.BESIDE_AGENCY, SessionStory.COUNTY_CLERK, SessionStory.FAR_CLERK, Story.AUDITOR)) {
            assertRefused(get(reader, FilesInMemory.PHOTO), 404, "NOT_FOUND");
        }
    }

    @Test
    void what_shows_something_about_a_certificate_is_for_those_who_see_candidates() throws Exception {
        for (Sha256 file : List.of(CertificateStory.RECEIPT, CertificateStory.PROOF)) {
            for (Actor reader : List.of(SessionStory.PREFECTURE_CLERK, Story.CENTER, SessionStory.DEPARTMENT)) {
                assertRefused(get(reader, file), 503, "STORE_UNAVAILABLE");
            }
            for (Actor reader : List.of(SessionStory.COUNTY_CLERK, SessionStory.FAR_CLERK, Story.AUDITOR)) {
                assertRefused(get(reader, file), 404, "NOT_FOUND");
            }
        }
    }

    @Test
    void evidence_of_an_incident_is_for_those_who_see_the_session() throws Exception {
        for (Actor reader : List.of(SessionStory.COUNTY_CLERK, SessionStory.PREFECTURE_CLERK, Story.CENTER)) {
            assertRefused(get(reader, FilesInMemory.INCIDENT), 503, "STORE_UNAVAILABLE");
        }
        for (Actor reader : List.of(SessionStory.OTHER_COUNTY_CLERK, SessionStory.FAR_CLERK)) {
            assertRefused(get(reader, FilesInMemory.INCIDENT), 404, "NOT_FOUND");
        }
    }

    @Test
    void what_is_archived_is_for_the_prefecture_and_the_province_and_for_nobody_who_sees_no_candidates()
            throws Exception {
        for (Actor reader : List.of(SessionStory.PREFECTURE_CLERK, Story.CENTER, SessionStory.DEPARTMENT)) {
            assertRefused(get(reader, FilesInMemory.ARCHIVED), 503, "STORE_UNAVAILABLE");
        }
        for (Actor reader : List.of(SessionStory.COUNTY_CLERK, SessionStory.FAR_CLERK, Story.AUDITOR)) {
            assertRefused(get(reader, FilesInMemory.ARCHIVED), 404, "NOT_FOUND");
        }
    }

    @Test
    void an_unknown_file_is_not_found() throws Exception {
        assertRefused(get(Story.DEPARTMENT, new Sha256("0".repeat(64))), 404, "NOT_FOUND");
    }

    @Test
    void integrators_and_strangers_see_no_files() throws Exception {
        assertRefused(get(Story.INTEGRATOR, FilesInMemory.LISTED), 403, "WRONG_LEVEL");
        HttpRequest stranger =
                HttpRequest.newBuilder(uri(FilesInMemory.LISTED.value())).build();
        assertRefused(HTTP.send(stranger, BodyHandlers.ofByteArray()), 401, "UNAUTHENTICATED");
    }

    @Test
    void a_file_is_given_to_keep_and_not_to_show() throws Exception {
        HttpResponse<byte[]> answer = get(Story.COUNTY, FilesInMemory.LISTED);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("content-length", List.of(String.valueOf(FilesInMemory.CONTENT.length)))
                .containsEntry("content-disposition", List.of("attachment; filename=\"" + FilesInMemory.LISTED + "\""))
                .containsEntry("etag", List.of("\"" + FilesInMemory.LISTED + "\""))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cache-control", List.of("no-cache, private"));
    }

    @Test
    void who_has_it_already_need_not_load_it_again_but_is_asked_who_he_is() throws Exception {
        String etag = "\"" + FilesInMemory.LISTED + "\"";
        HttpResponse<byte[]> answer = get(Story.COUNTY, FilesInMemory.LISTED, "If-None-Match", etag);
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertRefused(get(IDLE_COUNTY, FilesInMemory.LISTED, "If-None-Match", etag), 404, "NOT_FOUND");
    }

    @Test
    void a_digest_that_is_none_is_refused() throws Exception {
        assertRefused(get(Story.COUNTY, new Sha256("abc")), 400, "HASH_INVALID");
    }

    private HttpResponse<byte[]> get(Actor reader, Sha256 file, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(file + "?after=" + story.position()))
                .header("Authorization", "Bearer " + tokens.of(reader));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private URI uri(String file) {
        return URI.create("http://127.0.0.1:" + port + "/files/" + file);
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.at("/errors/0/extensions/code").asString()).isEqualTo(code);
    }
}

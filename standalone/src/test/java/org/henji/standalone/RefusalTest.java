package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.failure.FailureCode;
import org.henji.standalone.Client.Receipt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refused with the right code, in the language of whoever asks, and nothing is stored. */
@ExtendWith(SharedServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String AGENCY = Papers.OTHER_AGENCY;
    private static final String OFFICE = "agency-" + AGENCY;
    private static final String COUNTY = "county-" + Papers.COUNTY;
    private static final String OTHER_COUNTY = "county-" + Papers.OTHER_COUNTY;

    private static final byte[] UNLISTED = "%PDF-1.4\n".getBytes(UTF_8);

    private static Running running;
    private static String forwarded;
    private static String waiting;

    /** The agency has an application that has been forwarded and one that waits for its county. */
    @BeforeAll
    static void prepare(Running shared) throws Exception {
        running = shared;
        Client client = shared.client();
        client.act(OFFICE, "registerAgency", Papers.registration(AGENCY, Papers.COUNTY));
        client.upload(OFFICE);
        client.upload(OFFICE, "en", Papers.sha256(UNLISTED), Papers.MEDIA_TYPE, UNLISTED);
        Receipt first = client.act(OFFICE, "applyForFiling", Papers.application(AGENCY, Papers.ITEM));
        forwarded = client.act(COUNTY, "forwardApplication", Map.of("application", first.id()))
                .id();
        waiting = client.act(OFFICE, "applyForFiling", Papers.application(AGENCY, Papers.SECOND_ITEM))
                .id();
    }

    /** A request and the code with which it must be refused. */
    record Refusal(String title, FailureCode code, Request request) {

        @Override
        public String toString() {
            return title + " -> " + code;
        }
    }

    @FunctionalInterface
    interface Request {
        HttpResponse<String> send(Client client, String language) throws Exception;
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal(
                        "credit code with a wrong check digit",
                        FailureCode.USCC_INVALID,
                        mutation(
                                OFFICE,
                                "registerAgency",
                                () -> Papers.registration(Papers.wrongly(AGENCY), Papers.COUNTY))),
                new Refusal(
                        "ID number with a wrong check digit",
                        FailureCode.ID_NUMBER_INVALID,
                        mutation("agency-" + Papers.agency(1), "registerAgency", RefusalTest::withWrongIdNumber)),
                new Refusal(
                        "government body",
                        FailureCode.GOVERNMENT_BODY_BARRED,
                        mutation(
                                "agency-" + Papers.GOVERNMENT_BODY,
                                "registerAgency",
                                () -> Papers.registration(Papers.GOVERNMENT_BODY, Papers.COUNTY))),
                new Refusal(
                        "个体工商户",
                        FailureCode.NOT_A_LEGAL_PERSON,
                        mutation(
                                "agency-" + Papers.INDIVIDUAL_BUSINESS,
                                "registerAgency",
                                () -> Papers.registration(Papers.INDIVIDUAL_BUSINESS, Papers.COUNTY))),
                new Refusal(
                        "a second open application for the same item",
                        FailureCode.APPLICATION_ALREADY_OPEN,
                        mutation(
                                OFFICE,
                                "applyForFiling",
                                () -> Papers.application(AGENCY, Papers.THIRD_ITEM, Papers.ITEM))),
                new Refusal(
                        "an application forwarded again",
                        FailureCode.APPLICATION_NOT_WAITING_FOR_COUNTY,
                        mutation(COUNTY, "forwardApplication", () -> Map.of("application", forwarded))),
                new Refusal(
                        "an application of another county",
                        FailureCode.WRONG_TERRITORY,
                        mutation(OTHER_COUNTY, "forwardApplication", () -> Map.of("application", waiting))),
                new Refusal(
                        "an agency that acts for another one",
                        FailureCode.WRONG_AGENCY,
                        mutation(
                                "agency-" + Papers.agency(1),
                                "applyForFiling",
                                () -> Papers.application(AGENCY, Papers.THIRD_ITEM))),
                new Refusal(
                        "an agency that does its county's work",
                        FailureCode.WRONG_LEVEL,
                        mutation(OFFICE, "forwardApplication", () -> Map.of("application", waiting))),
                new Refusal(
                        "an old version",
                        FailureCode.VERSION_CONFLICT,
                        mutation(OFFICE, "applyForFiling", 0L, () -> Papers.application(AGENCY, Papers.THIRD_ITEM))),
                new Refusal(
                        "a material whose file has not been uploaded",
                        FailureCode.FILE_NOT_UPLOADED,
                        mutation(OFFICE, "applyForFiling", () -> withMaterial("sha256", "0".repeat(64)))),
                new Refusal(
                        "a material that says less of its file than is there",
                        FailureCode.FILE_DIFFERS,
                        mutation(OFFICE, "applyForFiling", () -> withMaterial("size", Papers.FILE.length - 1))),
                new Refusal(
                        "a file that does not have its digest",
                        FailureCode.FILE_HASH_DIFFERS,
                        upload(OFFICE, "0".repeat(64), Papers.MEDIA_TYPE, Papers.FILE)),
                new Refusal(
                        "a file over the limit",
                        FailureCode.FILE_TOO_LARGE,
                        upload(OFFICE, Papers.MEDIA_TYPE, Arrays.copyOf(Papers.FILE, 3_000_000))),
                new Refusal(
                        "a file that is not what it is said to be",
                        FailureCode.FILE_TYPE_FALSE,
                        upload(OFFICE, "image/png", Papers.FILE)),
                new Refusal(
                        "a file of a type that is not accepted",
                        FailureCode.FILE_TYPE_NOT_ALLOWED,
                        upload(OFFICE, "text/html", "<html></html>".getBytes(UTF_8))),
                new Refusal(
                        "a form where a file belongs",
                        FailureCode.FILE_TYPE_NOT_ALLOWED,
                        upload(OFFICE, "application/x-www-form-urlencoded", "a=b".getBytes(UTF_8))),
                new Refusal("an empty file", FailureCode.FILE_EMPTY, upload(OFFICE, Papers.MEDIA_TYPE, new byte[0])),
                new Refusal(
                        "a file from a bureau",
                        FailureCode.WRONG_LEVEL,
                        upload(COUNTY, Papers.MEDIA_TYPE, Papers.FILE)),
                new Refusal(
                        "a file from nobody",
                        FailureCode.UNAUTHENTICATED,
                        upload(null, Papers.MEDIA_TYPE, Papers.FILE)),
                new Refusal(
                        "a file that no application in the territory lists",
                        FailureCode.NOT_FOUND,
                        (client, language) -> client.download(COUNTY, language, Papers.sha256(UNLISTED))),
                new Refusal(
                        "a mutation without a token",
                        FailureCode.UNAUTHENTICATED,
                        mutation(null, "forwardApplication", () -> Map.of("application", waiting))),
                new Refusal(
                        "a desk without a token",
                        FailureCode.UNAUTHENTICATED,
                        query(null, "{ countyDesk { region { code } } }")),
                new Refusal(
                        "the desk of another county",
                        FailureCode.WRONG_TERRITORY,
                        query(COUNTY, "{ countyDesk(region: \"620902\") { region { code } } }")),
                new Refusal(
                        "the desk of another prefecture",
                        FailureCode.WRONG_TERRITORY,
                        query(
                                "prefecture-" + Papers.OTHER_PREFECTURE,
                                "{ prefectureDesk(region: \"620100\") { region { code } } }")),
                new Refusal(
                        "an agency of another county",
                        FailureCode.WRONG_TERRITORY,
                        query(OTHER_COUNTY, "{ agencyDesk(uscc: \"" + AGENCY + "\") { uscc } }")),
                new Refusal(
                        "a document deeper than the limit",
                        FailureCode.DOCUMENT_TOO_DEEP,
                        query(
                                COUNTY,
                                "{ countyDesk { applications { edges { node { dossier { staff { credential { items { item {"
                                        + " code } } } } } } } } } }")),
                new Refusal("a document wider than the limit", FailureCode.DOCUMENT_TOO_COMPLEX, query(null, wide())),
                new Refusal(
                        "introspection outside development",
                        FailureCode.INTROSPECTION_DISABLED,
                        query("department", "{ __schema { types { name } } }")),
                new Refusal(
                        "a body that is not JSON",
                        FailureCode.REQUEST_NOT_JSON,
                        (client, language) -> client.post(client.token(COUNTY), language, "mutation { nonsense }")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refused_and_nothing_stored(Refusal refusal) throws Exception {
        long head = running.head();
        List<Path> files = running.files();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            HttpResponse<String> response = refusal.request().send(running.client(), language.getLanguage());
            JsonNode answer = JSON.readTree(response.body());
            assertThat(answer.get("errors")).as(response.body()).hasSize(1);
            JsonNode extensions = answer.at("/errors/0/extensions");
            assertThat(extensions.get("code").asString())
                    .isEqualTo(refusal.code().name());
            List<String> arguments = extensions
                    .get("arguments")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(answer.at("/errors/0/message").asString())
                    .isEqualTo(refusal.code().message(language, arguments));
            // null where the request was executed, absent where it was not
            assertThat(answer.path("data").isEmpty()).as(response.body()).isTrue();
        }
        assertThat(running.head()).isEqualTo(head);
        assertThat(running.files()).isEqualTo(files);
    }

    private static Request upload(String office, String mediaType, byte[] content) {
        return upload(office, Papers.sha256(content), mediaType, content);
    }

    private static Request upload(String office, String sha256, String mediaType, byte[] content) {
        return (client, language) -> client.upload(office, language, sha256, mediaType, content);
    }

    private static Request mutation(String office, String name, Supplier<Map<String, Object>> input) {
        return mutation(office, name, null, input);
    }

    /** The input is made when it is sent: some of it is known only then. */
    private static Request mutation(
            String office, String name, Long expectedVersion, Supplier<Map<String, Object>> input) {
        return (client, language) -> {
            Map<String, Object> variables = new HashMap<>(Map.of("input", input.get()));
            if (expectedVersion != null) {
                variables.put("expectedVersion", expectedVersion);
            }
            String body = JSON.writeValueAsString(Map.of("query", Client.mutation(name), "variables", variables));
            return client.post(office == null ? null : client.token(office), language, body);
        };
    }

    private static Request query(String office, String document) {
        return (client, language) -> client.post(
                office == null ? null : client.token(office),
                language,
                JSON.writeValueAsString(Map.of("query", document)));
    }

    private static Map<String, Object> withWrongIdNumber() {
        Map<String, Object> particulars = new HashMap<>(Papers.particulars(Papers.COUNTY));
        particulars.put(
                "legalRepresentative",
                Map.of("name", Papers.NAME, "idNumber", Papers.wrongly(Papers.ID_NUMBER), "phone", Papers.PHONE));
        return Map.of("agency", Papers.agency(1), "particulars", particulars);
    }

    private static Map<String, Object> withMaterial(String field, Object value) {
        return Papers.application(AGENCY, Papers.THIRD_ITEM, material -> {
            Map<String, Object> changed = new HashMap<>(material);
            changed.put(field, value);
            return changed;
        });
    }

    private static String wide() {
        return IntStream.range(0, 600)
                .mapToObj(n -> "a" + n + ": henji { name }")
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}

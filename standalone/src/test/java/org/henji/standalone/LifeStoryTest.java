package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.standalone.Papers.AGENCY;
import static org.henji.standalone.Papers.COUNTY;
import static org.henji.standalone.Papers.ITEM;
import static org.henji.standalone.Papers.NAME;
import static org.henji.standalone.Papers.PREFECTURE;
import static org.henji.standalone.Papers.SECOND_ITEM;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.henji.standalone.Client.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From an empty folder to an application in the prefecture's inbox, and the same again after a restart. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifeStoryTest {

    @TempDir
    private Path data;

    @Test
    void an_application_reaches_the_prefecture_and_is_there_after_a_restart() throws Exception {
        long head;
        String token;
        Map<String, JsonNode> seen;
        try (Running running = Running.on(data)) {
            Client client = running.client();
            sampleCatalogueIsLoadedAndLabelled(client);
            Receipt forwarded = applyAndForward(client);
            officesConcernedReadTheFiles(client);
            prefectureSeesItInItsInbox(client, forwarded);
            head = running.head();
            assertThat(forwarded.position()).isEqualTo(head);
            token = client.token("department");
            seen = sight(client, head);
        }

        // the database of the read models was in the process that has ended: all of them are made anew
        try (Running running = Running.on(data)) {
            Client client = running.client();
            assertThat(running.head()).as("nothing is imported twice").isEqualTo(head);
            assertThat(sight(client, head)).isEqualTo(seen);
            officesConcernedReadTheFiles(client);
            assertThat(client.post(token, "en", "{\"query\": \"{ henji { name } }\"}")
                            .statusCode())
                    .as("a token outlives a restart")
                    .isEqualTo(200);
            applicationGoesOn(client);
        }
    }

    private static Map<String, JsonNode> sight(Client client, long position) throws Exception {
        return Sight.of(client, AGENCY, COUNTY, PREFECTURE, position);
    }

    private static void sampleCatalogueIsLoadedAndLabelled(Client client) throws Exception {
        JsonNode items = client.data(
                        null,
                        "{ portal { items(first: 100, filter: {sample: true}) { totalCount edges { node { status basis } } } } }",
                        Map.of())
                .at("/portal/items");
        assertThat(items.get("totalCount").asInt()).isEqualTo(44);
        assertThat(items.get("edges")).hasSize(44).allSatisfy(edge -> {
            assertThat(edge.at("/node/status").asString()).isEqualTo("PUBLISHED");
            assertThat(edge.at("/node/basis").asString()).contains("样例数据");
        });
    }

    private static Receipt applyAndForward(Client client) throws Exception {
        String agency = "agency-" + AGENCY;
        Receipt registered = client.act(agency, "registerAgency", Papers.registration(AGENCY, COUNTY));
        assertThat(registered.id()).isEqualTo(AGENCY);
        assertThat(registered.version()).isZero();

        client.upload(agency);
        Receipt applied = client.act(agency, "applyForFiling", Papers.application(AGENCY, ITEM, SECOND_ITEM));
        assertThat(applied.id()).isEqualTo(AGENCY + "-0001");
        assertThat(applied.position()).isGreaterThan(registered.position());

        JsonNode waiting = inbox(client, "county-" + COUNTY, "countyDesk", applied.position());
        assertThat(waiting.get("totalCount").asInt()).isEqualTo(1);
        JsonNode entry = waiting.at("/edges/0/node");
        assertThat(entry.get("subject").asString()).isEqualTo(applied.id());
        assertThat(entry.get("mutations"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("forwardApplication", "returnApplication");

        Receipt forwarded = client.act(
                "county-" + COUNTY, "forwardApplication", Map.of("application", applied.id(), "opinion", "材料齐全"));
        assertThat(inbox(client, "county-" + COUNTY, "countyDesk", forwarded.position())
                        .get("totalCount")
                        .asInt())
                .isZero();
        return forwarded;
    }

    private static void officesConcernedReadTheFiles(Client client) throws Exception {
        for (String office : List.of("agency-" + AGENCY, "county-" + COUNTY, "prefecture-" + PREFECTURE, "center")) {
            HttpResponse<String> file = client.download(office, "en", Papers.SHA256);
            assertThat(file.statusCode()).as(office).isEqualTo(200);
            assertThat(file.body()).isEqualTo(new String(Papers.FILE, UTF_8));
        }
        for (String office : List.of("agency-" + Papers.OTHER_AGENCY, "county-" + Papers.OTHER_COUNTY)) {
            assertThat(client.download(office, "en", Papers.SHA256).statusCode())
                    .as(office)
                    .isEqualTo(404);
        }
    }

    private static void prefectureSeesItInItsInbox(Client client, Receipt forwarded) throws Exception {
        JsonNode entry = inbox(client, "prefecture-" + PREFECTURE, "prefectureDesk", forwarded.position())
                .at("/edges/0/node");
        assertThat(entry.get("subject").asString()).isEqualTo(forwarded.id());
        assertThat(entry.get("title").asString()).isEqualTo("兰州示例职业培训学校（虚构）");
        assertThat(entry.get("kind").asString()).isEqualTo("APPLICATION_TO_ACCEPT");

        JsonNode application = client.data("prefecture-" + PREFECTURE, """
                        query ($no: ID!) {
                          prefectureDesk {
                            application(no: $no) {
                              state
                              items { code item { name sample } }
                              steps { kind opinion actor { userId office { level territory { name } agency } } }
                              dossier { staff { role person { name } } }
                            }
                          }
                        }""", Map.of("no", forwarded.id()))
                .at("/prefectureDesk/application");
        assertThat(application.get("state").asString()).isEqualTo("WAITING_FOR_PREFECTURE");
        assertThat(application.get("items"))
                .extracting(item -> item.get("code").asString())
                .containsExactly(ITEM, SECOND_ITEM);
        assertThat(application.get("items"))
                .allSatisfy(
                        item -> assertThat(item.at("/item/sample").asBoolean()).isTrue());
        assertThat(application.get("steps"))
                .extracting(step -> step.get("kind").asString())
                .containsExactly("APPLIED", "FORWARDED");
        assertThat(application.at("/steps/0/actor/office/agency").asString()).isEqualTo(AGENCY);
        assertThat(application.at("/steps/1/actor/userId").asString()).isEqualTo("county-" + COUNTY);
        assertThat(application.at("/steps/1/actor/office/territory/name").asString())
                .isEqualTo("城关区");
        assertThat(application.at("/steps/1/opinion").asString()).isEqualTo("材料齐全");
        assertThat(List.of(application.at("/dossier/staff/0/person/name").asString()))
                .containsExactly(NAME);
    }

    private static JsonNode inbox(Client client, String office, String desk, long after) throws Exception {
        return client.data(
                        office,
                        "query ($after: Long) { desk: %s(after: $after) { inbox { totalCount edges { node { kind subject title mutations } } } } }"
                                .formatted(desk),
                        Map.of("after", after))
                .at("/desk/inbox");
    }

    private static void applicationGoesOn(Client client) throws Exception {
        Receipt next = client.act("agency-" + AGENCY, "applyForFiling", Papers.application(AGENCY, Papers.THIRD_ITEM));
        assertThat(next.id()).isEqualTo(AGENCY + "-0002");
    }
}

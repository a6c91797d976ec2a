package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each embedded part gives way to the real one: here another server's issuer and a database outside the application. */
@ExtendWith(SharedServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplacementTest {

    private static final String AGENCY = Papers.agency(7);

    /** The edition that the sample calls its own. */
    private static final Map<String, Object> OWN_CATALOGUE = Map.of(
            "edition", "2023-1",
            "fileName", "own.csv",
            "content", "code,name,category,basis\nZX-02-001,洮砚雕刻,手工制作,虚构的依据\n",
            "sample", false);

    @TempDir
    private Path data;

    @Test
    void an_issuer_and_a_database_of_ones_own(Running issuer) throws Exception {
        MongoServer mongo = new MongoServer(new MemoryBackend());
        mongo.bind();
        try (MongoClient database = MongoClients.create(mongo.getConnectionString())) {
            String[] settings = {
                "--henji.demo.enabled=false",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + issuer.client().uri(""),
                "--henji.mongodb.uri=" + mongo.getConnectionString()
            };
            Map<String, JsonNode> seen;
            long head;
            try (Running running = Running.on(data, settings)) {
                nobodyGetsATokenHere(running.client());
                Client client = running.client().withTokensOf(issuer.client());
                client.act("agency-" + AGENCY, "registerAgency", Papers.registration(AGENCY, Papers.COUNTY));
                client.upload("agency-" + AGENCY);
                client.act("agency-" + AGENCY, "applyForFiling", Papers.application(AGENCY, Papers.ITEM));
                head = running.head();
                seen = sight(client, head);
            }
            assertThat(database.getDatabase("henji").listCollectionNames()).contains("agencies", "inbox");

            try (Running running = Running.on(data, settings)) {
                assertThat(sight(running.client().withTokensOf(issuer.client()), head))
                        .as("with the read models as they were")
                        .isEqualTo(seen);
            }
            database.getDatabase("henji").drop();
            try (Running running = Running.on(data, settings)) {
                assertThat(sight(running.client().withTokensOf(issuer.client()), head))
                        .as("with the read models thrown away")
                        .isEqualTo(seen);
            }
        } finally {
            mongo.shutdownNow();
        }
    }

    @Test
    void a_token_for_another_audience_is_none(Running issuer) throws Exception {
        try (Running running = Running.on(
                data,
                "--henji.demo.enabled=false",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + issuer.client().uri(""),
                "--spring.security.oauth2.resourceserver.jwt.audiences=another")) {
            String token = issuer.client().token("department");
            String body = "{\"query\": \"{ henji { name } }\"}";
            assertThat(running.client().post(token, "en", body).statusCode()).isEqualTo(401);
            assertThat(issuer.client().post(token, "en", body).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_catalogue_of_ones_own_is_not_replaced_by_the_sample() throws Exception {
        try (Running running = Running.on(data, "--henji.sample-catalogue=false")) {
            running.client().act("department", "importCatalogue", OWN_CATALOGUE);
        }
        try (Running running = Running.on(data)) {
            JsonNode items = running.client()
                    .data(
                            null,
                            "query ($after: Long) { portal(after: $after) { items { edges { node { name } } } } }",
                            Map.of("after", running.head()))
                    .at("/portal/items/edges");
            assertThat(items).hasSize(1);
            assertThat(items.at("/0/node/name").asString()).isEqualTo("洮砚雕刻");
        }
    }

    private static Map<String, JsonNode> sight(Client client, long head) throws Exception {
        return Sight.of(client, AGENCY, Papers.COUNTY, Papers.PREFECTURE, head);
    }

    private static void nobodyGetsATokenHere(Client client) throws Exception {
        assertThat(client.requestToken("department", Client.SECRET).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/graphiql").statusCode()).isEqualTo(404);
        assertThat(client.get("/login").statusCode()).isEqualTo(404);
    }
}

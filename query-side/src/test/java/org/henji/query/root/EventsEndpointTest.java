package org.henji.query.root;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.registry.EventTypes;
import org.henji.platform.message.Trail;
import org.henji.query.root.FeedClient.Frame;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /events} as another system sees it. */
@WholeQuerySide
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventsEndpointTest {

    private static final int CONNECTIONS = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Story story;

    @Test
    void everything_comes_in_the_order_of_the_stream() throws Exception {
        long head = story.head();
        try (FeedClient client = as(Story.INTEGRATOR, "/events")) {
            List<Frame> frames = client.next(head + 1);

            assertThat(frames)
                    .extracting(Frame::id)
                    .containsExactlyElementsOf(LongStream.rangeClosed(0, head)
                            .mapToObj(Long::toString)
                            .toList());
            assertThat(frames).allSatisfy(frame -> {
                assertThat(EventTypes.find(frame.type())).isPresent();
                assertThat(frame.event().get("id").asString()).isEqualTo(frame.id());
                assertThat(frame.event().get("type").asString()).isEqualTo(frame.type());
            });
            assertThat(frames)
                    .extracting(frame -> frame.event().get("sequence").asString())
                    .isSorted();
        }
    }

    @Test
    void event_is_a_cloud_event() throws Exception {
        try (FeedClient client = as(Story.INTEGRATOR, "/events")) {
            assertThat(client.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(client.next().event()).isEqualTo(JsonMapper.shared().readTree("""
                            {
                              "specversion": "1.0",
                              "id": "0",
                              "source": "urn:henji",
                              "type": "catalogue.item-published",
                              "subject": "ZX-01-001",
                              "time": "2026-03-02T01:00:00.123Z",
                              "datacontenttype": "application/json",
                              "revision": "1",
                              "sequence": "0000000000000000000",
                              "officelevel": "DEPARTMENT",
                              "officeterritory": "620000",
                              "data": {
                                "item": "ZX-01-001",
                                "name": "兰州牛肉拉面制作",
                                "category": "FOOD",
                                "edition": "2023-1",
                                "sample": true,
                                "basis": "sample data for tests",
                                "at": "2026-03-02T01:00:00.123Z"
                              }
                            }
                            """));
        }
    }

    @Test
    void neither_the_people_in_an_event_nor_whoever_acted_are_shown() throws Exception {
        long head = story.head();
        try (FeedClient client = as(Story.AUDITOR, "/events")) {
            String everything = client.next(head + 1).toString();

            assertThat(everything)
                    .contains("{\"subject\":\"p_fixture-1\"}", "\"officeagency\":\"" + Story.HERE.value())
                    .doesNotContain("\"sealed\"", Story.COUNTY.userId(), Story.AGENCY.userId(), Story.COUNTY.role());
            assertThat(people()).allSatisfy(person -> {
                assertThat(everything).doesNotContain(person.name(), person.phone());
                if (person.idNumber() != null) {
                    assertThat(everything).doesNotContain(person.idNumber().value());
                }
            });
        }
    }

    private static Stream<PersonalData> people() {
        return Stream.concat(
                Stream.of(AgencyEvents.LEGAL_REPRESENTATIVE, AgencyEvents.CONTACT),
                AgencyEvents.dossier().staff().stream().map(StaffMember::person));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events", "/events?after=7"})
    void client_goes_on_after_the_last_event_it_got(String path) throws Exception {
        try (FeedClient client = as(Story.INTEGRATOR, path, "Last-Event-ID", "3")) {
            assertThat(client.next(2)).extracting(Frame::id).containsExactly("4", "5");
        }
    }

    @Test
    void client_that_cannot_set_headers_goes_on_as_well() throws Exception {
        try (FeedClient client = as(Story.INTEGRATOR, "/events?after=3")) {
            assertThat(client.next(2)).extracting(Frame::id).containsExactly("4", "5");
        }
    }

    @Test
    void event_stored_later_arrives_as_well() throws Exception {
        try (FeedClient client = as(Story.CENTER, "/events?after=" + story.head())) {
            client.line();
            long position = story.confirm(MetaData.from(Trail.of(Story.AGENCY)));
            long next = story.confirm(MetaData.emptyInstance());

            assertThat(client.next(2))
                    .extracting(Frame::id)
                    .containsExactly(Long.toString(position), Long.toString(next));
        }
    }

    @Test
    void event_without_an_actor_names_no_office() throws Exception {
        long position = story.confirm(MetaData.emptyInstance());
        try (FeedClient client = as(Story.CENTER, "/events?after=" + (position - 1))) {
            assertThat(client.next().event().propertyNames())
                    .contains("sequence", "data")
                    .doesNotContain("officelevel", "officeterritory", "officeagency");
        }
    }

    @Test
    void silence_is_broken_by_comments() throws Exception {
        try (FeedClient client = as(Story.DEPARTMENT, "/events?after=" + story.head())) {
            assertThat(client.line()).isEqualTo("retry: 3000");
            assertThat(client.line()).isEmpty();
            assertThat(client.line()).isEqualTo(":");
        }
    }

    @Test
    void position_beyond_the_end_is_refused() throws Exception {
        String beyond = Long.toString(story.head() + 1);

        JsonNode error = refusal(400, as(Story.INTEGRATOR, "/events", "Last-Event-ID", beyond));

        assertThat(error.at("/extensions/code").asString()).isEqualTo("POSITION_UNKNOWN");
        assertThat(error.at("/extensions/arguments/0").asString()).isEqualTo(beyond);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1.0", "abc", "１", "99999999999999999999", ""})
    void what_is_no_position_is_refused(String text) throws Exception {
        JsonNode error = refusal(400, as(Story.INTEGRATOR, "/events?after=" + URLEncoder.encode(text, UTF_8)));

        assertThat(error.at("/extensions/code").asString()).isEqualTo("VALIDATION_FAILED");
        assertThat(error.at("/extensions/arguments/0").asString()).isEqualTo("after");
    }

    @Test
    void malformed_last_event_id_is_refused_even_beside_a_good_parameter() throws Exception {
        JsonNode error = refusal(400, as(Story.INTEGRATOR, "/events?after=0", "Last-Event-ID", "first"));

        assertThat(error.at("/extensions/arguments/0").asString()).isEqualTo("Last-Event-ID");
        assertThat(error.get("message").asString()).isEqualTo("The input is not valid: Last-Event-ID");
    }

    @ParameterizedTest
    @MethodSource
    void other_levels_are_refused(Actor reader) throws Exception {
        assertThat(refusal(403, as(reader, "/events")).at("/extensions/code").asString())
                .isEqualTo("WRONG_LEVEL");
    }

    static Stream<Actor> other_levels_are_refused() {
        return Stream.of(Story.AGENCY, Story.COUNTY, Story.PREFECTURE);
    }

    @Test
    void nobody_is_refused() throws Exception {
        assertThat(refusal(401, FeedClient.connect(port, null, "/events"))
                        .at("/extensions/code")
                        .asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void connections_are_limited_and_one_that_is_given_up_makes_room() throws Exception {
        List<FeedClient> clients = new ArrayList<>();
        try {
            while (clients.size() < CONNECTIONS) {
                clients.add(as(Story.INTEGRATOR, "/events?after=" + story.head()));
            }
            JsonNode error = refusal(429, FeedClient.connect(port, tokens.of(Story.INTEGRATOR), "/events"));
            assertThat(error.at("/extensions/code").asString()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(error.at("/extensions/arguments/0").asString()).isEqualTo("3");
        } finally {
            for (FeedClient client : clients) {
                client.close();
            }
        }
        try (FeedClient next = as(Story.INTEGRATOR, "/events")) {
            assertThat(next.response().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void connection_ends_with_its_token() throws Exception {
        String token = tokens.of(Story.INTEGRATOR, Instant.now().plusSeconds(2));
        try (FeedClient client = connect(token, "/events?after=" + story.head())) {
            assertThat(client.response().statusCode()).isEqualTo(200);
            assertThat(client.rest()).startsWith("retry: 3000\n\n");
        }

        assertThat(refusal(401, connect(token, "/events"))
                        .at("/extensions/code")
                        .asString())
                .as("the decoder lets clocks differ by a minute, the feed does not")
                .isEqualTo("UNAUTHENTICATED");
    }

    private FeedClient as(Actor reader, String path, String... headers) throws Exception {
        return connect(tokens.of(reader), path, headers);
    }

    /** What was left a moment ago counts until a comment can no longer be sent. */
    private FeedClient connect(String token, String path, String... headers) throws Exception {
        while (true) {
            FeedClient client = FeedClient.connect(port, token, path, headers);
            if (client.response().statusCode() != 429) {
                return client;
            }
            client.close();
        }
    }

    /** The only error of a refusal in the shape that all refusals have. */
    private static JsonNode refusal(int status, FeedClient client) throws IOException {
        try (client) {
            assertThat(client.response().statusCode()).isEqualTo(status);
            JsonNode errors = JsonMapper.shared().readTree(client.rest()).get("errors");
            assertThat(errors.size()).isEqualTo(1);
            return errors.get(0);
        }
    }
}

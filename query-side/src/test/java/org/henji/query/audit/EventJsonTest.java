package org.henji.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.henji.kernel.registry.EventTypes;
import org.henji.platform.person.FixedPersonKeys;
import org.henji.platform.serialization.HenjiSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No event shows anybody, whichever it is: the approved files of the event contract hold one of every type. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventJsonTest {

    private static final Path APPROVED = Path.of("../platform/src/test/resources/events");
    private static final HenjiSerializer SERIALIZER = new HenjiSerializer(FixedPersonKeys.sealer());

    private final EventJson json = new EventJson(SERIALIZER);

    /** By stored name and revision. */
    static Map<String, DomainEvent> events() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .collect(Collectors.toMap(id -> id, EventJsonTest::read));
        }
    }

    static Stream<DomainEvent> event_shows_nobody() throws IOException {
        return events().values().stream();
    }

    @Test
    void every_type_of_event_is_looked_at() throws IOException {
        assertThat(events())
                .containsKeys(EventTypes.all().stream()
                        .map(type -> EventTypes.name(type) + "." + EventTypes.revision(type))
                        .toArray(String[]::new));
    }

    @Test
    void there_are_people_to_be_hidden() throws IOException {
        assertThat(events().values().stream().flatMap(event -> secrets(event).stream()))
                .contains("测试赵一", "620103197001010000", "13800000001", "contact@example.com", "汉族", "兰州市城关区示例路 1 号");
    }

    @ParameterizedTest
    @MethodSource
    void event_shows_nobody(DomainEvent event) {
        String text = json.write(event);

        assertThat(text).doesNotContain("\"sealed\"", "\n");
        assertThat(secrets(event)).allSatisfy(secret -> assertThat(text).doesNotContain(secret));
        assertThat(subjects(JsonMapper.shared().readTree(text)))
                .isNotNull()
                .allSatisfy(person -> assertThat(person.propertyNames()).containsExactly("subject"));
    }

    @Test
    void there_are_users_to_be_left_out() throws IOException {
        assertThat(events().values().stream().flatMap(event -> users(json.write(event))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("event_shows_nobody")
    void event_without_users_shows_nobody_and_no_user(DomainEvent event) {
        String text = json.withoutUsers().write(event);

        assertThat(users(text)).isEmpty();
        assertThat(secrets(event)).allSatisfy(secret -> assertThat(text).doesNotContain(secret));
    }

    @Test
    void whoever_is_hidden_has_a_pseudonym() {
        Subject subject = new Subject("p_fixture-9");

        assertThat(json.write(List.of(
                        new PersonalData(subject, "测试", new CitizenIdNumber("620103197001010000"), "1380", null),
                        PersonalData.erased(subject),
                        new PersonalText(subject, "事实与理由"),
                        PersonalText.erased(subject),
                        new PersonalProfile(subject, "汉族", null, null, "示例公司", "示例路 1 号", 2),
                        PersonalProfile.erased(subject))))
                .isEqualTo(Stream.generate(() -> "{\"subject\":\"p_fixture-9\"}")
                        .limit(6)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private static DomainEvent read(String id) {
        int revision = id.lastIndexOf('.');
        try {
            return SERIALIZER.deserialize(new SimpleSerializedObject<>(
                    Files.readAllBytes(APPROVED.resolve(id + ".json")),
                    byte[].class,
                    id.substring(0, revision),
                    id.substring(revision + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wherever an event names the users who acted, or who may not; candidates are witnesses by their numbers. */
    private static Stream<JsonNode> users(String text) {
        JsonNode event = JsonMapper.shared().readTree(text);
        return Stream.concat(
                Stream.of("userId", "evaluators", "scoreClerk", "consentedBy", "archivist", "keeper")
                        .flatMap(name -> event.findValues(name).stream()),
                event.findValues("witnesses").stream()
                        .filter(node -> node.path(0).isString()));
    }

    /** Objects that name a subject; all are people, but for those that say which credential a pseudonym holds, or that it was erased. */
    private static List<JsonNode> subjects(JsonNode json) {
        List<JsonNode> subjects = new ArrayList<>();
        if (json.path("subject").asString("").startsWith("p_") && !json.has("credential") && !json.has("at")) {
            subjects.add(json);
        }
        json.forEach(child -> subjects.addAll(subjects(child)));
        return subjects;
    }

    /** Every text of every person anywhere in the value. */
    private static List<String> secrets(Object value) {
        return switch (value) {
            case null -> List.of();
            case PersonalData person ->
                Stream.of(
                                person.name(),
                                person.idNumber() == null
                                        ? null
                                        : person.idNumber().value(),
                                person.phone(),
                                person.email())
                        .filter(text -> text != null)
                        .toList();
            case PersonalText written -> written.text() == null ? List.of() : List.of(written.text());
            case PersonalProfile profile ->
                Stream.of(profile.ethnicGroup(), profile.employer(), profile.address())
                        .filter(text -> text != null)
                        .toList();
            case Iterable<?> many -> {
                List<String> secrets = new ArrayList<>();
                many.forEach(one -> secrets.addAll(secrets(one)));
                yield secrets;
            }
            case Map<?, ?> map -> secrets(map.values());
            case Record record -> {
                List<String> secrets = new ArrayList<>();
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    secrets.addAll(secrets(component(record, component)));
                }
                yield secrets;
            }
            default -> List.of();
        };
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

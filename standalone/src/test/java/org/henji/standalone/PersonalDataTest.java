package org.henji.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.eventstore.EventLog;
import org.henji.eventstore.StoredEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.platform.person.People;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People can be read by those who review them, by nobody in the files, and by nobody at all once they are erased. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PersonalDataTest {

    private static final String AGENCY = Papers.AGENCY;
    private static final List<String> PLANTED = List.of(Papers.NAME, Papers.ID_NUMBER, Papers.PHONE);

    @TempDir
    private Path data;

    @Test
    void nobody_is_in_plain_text_in_the_data_folder_and_an_erased_person_is_nowhere() throws Exception {
        Subject subject;
        try (Running running = Running.on(data)) {
            Client client = running.client();
            client.act("agency-" + AGENCY, "registerAgency", Papers.registration(AGENCY, Papers.COUNTY));
            client.upload("agency-" + AGENCY);
            client.act("agency-" + AGENCY, "applyForFiling", Papers.application(AGENCY, Papers.ITEM));

            JsonNode person = legalRepresentative(running);
            assertThat(person.get("name").asString()).isEqualTo(Papers.NAME);
            assertThat(person.get("phone").asString()).isEqualTo(Papers.PHONE);
            assertThat(person.get("idNumber").asString()).startsWith("620102").contains("*");
            subject = new Subject(person.get("subject").asString());

            nobodyIsInTheEvents(running.context().getBean(EventLog.class));
            nobodyIsInTheFiles();
        }
        // closing writes what was in memory
        nobodyIsInTheFiles();

        try (Running running = Running.on(data)) {
            assertThat(legalRepresentative(running).get("name").asString()).isEqualTo(Papers.NAME);

            running.context().getBean(People.class).erase(subject);

            mustReadAsErased(running, subject);
            running.client()
                    .act("county-" + Papers.COUNTY, "forwardApplication", Map.of("application", AGENCY + "-0001"));
        }
        try (Running running = Running.on(data)) {
            mustReadAsErased(running, subject);
        }
    }

    private static JsonNode legalRepresentative(Running running) throws Exception {
        return running.client()
                .data("county-" + Papers.COUNTY, """
                        query ($uscc: ID!, $after: Long) {
                          countyDesk(after: $after) {
                            agency(uscc: $uscc) {
                              particulars { legalRepresentative { subject visible erased name idNumber phone email } }
                            }
                          }
                        }""", Map.of("uscc", AGENCY, "after", running.head()))
                .at("/countyDesk/agency/particulars/legalRepresentative");
    }

    private static void mustReadAsErased(Running running, Subject subject) throws Exception {
        JsonNode person = legalRepresentative(running);
        assertThat(person.get("subject").asString()).isEqualTo(subject.value());
        assertThat(person.get("erased").asBoolean()).isTrue();
        assertThat(List.of(person.get("name"), person.get("idNumber"), person.get("phone"), person.get("email")))
                .allMatch(JsonNode::isNull);

        AgencyRegistered registered = (AgencyRegistered) running.context()
                .getBean(EventStore.class)
                .readEvents(AGENCY)
                .next()
                .getPayload();
        assertThat(registered.particulars().legalRepresentative()).isEqualTo(PersonalData.erased(subject));
        assertThat(registered.particulars().contact().isErased()).isFalse();
    }

    /** In the files a block may be compressed; what comes out of the store is not. */
    private static void nobodyIsInTheEvents(EventLog log) {
        List<StoredEvent> events = log.read(0, 1000);
        assertThat(events)
                .anySatisfy(
                        event -> assertThat(new String(event.bytes(), UTF_8)).contains("示例路 1 号"));
        assertThat(events).allSatisfy(event -> {
            String bytes = latin1(event.bytes());
            forms().forEach((form, text) ->
                    assertThat(bytes.contains(text)).as(form).isFalse());
        });
    }

    private void nobodyIsInTheFiles() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(data)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).extracting(file -> file.getFileName().toString()).contains("persons.db", "henji-event-store");
        for (Path file : files) {
            String bytes = latin1(Files.readAllBytes(file));
            forms().forEach((form, text) ->
                    assertThat(bytes.contains(text)).as(form + " in " + file).isFalse());
        }
    }

    /** Each planted text in the forms in which it could have got into a file, as one character per byte. */
    private static Map<String, String> forms() {
        return PLANTED.stream()
                .flatMap(PersonalDataTest::formsOf)
                .distinct()
                .collect(Collectors.toMap(
                        text -> "form " + HexFormat.of().formatHex(text.getBytes(ISO_8859_1)), text -> text));
    }

    private static Stream<String> formsOf(String planted) {
        List<byte[]> encoded = new ArrayList<>();
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GB18030"))) {
            encoded.add(planted.getBytes(charset));
        }
        List<String> forms = new ArrayList<>();
        for (byte[] bytes : encoded) {
            forms.add(latin1(bytes));
            forms.add(HexFormat.of().formatHex(bytes));
            forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
            forms.addAll(base64(bytes));
        }
        forms.add(URLEncoder.encode(planted, UTF_8));
        forms.add(planted.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()));
        forms.add(planted.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining()));
        return forms.stream();
    }

    /** The characters that stand in any Base64 text around the bytes, whatever number of bytes comes before them. */
    private static List<String> base64(byte[] bytes) {
        List<String> forms = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            forms.add(Base64.getEncoder().encodeToString(shifted).substring(from, to));
            forms.add(Base64.getUrlEncoder().encodeToString(shifted).substring(from, to));
        }
        return forms;
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}

package org.henji.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.eventstore.EventLog;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveOpened;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.score.Points;
import org.henji.platform.file.FileStore;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.PersonalDataSealer;
import org.henji.platform.person.Pseudonyms;
import org.henji.standalone.Client.Receipt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A candidate of long ago, of whom nothing has to be kept any more, is forgotten everywhere. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureTest {

    private static final SessionNo SESSION = new SessionNo("1562010001");
    private static final Uscc AGENCY = new Uscc(Papers.AGENCY);
    private static final RegionCode COUNTY = new RegionCode(Papers.COUNTY);
    private static final CertificateNo CERTIFICATE = new CertificateNo("ZX6201000115000001");
    private static final Instant AT = Instant.parse("2015-03-02T01:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2015, 3, 25);

    private static final String NAME = "测试被忘者";
    private static final String ID_NUMBER = "620102199601010007";
    private static final String OTHER_ID_NUMBER = "620102199702020001";

    @TempDir
    private Path data;

    @Test
    void a_person_is_forgotten_everywhere_and_for_ever() throws Exception {
        Subject subject;
        Subject other;
        List<String> sealed;
        try (Running running = Running.on(data)) {
            Client client = running.client();
            Pseudonyms pseudonyms = running.context().getBean(Pseudonyms.class);
            subject = pseudonyms.of(new CitizenIdNumber(ID_NUMBER));
            other = pseudonyms.of(new CitizenIdNumber(OTHER_ID_NUMBER));
            happenedLongAgo(running, subject, other);
            sealed = sealedTexts(running, subject);
            assertThat(sealed).hasSizeGreaterThanOrEqualTo(2);
            assertThat(candidate(running, 1).at("/person/name").asString()).isEqualTo(NAME);
            assertThat(client.download("department", "en", digest(1).value()).statusCode())
                    .isEqualTo(200);

            assertThat(found(running).at("/0/state").asString()).isEqualTo("EXPIRED");

            mustBeRefused(client, "center", subject, "WRONG_LEVEL");
            mustBeRefused(client, "department", new Subject("p_" + "0".repeat(32)), "PERSON_UNKNOWN");
            Receipt receipt = erase(client, subject);

            assertThat(receipt.id()).isEqualTo("erasures");
            assertThat(receipt.position()).isEqualTo(running.head());
            mustBeForgotten(running, subject, sealed);
            assertThat(candidate(running, 2).at("/person/name").asString()).isEqualTo("测试其他人");
            assertThat(client.download("department", "en", digest(2).value()).statusCode())
                    .isEqualTo(200);
            nothingMoreIsKept(client);

            long head = running.head();
            erase(client, subject);
            assertThat(running.head()).as("again").isEqualTo(head);
        }
        try (Running running = Running.on(data)) {
            mustBeForgotten(running, subject, sealed);
            running.rebuildReadModels();
            mustBeForgotten(running, subject, sealed);
        }
    }

    private static void happenedLongAgo(Running running, Subject subject, Subject other) throws Exception {
        publish(
                running,
                new PlanFiled(
                        SESSION,
                        AGENCY,
                        COUNTY,
                        new EditionNo("2023-1"),
                        new SessionPlan(
                                new ItemCode(Papers.ITEM),
                                SpecificationNo.of(new ItemCode(Papers.ITEM), 1),
                                "A1",
                                DAY,
                                LocalTime.of(9, 0),
                                LocalTime.of(11, 0),
                                List.of(new Room(1, "一号考场", 2)),
                                2),
                        15,
                        AT));
        publish(
                running,
                new CandidatesRegistered(
                        SESSION,
                        List.of(candidate(1, subject, NAME, ID_NUMBER), candidate(2, other, "测试其他人", OTHER_ID_NUMBER)),
                        null,
                        16,
                        AT));
        List<CandidatePhoto> photos = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            byte[] photo = photo(number);
            running.context()
                    .getBean(FileStore.class)
                    .put(Office.agency(AGENCY), digest(number), "image/jpeg", new ByteArrayInputStream(photo));
            photos.add(new CandidatePhoto(number, new Photo(digest(number), photo.length, DAY.minusMonths(1))));
        }
        publish(running, new PhotosAttached(SESSION, photos, AT));
        ArchiveNo archive = ArchiveNo.of(SESSION);
        publish(running, new ArchiveOpened(archive, AGENCY, COUNTY, AT));
        publish(running, new ArchiveSealed(archive, DAY, DAY.plusYears(3), DAY.plusYears(5), 3, 5, AT));
        BatchNo batch = BatchNo.of(SESSION, 1);
        publish(running, new BlanksRequested(batch, ScoreBookNo.of(SESSION), AGENCY, COUNTY, List.of(1), AT));
        publish(
                running,
                new CertificateCoded(
                        CERTIFICATE,
                        new SchemeNo("HENJI-ZX-1"),
                        batch,
                        SESSION,
                        1,
                        AGENCY,
                        "兰州示例职业培训学校（虚构）",
                        COUNTY,
                        new ItemCode(Papers.ITEM),
                        "兰州牛肉拉面制作",
                        DAY,
                        new Points("80.00"),
                        candidate(1, subject, NAME, ID_NUMBER).person(),
                        new Photo(digest(1), photo(1).length, DAY.minusMonths(1)),
                        DAY,
                        5,
                        new BlankSerial("GS00000001"),
                        AT));
        publish(running, new CertificatePublished(CERTIFICATE, AT));
    }

    private static Candidate candidate(int number, Subject subject, String name, String idNumber) {
        return new Candidate(
                number,
                new PersonalData(subject, name, new CitizenIdNumber(idNumber), "13900000001", null),
                new PersonalProfile(
                        subject, "汉族", Education.SENIOR_SECONDARY, CandidateSource.SOCIETY, null, "示例路 1 号", 2),
                false,
                null);
    }

    private static void publish(Running running, DomainEvent event) {
        EventStore store = running.context().getBean(EventStore.class);
        long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
        store.publish(new GenericDomainEventMessage<>("Aggregate", event.streamId(), next, event));
    }

    private static void mustBeForgotten(Running running, Subject subject, List<String> sealed) throws Exception {
        JsonNode candidate = candidate(running, 1);
        assertThat(candidate.at("/person/subject").asString()).isEqualTo(subject.value());
        assertThat(candidate.at("/person/erased").asBoolean()).isTrue();
        for (String hidden : List.of("/person/name", "/person/idNumber", "/person/phone", "/photo")) {
            assertThat(candidate.at(hidden).isNull()).as(hidden).isTrue();
        }
        Client client = running.client();
        for (String office : List.of("department", "center", "prefecture-" + Papers.PREFECTURE, "agency-" + AGENCY)) {
            assertThat(client.download(office, "en", digest(1).value()).statusCode())
                    .as(office)
                    .isEqualTo(404);
        }
        assertThat(running.files())
                .extracting(Path::getFileName)
                .noneMatch(file -> file.toString().equals(digest(1).value()));
        assertThat(running.rows().toString()).doesNotContain(NAME, ID_NUMBER);
        PersonalDataSealer sealer = new PersonalDataSealer(running.context().getBean(PersonKeys.class));
        assertThat(sealed)
                .allSatisfy(text -> assertThat(
                                sealer.open(subject, Base64.getDecoder().decode(text)))
                        .isEmpty());

        assertThat(found(running)).isEmpty();
        JsonNode certificate = client.data("center", """
                        query ($no: ID!, $after: Long) {
                          centerDesk(after: $after) { certificate(no: $no) { holder { erased name } photo { sha256 } } }
                        }""", Map.of("no", CERTIFICATE.value(), "after", running.head()))
                .at("/centerDesk/certificate");
        assertThat(certificate.at("/holder/erased").asBoolean()).isTrue();
        assertThat(certificate.at("/holder/name").isNull()).isTrue();
        assertThat(certificate.get("photo").isNull()).isTrue();

        JsonNode erasure = client.data("department", """
                        query ($after: Long) {
                          departmentDesk(after: $after) {
                            erasures { edges { node { subject photos carriedOutAt decidedBy { office { level } } } } }
                          }
                        }""", Map.of("after", running.head()))
                .at("/departmentDesk/erasures/edges/0/node");
        assertThat(erasure.get("subject").asString()).isEqualTo(subject.value());
        assertThat(erasure.get("photos").asInt()).isEqualTo(1);
        assertThat(erasure.get("carriedOutAt").isNull()).isFalse();

        JsonNode history = client.data("auditor", """
                        { audit { history(of: "erasures") { edges { node { type data actor { userId } } } } } }""", Map.of()).at("/audit/history/edges");
        assertThat(history)
                .extracting(edge -> edge.at("/node/type").asString())
                .containsExactly("person.erasure-decided", "person.person-erased");
        assertThat(history)
                .allSatisfy(edge -> assertThat(edge.at("/node/data").asString()).contains(subject.value()));
    }

    /** What anyone finds who knows name and number. */
    private static JsonNode found(Running running) throws Exception {
        return running.client()
                .data(
                        null,
                        """
                        query ($input: CertificateCheckInput!, $after: Long) {
                          portal(after: $after) { certificateCheck(input: $input) { found { state } } }
                        }""",
                        Map.of("input", Map.of("number", CERTIFICATE.value(), "name", NAME), "after", running.head()))
                .at("/portal/certificateCheck/found");
    }

    private static void nothingMoreIsKept(Client client) throws Exception {
        JsonNode answer = client.ask(
                "department",
                Client.mutation("issueCredential"),
                Map.of(
                        "input",
                        Map.of(
                                "credential",
                                "KP-FORGOTTEN",
                                "kind",
                                "ASSESSOR",
                                "person",
                                Map.of("name", NAME, "idNumber", ID_NUMBER),
                                "items",
                                List.of(Papers.ITEM),
                                "validFrom",
                                "2026-01-01")));
        assertThat(code(answer)).isEqualTo("PERSON_ERASED");
    }

    private static JsonNode candidate(Running running, int number) throws Exception {
        return running.client()
                .data("center", """
                        query ($session: ID!, $candidate: Int!, $after: Long) {
                          centerDesk(after: $after) {
                            session(no: $session) {
                              candidate(candidate: $candidate) {
                                person { subject erased name idNumber phone }
                                photo { sha256 }
                              }
                            }
                          }
                        }""", Map.of("session", SESSION.value(), "candidate", number, "after", running.head()))
                .at("/centerDesk/session/candidate");
    }

    private static Receipt erase(Client client, Subject subject) throws Exception {
        return client.act("department", "erasePerson", input(subject));
    }

    private static void mustBeRefused(Client client, String office, Subject subject, String code) throws Exception {
        JsonNode answer = client.ask(office, Client.mutation("erasePerson"), Map.of("input", input(subject)));
        assertThat(code(answer)).isEqualTo(code);
    }

    private static Map<String, String> input(Subject subject) {
        return Map.of("subject", subject.value(), "reason", "个人信息保护法第四十七条，本人申请，保存期限已届满");
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    /** Whatever is stored of the person. */
    private static List<String> sealedTexts(Running running, Subject subject) {
        Pattern sealed = Pattern.compile("\"subject\":\"" + subject + "\",\"sealed\":\"([^\"]+)\"");
        return running.context().getBean(EventLog.class).read(0, 10_000).stream()
                .flatMap(event -> sealed.matcher(new String(event.payload(), StandardCharsets.UTF_8))
                        .results())
                .map(match -> match.group(1))
                .toList();
    }

    /** The least that passes for a JPEG. */
    private static byte[] photo(int number) {
        return HexFormat.of().parseHex("ffd8ffe000104a464946000101000" + number);
    }

    private static Sha256 digest(int number) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(photo(number))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

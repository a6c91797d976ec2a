package org.henji.standalone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens to a session beside its straight way, from the mutation to what the prefecture then sees. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionActsTest {

    private static final Path PHOTO = Path.of("..", "examples", "photo-sample.jpg");

    private static NoticeServer server;
    private static SessionStory registering;
    private static SessionStory scored;
    private static SessionStory ended;
    private static SessionStory archived;

    /** One session for each stage at which something is done, in the order of their days. */
    @BeforeAll
    static void prepare() throws Exception {
        server = new NoticeServer();
        List<SessionStory> sessions = SessionStory.planned(server, 4);
        scored = sessions.get(0).upTo("试卷已入柜");
        ended = sessions.get(1).upTo("试卷已入柜");
        archived = sessions.get(2).upTo("试卷已入柜");
        registering = sessions.get(3).upTo("考生已报名");
        scored.upTo("已登分");
        ended.upTo("已结束");
        archived.upTo("档案已封存");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_uploaded_photo_is_attached_to_a_candidate_before_the_roster_is_submitted() throws Exception {
        byte[] photo = Files.readAllBytes(PHOTO);
        String sha256 = Sha256.of(photo).value();
        registering.attachPhoto(1, sha256, photo.length);
        server.lastMustBeRefused(FailureCode.FILE_NOT_UPLOADED);
        int status = server.client()
                .upload(registering.office(""), "en", sha256, "image/jpeg", photo)
                .statusCode();
        assertThat(status).isEqualTo(201);
        registering.attachPhoto(1, sha256, 1024);
        server.lastMustBeRefused(FailureCode.PHOTO_INVALID);
        registering.attachPhoto(9, sha256, photo.length);
        server.lastMustBeRefused(FailureCode.CANDIDATE_UNKNOWN);

        registering.attachPhoto(1, sha256, photo.length).mustHaveSucceeded();

        registering.upTo("名单已提交");
        JsonNode session = registering
                .prefectureSees(
                        "session(no: $no) { first: candidate(candidate: 1) { photo { sha256 } } second: candidate(candidate: 2) { photo { sha256 } } }",
                        registering.number())
                .get("session");
        assertThat(session.at("/first/photo/sha256").asString()).isEqualTo(sha256);
        assertThat(session.at("/second/photo").isNull()).isTrue();
        registering.attachPhoto(1, sha256, photo.length);
        server.lastMustBeRefused(FailureCode.CANDIDATE_NOT_OPEN);
    }

    @Test
    void an_incident_of_the_day_is_recorded_and_none_of_a_day_to_come() {
        registering.recordIncident("停电");
        server.lastMustBeRefused(FailureCode.TICKETS_NOT_ISSUED);

        scored.recordIncident("3 号工位炉灶故障，更换后继续").mustHaveSucceeded();

        JsonNode incidents = scored.prefectureSees(
                        "session(no: $no) { day { incidents { incident kind facts } } }", scored.number())
                .at("/session/day/incidents");
        assertThat(incidents).singleElement().satisfies(incident -> {
            assertThat(incident.get("incident").asInt()).isEqualTo(1);
            assertThat(incident.get("kind").asString()).isEqualTo("EQUIPMENT_FAILURE");
            assertThat(incident.get("facts").asString()).isEqualTo("3 号工位炉灶故障，更换后继续");
        });
    }

    @Test
    void a_sheet_is_taken_back_by_its_assessor_and_missing_until_it_is_entered_again() {
        scored.withdrawSheet(scored.assessor(1), 0, 1);
        server.lastMustBeRefused(FailureCode.SHEET_OF_ANOTHER);

        scored.withdrawSheet(scored.assessor(0), 0, 1).mustHaveSucceeded();
        assertThat(sheetsMissing()).isEqualTo(List.of(1, 0, 0));
        scored.withdrawSheet(scored.assessor(0), 0, 1);
        server.lastMustBeRefused(FailureCode.SHEET_UNKNOWN);

        scored.enterScores(scored.assessor(0), 0, 1, "81", "81").mustHaveSucceeded();
        assertThat(sheetsMissing()).isEqualTo(List.of(0, 0, 0));
    }

    private static List<Integer> sheetsMissing() {
        return scored.prefectureSees(
                        "candidateScores(scoreBook: $no, first: 10) { edges { node { sheetsMissing } } }",
                        scored.scoreBook())
                .at("/candidateScores/edges")
                .valueStream()
                .map(edge -> edge.at("/node/sheetsMissing").asInt())
                .toList();
    }

    @Test
    void after_a_check_that_failed_the_candidate_is_scored_anew_before_anything_is_submitted() {
        String checker = ended.office(".checker");
        ended.failCheck(ended.clerk(), 1, "与评分表不符");
        server.lastMustBeRefused(FailureCode.OWN_WORK);
        ended.failCheck(checker, 9, "与评分表不符");
        server.lastMustBeRefused(FailureCode.RESULT_NOT_SCORED);
        ended.checkScores(checker).mustHaveSucceeded();

        ended.failCheck(checker, 1, "与评分表不符").mustHaveSucceeded();

        ended.submitScoreBook();
        server.lastMustBeRefused(FailureCode.SCORES_NOT_CHECKED);
        ended.checkScores(checker);
        server.lastMustBeRefused(FailureCode.SHEETS_MISSING);
        for (int assessor = 0; assessor < SessionStory.ASSESSORS; assessor++) {
            ended.enterScores(ended.clerk(), assessor, 1, "70", "70").mustHaveSucceeded();
        }
        ended.checkScores(checker).mustHaveSucceeded();
        ended.submitScoreBook().mustHaveSucceeded();
        JsonNode steps = ended.prefectureSees("scoreBook(no: $no) { steps { kind opinion } }", ended.scoreBook())
                .at("/scoreBook/steps");
        assertThat(steps)
                .extracting(step -> step.get("kind").asString())
                .containsExactly("CHECKED", "CHECK_FAILED", "CHECKED", "SUBMITTED");
        assertThat(steps.get(1).get("opinion").asString()).isEqualTo("与评分表不符");
    }

    @Test
    void a_sealed_archive_is_looked_into_and_destroyed_once_its_time_is_over_and_the_prefecture_agrees() {
        archived.recordAccess("核对成绩", archived.office(".archivist"));
        server.lastMustBeRefused(FailureCode.ARCHIVE_WITNESSES_SAME);
        archived.recordAccess("核对成绩", archived.office(".head")).mustHaveSucceeded();
        assertThat(archive().get("accesses")).singleElement().satisfies(access -> {
            assertThat(access.get("purpose").asString()).isEqualTo("核对成绩");
            assertThat(access.get("consentedBy").asString()).isEqualTo(archived.office(".head"));
        });

        LocalDate last =
                LocalDate.parse(archived.retention().get("electronicUntil").asString());
        server.forwardTo(last);
        archived.approveDestruction();
        server.lastMustBeRefused(FailureCode.RETENTION_RUNNING);
        server.forwardTo(last.plusDays(1));
        archived.destroyArchive();
        server.lastMustBeRefused(FailureCode.DESTRUCTION_NOT_APPROVED);
        archived.approveDestruction().mustHaveSucceeded();
        assertThat(archive().get("state").asString()).isEqualTo("TO_BE_DESTROYED");

        archived.destroyArchive().mustHaveSucceeded();

        assertThat(archive().get("state").asString()).isEqualTo("DESTROYED");
        assertThat(archive().at("/destruction/witnesses")).hasSize(2);
        archived.recordAccess("核对成绩", archived.office(".head"));
        server.lastMustBeRefused(FailureCode.ARCHIVE_DESTROYED);
    }

    private static JsonNode archive() {
        return archived.prefectureSees(
                        "archive(no: $no) { state accesses { purpose consentedBy } destruction { witnesses } }",
                        archived.archive())
                .get("archive");
    }
}

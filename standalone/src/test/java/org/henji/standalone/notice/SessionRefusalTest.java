package org.henji.standalone.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.henji.kernel.failure.FailureCode;
import org.henji.standalone.Papers;
import org.henji.standalone.Workbooks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the rules of an exam session forbid is refused with the right code in both languages, and nothing is stored. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionRefusalTest {

    private static final LocalDate BORN_IN_2012 = LocalDate.of(2012, 3, 12);

    private static NoticeServer server;
    private static SessionStory toOpen;
    private static SessionStory running;
    private static SessionStory ended;
    private static SessionStory archived;
    private static SessionStory registering;
    private static SessionStory submitted;
    private static SessionStory changed;
    private static SessionStory neighbour;
    private static SessionStory overlapping;
    private static SessionStory suspended;
    private static SessionStory blocked;
    private static SessionStory unfiled;

    /** One session for each stage at which something is forbidden, in the order of their days. */
    @BeforeAll
    static void prepare() throws Exception {
        server = new NoticeServer();
        List<SessionStory> sessions = SessionStory.planned(server, 9);
        toOpen = sessions.get(0).upTo("试卷已入柜");
        running = sessions.get(1).upTo("试卷已入柜");
        ended = sessions.get(2).upTo("试卷已入柜");
        archived = sessions.get(3).upTo("试卷已入柜");
        registering = sessions.get(4).upTo("考生已报名");
        registering.printPapers().propose("SEALED", "center.keeper", SessionStory.SEAL, SessionStory.PAPERS);
        server.last().mustHaveSucceeded();
        submitted = sessions.get(5).upTo("名单已提交");
        changed = sessions.get(6).upTo("考场已编排");
        changed.withdraw(1).mustHaveSucceeded();
        neighbour = changed.another(changed.day().plusDays(7), changed).upTo("计划已同意");
        suspended = sessions.get(7);
        overlapping = suspended.another(changed.day(), changed).upTo("计划已同意");
        suspended.filing().actOnAgency("department", "suspendAgency", Map.of("reason", "管理混乱"));
        server.last().mustHaveSucceeded();
        blocked = sessions.get(8);
        blocked.filing().changeStaff(2).mustHaveSucceeded();
        unfiled = registering.of(new FilingStory(
                        server, "91620102", "620102", registering.filing().item())
                .register());

        toOpen.upTo("已验封");
        running.upTo("已开考");
        ended.upTo("已结束");
        archived.upTo("档案已封存");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** An act and the code with which it must be refused. */
    record Refusal(String title, FailureCode code, Runnable act) {

        @Override
        public String toString() {
            return title + " -> " + code;
        }
    }

    static Stream<Refusal> refusals() {
        return Stream.of(plans(), candidates(), workbooks(), preparation(), papers(), scores(), archives())
                .flatMap(part -> part);
    }

    private static Stream<Refusal> plans() {
        return Stream.of(
                new Refusal(
                        "a plan for tomorrow",
                        FailureCode.PLAN_LEAD_TIME_SHORT,
                        () -> registering.filePlan(
                                Map.of("date", server.today().plusDays(1).toString()))),
                new Refusal(
                        "a plan of an agency that is not filed",
                        FailureCode.AGENCY_NOT_FILED,
                        () -> unfiled.filePlan(Map.of())),
                new Refusal(
                        "a plan of a suspended agency",
                        FailureCode.AGENCY_SUSPENDED,
                        () -> suspended.filePlan(Map.of())),
                new Refusal(
                        "a plan for an item with too few assessors",
                        FailureCode.ITEM_BLOCKED,
                        () -> blocked.filePlan(Map.of())));
    }

    private static Stream<Refusal> candidates() {
        return Stream.of(
                new Refusal(
                        "a candidate who is too young",
                        FailureCode.CANDIDATE_TOO_YOUNG,
                        () -> registering.register(Papers.candidate(4, BORN_IN_2012))),
                new Refusal(
                        "a candidate twice in a session",
                        FailureCode.CANDIDATE_ALREADY_REGISTERED,
                        () -> registering.register(Papers.candidate(0))));
    }

    private static Stream<Refusal> workbooks() {
        return Stream.of(
                new Refusal(
                        "a workbook that is none",
                        FailureCode.WORKBOOK_UNREADABLE,
                        () -> registering.importCandidates("姓名,身份证号\n".getBytes(UTF_8))),
                new Refusal(
                        "a zip bomb",
                        FailureCode.WORKBOOK_TOO_LARGE,
                        () -> registering.importCandidates(Workbooks.bomb(200))),
                new Refusal(
                        "a workbook with a formula",
                        FailureCode.WORKBOOK_ROWS_BAD,
                        () -> registering.importCandidates(Workbooks.withFormula())),
                new Refusal(
                        "a workbook of 200,000 rows",
                        FailureCode.WORKBOOK_TOO_MANY_ROWS,
                        () -> registering.importCandidates(Workbooks.of(
                                Stream.generate(() -> Workbooks.row(3)).limit(200_000)))),
                new Refusal(
                        "a workbook with a broken ID number",
                        FailureCode.WORKBOOK_ROWS_BAD,
                        () -> registering.importCandidates(withBrokenIdNumber())));
    }

    private static Stream<Refusal> preparation() {
        return Stream.of(
                new Refusal("seats before the review", FailureCode.ROSTER_UNDECIDED, submitted::arrangeSeats),
                new Refusal(
                        "tickets for a roster that has changed", FailureCode.SEATS_NOT_CURRENT, changed::issueTickets),
                new Refusal("a group of two", FailureCode.GROUP_TOO_SMALL, () -> registering.assignGroup(2)),
                new Refusal(
                        "a group that does not change", FailureCode.GROUP_NOT_ROTATED, () -> neighbour.assignGroup(3)),
                new Refusal(
                        "assessors who are elsewhere at that time",
                        FailureCode.PERSON_ON_DUTY,
                        () -> overlapping.assignGroup(3)));
    }

    private static Stream<Refusal> papers() {
        return Stream.of(
                new Refusal(
                        "papers opened before the start",
                        FailureCode.CUSTODY_BEFORE_START,
                        () -> toOpen.propose("OPENED", toOpen.office(".keeper"), null, SessionStory.PAPERS)),
                new Refusal(
                        "one person who signs twice",
                        FailureCode.CUSTODY_ALREADY_SIGNED,
                        () -> registering.sign("SEALED", "center.keeper")));
    }

    private static Stream<Refusal> scores() {
        Stream<Refusal> noScores = Stream.of("100.01", "-1", "NaN", "1e1", "60.001")
                .map(points -> new Refusal(
                        "a score of " + points,
                        FailureCode.SCORE_INVALID,
                        () -> running.enterScores(running.assessor(0), 0, 1, points, "60")));
        return Stream.concat(
                noScores,
                Stream.of(
                        new Refusal(
                                "a score by somebody outside the group",
                                FailureCode.NOT_AN_ASSESSOR,
                                () -> running.enterScores(running.office(".outsider"), 0, 1, "60", "60")),
                        new Refusal(
                                "the sheet of another assessor",
                                FailureCode.SHEET_OF_ANOTHER,
                                () -> running.enterScores(running.assessor(1), 0, 1, "60", "60")),
                        new Refusal(
                                "scores checked by who entered them",
                                FailureCode.OWN_WORK,
                                () -> ended.checkScores(ended.clerk())),
                        new Refusal(
                                "scores checked by who gave them",
                                FailureCode.OWN_WORK,
                                () -> ended.checkScores(ended.assessor(0)))));
    }

    private static Stream<Refusal> archives() {
        return Stream.of(
                new Refusal("an archive that lacks something", FailureCode.ARCHIVE_INCOMPLETE, ended::sealArchive),
                new Refusal(
                        "an archive destroyed while it is kept",
                        FailureCode.RETENTION_RUNNING,
                        archived::approveDestruction));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refused_and_nothing_stored(Refusal refusal) {
        refusal.act().run();

        server.lastMustBeRefused(refusal.code());
    }

    @Test
    void a_bad_row_is_reported_with_its_place_in_both_languages() {
        LastAct imported = registering.importCandidates(withBrokenIdNumber());
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            imported.repeatIn(language);

            JsonNode problem = imported.answer().at("/problems/0");
            assertThat(imported.answer().get("problems")).hasSize(1);
            assertThat(problem.get("row").asInt()).isEqualTo(3);
            assertThat(problem.get("column").asString()).isEqualTo("身份证号");
            assertThat(problem.get("code").asString()).isEqualTo("ID_NUMBER_INVALID");
            assertThat(problem.get("message").asString())
                    .isEqualTo(FailureCode.ID_NUMBER_INVALID.message(language, List.of()));
        }
    }

    @Test
    void of_two_workbooks_at_once_for_a_session_one_is_refused() {
        byte[] large = Workbooks.of(
                Stream.generate(() -> withoutPhone(Workbooks.row(3))).limit(10_000));
        byte[] small = Workbooks.of(Stream.of(withoutPhone(Workbooks.row(3))));
        long head = server.head();
        List<String> codes = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            CompletableFuture<LastAct> first = CompletableFuture.supplyAsync(() -> registering.importCandidates(large));
            while (!first.isDone()) {
                codes.add(registering.importCandidates(small).refusal());
            }
            return codes.contains(FailureCode.WORKBOOK_IN_PROGRESS.name());
        });
        assertThat(server.head()).isEqualTo(head);
    }

    @Test
    void a_wrong_seal_is_seen_by_centre_and_department_at_once_and_the_package_goes_no_further() {
        submitted.printPapers().seal();

        submitted
                .propose("DISPATCHED", "center.keeper", "FT-9999", SessionStory.PAPERS)
                .mustHaveSucceeded();

        assertThat(List.of("center", "department"))
                .allSatisfy(desk -> assertThat(server.inbox(desk, desk)).contains(submitted.paperPackage()));
        submitted.propose("DISPATCHED", "center.keeper", SessionStory.SEAL, SessionStory.PAPERS);
        server.lastMustBeRefused(FailureCode.CUSTODY_HELD);
    }

    private static byte[] withBrokenIdNumber() {
        List<String> row = Workbooks.row(4);
        String number = Papers.wrongly(row.get(Workbooks.ID_NUMBER_COLUMN));
        return Workbooks.of(Stream.of(Workbooks.row(3), changed(row, Workbooks.ID_NUMBER_COLUMN, number)));
    }

    private static List<String> withoutPhone(List<String> row) {
        return changed(row, Workbooks.PHONE_COLUMN, "");
    }

    private static List<String> changed(List<String> row, int column, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, text);
        return changed;
    }
}

package org.henji.standalone.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.standalone.Papers;
import tools.jackson.databind.JsonNode;

/**
 * One session on its way, driven as its offices drive it. Its agency is filed; its assessors and its day are its own, so that
 * sessions do not get into each other's way.
 */
final class SessionStory {

    /** How far a session can be brought, and the acts that do it. */
    private record Stage(String label, Consumer<SessionStory> acts) {}

    static final List<String> ARCHIVE_ITEMS = List.of(
            "ELIGIBILITY_REVIEW",
            "ROSTER",
            "PLAN",
            "IMPLEMENTATION_PLAN",
            "CANDIDATE_SIGN_IN",
            "ASSESSOR_SIGN_IN",
            "PAPER_CUSTODY",
            "SESSION_RECORD",
            "SUPERVISION_RECORD",
            "SCORE_SHEETS",
            "SCORE_BOOK",
            "VIDEO");

    static final int ASSESSORS = 3;
    static final int CANDIDATES = 3;
    static final int PAPERS = 5;
    static final String SEAL = "FT-0001";
    static final String RESEAL = "FT-0002";

    private static final List<String> CENTER_ALONE = List.of("SEALED", "DISPATCHED", "DESTROYED");
    private static final List<String> BOTH_SIDES = List.of("RECEIVED", "RETURNED");

    private static final LocalTime START = LocalTime.of(10, 0);
    private static final LocalTime END = LocalTime.of(12, 0);
    private static final int LEAD_TIME = 15;
    private static final String SPECIFICATION = "-V9";

    private static final List<Stage> STAGES = List.of(
            new Stage("计划已报备", story -> story.filePlan(Map.of()).mustHaveSucceeded()),
            new Stage("计划已同意", story -> story.approvePlan().mustHaveSucceeded()),
            new Stage("考生已报名", SessionStory::registerAll),
            new Stage("名单已提交", story -> story.submitRoster().mustHaveSucceeded()),
            new Stage("名单已审核", story -> story.approveRemaining().mustHaveSucceeded()),
            new Stage("考评组已组成", story -> story.assignGroup(ASSESSORS).mustHaveSucceeded()),
            new Stage("考场已编排", story -> story.arrangeSeats().mustHaveSucceeded()),
            new Stage("准考证已发放", story -> story.issueTickets().mustHaveSucceeded()),
            new Stage("试卷已印制", SessionStory::printPapers),
            new Stage("试卷已封装", SessionStory::seal),
            new Stage("试卷已发出", story -> story.handOver("DISPATCHED", SEAL, PAPERS)),
            new Stage("试卷已入柜", SessionStory::store),
            new Stage("考生已签到", SessionStory::receiveCandidates),
            new Stage("已验封", story -> story.handOver("SEAL_VERIFIED", SEAL, PAPERS)),
            new Stage("已开考", SessionStory::open),
            new Stage("已登分", SessionStory::scoreAll),
            new Stage("已结束", SessionStory::end),
            new Stage(
                    "成绩已校对",
                    story -> story.checkScores(story.office(".checker")).mustHaveSucceeded()),
            new Stage("登分册已上报", story -> story.submitScoreBook().mustHaveSucceeded()),
            new Stage("登分册已确认", story -> story.confirmScoreBook().mustHaveSucceeded()),
            new Stage("登分册已接收", story -> story.receiveScoreBook().mustHaveSucceeded()),
            new Stage("试卷已交回", story -> story.handOver("RETURNED", RESEAL, PAPERS)),
            new Stage("材料已归档", SessionStory::archiveAll),
            new Stage("档案已封存", story -> story.sealArchive().mustHaveSucceeded()));

    private final NoticeServer server;
    private final FilingStory filing;
    private final LocalDate day;
    private final List<String> assessors = new ArrayList<>();
    private String supervisor;
    private int reached = -1;
    private String number;
    private String paperPackage;
    private List<Integer> points = List.of(80, 80);

    private SessionStory(NoticeServer server, FilingStory filing, LocalDate day) {
        this.server = server;
        this.filing = filing;
        this.day = day;
    }

    /** So many sessions whose plans are approved, on one day after the other, each of an agency of its own. */
    static List<SessionStory> planned(NoticeServer server, int count) {
        List<FilingStory> agencies = FilingStory.filed(server, count);
        LocalDate first = BusinessCalendar.standard().plusWorkingDays(server.today(), LEAD_TIME);
        return IntStream.range(0, count)
                .mapToObj(n -> new SessionStory(server, agencies.get(n), first.plusDays(n))
                        .withCredentials()
                        .upTo("计划已同意"))
                .toList();
    }

    /** Another session of the same agency on that day, by the assessors of that one; nothing of it is done yet. */
    SessionStory another(LocalDate anotherDay, SessionStory by) {
        return copy(filing, anotherDay, by.assessors);
    }

    /** The same session, if that agency held it. */
    SessionStory of(FilingStory agency) {
        return copy(agency, day, assessors);
    }

    private SessionStory copy(FilingStory agency, LocalDate ofDay, List<String> by) {
        SessionStory copy = new SessionStory(server, agency, ofDay);
        copy.assessors.addAll(by);
        copy.supervisor = supervisor;
        return copy;
    }

    private SessionStory withCredentials() {
        server.approveSpecification(filing.item(), filing.item() + SPECIFICATION);
        IntStream.range(0, ASSESSORS).forEach(n -> assessors.add(server.issueCredential("ASSESSOR", null)));
        supervisor = server.issueCredential("INTERNAL_SUPERVISOR", filing.agency());
        return this;
    }

    /** Does everything that is still to be done up to that stage; all of it must succeed. */
    SessionStory upTo(String label) {
        while (reached < 0 || !STAGES.get(reached).label().equals(label)) {
            STAGES.get(reached + 1).acts().accept(this);
            reached++;
        }
        return this;
    }

    /** What every assessor gives for the two tasks. */
    SessionStory scored(int first, int second) {
        points = List.of(first, second);
        return this;
    }

    LastAct filePlan(Map<String, Object> otherwise) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "item", filing.item(),
                "specification", filing.item() + SPECIFICATION,
                "siteNo", "A",
                "date", day.toString(),
                "startsAt", START.toString(),
                "endsAt", END.toString(),
                "rooms", List.of(Map.of("room", 1, "name", "一号考场", "stations", 10)),
                "expectedCandidates", CANDIDATES));
        plan.putAll(otherwise);
        LastAct filed = act(office(""), "filePlan", Map.of("agency", filing.agency(), "plan", plan));
        if (filed.succeeded()) {
            number = filed.receiptId();
        }
        return filed;
    }

    LastAct approvePlan() {
        return about(filing.prefectureOffice(), "approvePlan", Map.of());
    }

    LastAct register(Map<String, Object> candidate) {
        return about(office(""), "registerCandidate", Map.of("candidate", candidate));
    }

    private void registerAll() {
        IntStream.range(0, CANDIDATES)
                .forEach(n -> register(Papers.candidate(n)).mustHaveSucceeded());
    }

    LastAct attachPhoto(int candidate, String sha256, long size) {
        Map<String, Object> photo = Map.of(
                "sha256", sha256,
                "size", size,
                "takenOn", server.today().toString());
        return about(
                office(""), "attachPhotos", Map.of("photos", List.of(Map.of("candidate", candidate, "photo", photo))));
    }

    LastAct importCandidates(byte[] workbook) {
        return server.sendWorkbook(office(""), "/sessions/" + number + "/candidates?fileName=sample.xlsx", workbook);
    }

    LastAct submitRoster() {
        return about(office(""), "submitRoster", Map.of());
    }

    LastAct approveRemaining() {
        return approveRemainingAs(filing.prefectureOffice());
    }

    LastAct approveRemainingAs(String office) {
        return about(office, "approveRemaining", Map.of());
    }

    LastAct reject(int candidate) {
        return about(
                filing.prefectureOffice(),
                "reviewCandidates",
                Map.of("approved", List.of(), "rejected", List.of(Map.of("candidate", candidate, "reason", "证件不清晰"))));
    }

    LastAct withdraw(int candidate) {
        return about(office(""), "withdrawCandidate", Map.of("candidate", candidate, "reason", "本人申请"));
    }

    LastAct assignGroup(int size) {
        List<Map<String, Object>> members = IntStream.range(0, size)
                .mapToObj(n ->
                        Map.<String, Object>of("credential", assessors.get(n), "userId", assessor(n), "leader", n == 0))
                .toList();
        return about(
                office(""),
                "assignGroup",
                Map.of(
                        "members", members,
                        "supervisor", Map.of("credential", supervisor, "userId", office(".supervisor")),
                        "scoreClerk", clerk()));
    }

    LastAct arrangeSeats() {
        return about(office(""), "arrangeSeats", Map.of());
    }

    LastAct issueTickets() {
        return about(office(""), "issueTickets", Map.of());
    }

    LastAct printPapersAs(String office) {
        return about(office, "printPaperPackage", Map.of("paperSet", "示例题卷-01", "papers", PAPERS));
    }

    SessionStory printPapers() {
        LastAct printed = printPapersAs("center");
        printed.mustHaveSucceeded();
        paperPackage = printed.receiptId();
        return this;
    }

    void seal() {
        handOver("SEALED", SEAL, PAPERS);
    }

    private void store() {
        handOver("RECEIVED", SEAL, PAPERS);
        handOver("STORED", SEAL, PAPERS);
    }

    private void receiveCandidates() {
        server.forwardTo(day);
        handOver("TAKEN_OUT", SEAL, PAPERS);
        checkIn(List.of(1, 2, 3)).mustHaveSucceeded();
    }

    LastAct checkIn(List<Integer> candidates) {
        return about(office(""), "checkIn", Map.of("candidates", candidates));
    }

    private void open() {
        server.forwardTo(day.atTime(START));
        start().mustHaveSucceeded();
        handOver("OPENED", null, PAPERS);
        handOver("DISTRIBUTED", null, CANDIDATES);
    }

    LastAct start() {
        return about(office(""), "startSession", Map.of());
    }

    LastAct recordIncident(String facts) {
        return about(
                office(""),
                "recordIncident",
                Map.of("kind", "EQUIPMENT_FAILURE", "facts", facts, "evidence", List.of()));
    }

    private void end() {
        server.forwardTo(day.atTime(END));
        about(office(""), "endSession", Map.of()).mustHaveSucceeded();
        handOver("COLLECTED", null, PAPERS);
        handOver("RESEALED", RESEAL, PAPERS);
    }

    /** Proposed by one and signed by another, of the sides that the step is signed by. */
    void handOver(String step, String seal, int papers) {
        propose(step, firstSignatory(step), seal, papers).mustHaveSucceeded();
        sign(step, secondSignatory(step)).mustHaveSucceeded();
    }

    LastAct verifySeal(List<Integer> witnesses) {
        return propose("SEAL_VERIFIED", office(".keeper"), SEAL, PAPERS, witnesses);
    }

    LastAct propose(String step, String office, String seal, int papers) {
        return propose(step, office, seal, papers, step.equals("SEAL_VERIFIED") ? List.of(1, 2) : List.of());
    }

    private LastAct propose(String step, String office, String seal, int papers, List<Integer> witnesses) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "paperPackage", paperPackage,
                "step", step,
                "from", "示例移交人",
                "to", "示例接收人",
                "place", "示例保密室",
                "papers", papers,
                "witnesses", witnesses));
        input.put("seal", seal);
        return act(office, "proposeCustodyStep", input);
    }

    LastAct sign(String step, String office) {
        return act(office, "signCustodyStep", Map.of("paperPackage", paperPackage, "step", step));
    }

    LastAct decideIncident(String office, String decision) {
        return act(
                office,
                "decideCustodyIncident",
                Map.of("paperPackage", paperPackage, "incident", 1, "decision", decision, "reason", "经核查"));
    }

    /** Points as texts, because a text keeps what is wrong with them. */
    LastAct enterScores(String office, int assessor, int candidate, String... given) {
        return act(
                office,
                "enterScores",
                Map.of("scoreBook", scoreBook(), "sheets", List.of(sheet(assessor, candidate, List.of(given)))));
    }

    LastAct withdrawSheet(String office, int assessor, int candidate) {
        return act(
                office,
                "withdrawSheet",
                Map.of(
                        "scoreBook",
                        scoreBook(),
                        "candidate",
                        candidate,
                        "assessor",
                        assessors.get(assessor),
                        "reason",
                        "抄录有误"));
    }

    private Map<String, Object> sheet(int assessor, int candidate, List<String> given) {
        return Map.of("candidate", candidate, "assessor", assessors.get(assessor), "scores", scores(given));
    }

    private static List<Map<String, Object>> scores(List<String> given) {
        return IntStream.range(0, given.size())
                .mapToObj(task -> Map.<String, Object>of("task", task + 1, "points", given.get(task)))
                .toList();
    }

    private void scoreAll() {
        List<String> given = points.stream().map(String::valueOf).toList();
        for (int n = 0; n < ASSESSORS; n++) {
            int assessor = n;
            List<Map<String, Object>> sheets = IntStream.rangeClosed(1, CANDIDATES)
                    .mapToObj(candidate -> sheet(assessor, candidate, given))
                    .toList();
            act(clerk(), "enterScores", Map.of("scoreBook", scoreBook(), "sheets", sheets))
                    .mustHaveSucceeded();
        }
    }

    LastAct checkScores(String office) {
        return act(office, "checkScores", Map.of("scoreBook", scoreBook()));
    }

    LastAct failCheck(String office, int candidate, String reason) {
        return act(
                office,
                "failCheck",
                Map.of("scoreBook", scoreBook(), "candidates", List.of(candidate), "reason", reason));
    }

    LastAct submitScoreBook() {
        return act(office(""), "submitScoreBook", Map.of("scoreBook", scoreBook()));
    }

    LastAct returnScoreBook() {
        return act(filing.prefectureOffice(), "returnScoreBook", Map.of("scoreBook", scoreBook(), "reason", "评分表缺签名"));
    }

    LastAct confirmScoreBook() {
        return act(filing.prefectureOffice(), "confirmScoreBook", Map.of("scoreBook", scoreBook()));
    }

    LastAct receiveScoreBook() {
        return act("center", "receiveScoreBook", Map.of("scoreBook", scoreBook()));
    }

    LastAct requestCorrection(int candidate, String... given) {
        server.upload(filing.prefectureOffice());
        List<Map<String, Object>> sheets = assessors.stream()
                .map(assessor -> Map.<String, Object>of("assessor", assessor, "scores", scores(List.of(given))))
                .toList();
        Map<String, Object> evidence = Map.of(
                "title", "评分表", "sha256", Papers.SHA256, "mediaType", Papers.MEDIA_TYPE, "size", Papers.FILE.length);
        return act(
                filing.prefectureOffice(),
                "requestScoreCorrection",
                Map.of(
                        "scoreBook",
                        scoreBook(),
                        "candidate",
                        candidate,
                        "sheets",
                        sheets,
                        "reason",
                        "抄录有误",
                        "evidence",
                        List.of(evidence)));
    }

    LastAct approveCorrection() {
        return act("center", "approveScoreCorrection", Map.of("scoreBook", scoreBook(), "correction", 1));
    }

    private void archiveAll() {
        ARCHIVE_ITEMS.forEach(item -> archive(item).mustHaveSucceeded());
    }

    LastAct archive(String item) {
        return act(
                office(""),
                "addArchiveItem",
                Map.of("archive", archive(), "item", item, "form", "PAPER", "title", "示例材料", "location", "档案室一号柜"));
    }

    LastAct sealArchive() {
        return act(office(""), "sealArchive", Map.of("archive", archive()));
    }

    LastAct recordAccess(String purpose, String consentedBy) {
        return act(
                office(""),
                "recordArchiveAccess",
                Map.of(
                        "archive", archive(),
                        "purpose", purpose,
                        "consentedBy", consentedBy,
                        "archivist", office(".archivist"),
                        "supervisor", office(".supervisor")));
    }

    LastAct destroyArchive() {
        return act(
                office(""),
                "destroyArchive",
                Map.of("archive", archive(), "witnesses", List.of(office(".archivist"), office(".supervisor"))));
    }

    LastAct approveDestruction() {
        return act(
                filing.prefectureOffice(), "approveArchiveDestruction", Map.of("archive", archive(), "reason", "示例"));
    }

    JsonNode result(int candidate) {
        return prefectureSees(
                        "candidateScores(scoreBook: $no, first: 100) { edges { node { candidate result { grade score } } } }",
                        scoreBook())
                .at("/candidateScores/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(scores -> scores.get("candidate").asInt() == candidate)
                .map(scores -> scores.get("result"))
                .findFirst()
                .orElseThrow();
    }

    JsonNode retention() {
        return prefectureSees("archive(no: $no) { retention { sealedOn paperUntil electronicUntil } }", archive())
                .at("/archive/retention");
    }

    List<JsonNode> custody() {
        return prefectureSees("paperPackage(no: $no) { chain { step signatories { userId } } }", paperPackage)
                .at("/paperPackage/chain")
                .valueStream()
                .toList();
    }

    /** The numbers of the candidates. */
    String withTickets() {
        return prefectureSees(
                        "session(no: $no) { candidates(first: 100) { edges { node { candidate ticket } } } }", number)
                .at("/session/candidates/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(candidate -> !candidate.get("ticket").isNull())
                .map(candidate -> candidate.get("candidate").asString())
                .collect(Collectors.joining("、"));
    }

    /** Some fields of the prefecture's desk, in which {@code $no} is that number. */
    JsonNode prefectureSees(String fields, String no) {
        String query =
                "query ($no: ID!, $after: Long) { desk: prefectureDesk(after: $after) { %s } }".formatted(fields);
        return server.data(filing.prefectureOffice(), query, Map.of("no", no, "after", server.head()))
                .get("desk");
    }

    FilingStory filing() {
        return filing;
    }

    LocalDate day() {
        return day;
    }

    String number() {
        return number;
    }

    String scoreBook() {
        return number + "-S";
    }

    String archive() {
        return number + "-A";
    }

    String paperPackage() {
        return paperPackage;
    }

    /** Somebody of the agency; nothing after its name is who acts for it mostly. */
    String office(String person) {
        return filing.agencyOffice() + person;
    }

    String assessor(int n) {
        return office(".assessor" + n);
    }

    String clerk() {
        return office(".clerk");
    }

    private String firstSignatory(String step) {
        return CENTER_ALONE.contains(step) || BOTH_SIDES.contains(step) ? "center.keeper" : office(".keeper");
    }

    private String secondSignatory(String step) {
        return CENTER_ALONE.contains(step) ? "center.second" : office(".second");
    }

    private LastAct about(String office, String mutation, Map<String, Object> input) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("session", number);
        return act(office, mutation, whole);
    }

    private LastAct act(String office, String mutation, Map<String, Object> input) {
        return server.act(office, mutation, input);
    }
}

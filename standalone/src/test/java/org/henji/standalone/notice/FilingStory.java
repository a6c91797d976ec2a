package org.henji.standalone.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.standalone.Papers;
import tools.jackson.databind.JsonNode;

/**
 * One application on its way, driven as its offices drive it: over HTTP, each with its own token. Every act remembers how it
 * ended; {@link #mustHaveSucceeded} and {@link #succeeded} ask about the last one.
 */
final class FilingStory {

    /** How far an application can be brought, and the act that does it. */
    private record Stage(String label, Consumer<FilingStory> act) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("已申报", FilingStory::apply),
            new Stage("已上报", FilingStory::forward),
            new Stage("已受理", story -> story.accept(Papers.noProhibition(), story.opinion)),
            new Stage("评议组已组成", FilingStory::formUsualPanel),
            new Stage("材料已核查", story -> story.checkMaterials(Map.of())),
            new Stage("已评估签署", story -> story.evaluate(1, Map.of()).signByAll()),
            new Stage("已推荐", FilingStory::recommend),
            new Stage("初审已报送", FilingStory::submitPreliminaryResult),
            new Stage("合规审查已通过", FilingStory::passComplianceReview),
            new Stage("结果已上报", FilingStory::reportResult),
            new Stage("复核已通过", FilingStory::passRecheck),
            new Stage("公示中", FilingStory::publish),
            new Stage("公示已结束", story -> story.toDayAfterNotice().close()),
            new Stage("已备案", FilingStory::file));

    static final int LAST_STAGE = STAGES.size() - 1;

    static final String STANDARD = "ES-2099-1";

    /** Somebody of the department who sat on a panel. */
    static final String EVALUATOR_IN_DEPARTMENT = "department.expert";

    private static final List<String> INDICATORS = List.of("1.1", "1.2", "2.1");
    private static final Map<String, Double> MAXIMUM = Map.of("1.1", 40.0, "1.2", 20.0, "2.1", 40.0);

    private final NoticeServer server;
    private final String agency;
    private final String region;
    private final String prefecture;
    private final boolean county;
    private final String item;
    private final List<String> experts = new ArrayList<>();
    private Map<String, Object> dossier;
    private String affiliation = "NONE";
    private boolean officialOnPanel;
    private String opinion;
    private String application;
    private String evaluation = "91620102MA0000001X-0001-E1";
    private String notice = "PN-2025-001";
    private LocalDate lastDay;
    private int objections;
    private LastAct last;

    FilingStory(NoticeServer server, String creditCodePrefix, String region, String item) {
        this.server = server;
        this.agency = Papers.agency(creditCodePrefix, server.next());
        this.region = region;
        this.prefecture = region.substring(0, 4) + "00";
        this.county = !region.equals(prefecture);
        this.item = item;
        this.dossier = Papers.dossier(item);
        // what the law leaves to a person's judgement is judged in its favour, unless a step says otherwise
        this.opinion = creditCodePrefix.startsWith("9162") || creditCodePrefix.startsWith("52") ? null : "经认定为独立法人";
    }

    /** Its panel had somebody of the department in it, who left it before it evaluated anything. */
    FilingStory withOfficialOnPanel() {
        officialOnPanel = true;
        return this;
    }

    /** So many agencies, each filed for an item of its own; their notices run at the same time. */
    static List<FilingStory> filed(NoticeServer server, int count) {
        List<FilingStory> stories = IntStream.range(0, count)
                .mapToObj(n -> new FilingStory(server, "91620102", "620102", server.nextItem()).upTo("公示中"))
                .toList();
        stories.forEach(story -> {
            story.toDayAfterNotice().close().mustHaveSucceeded();
            story.file().mustHaveSucceeded();
        });
        return stories;
    }

    private FilingStory formUsualPanel() {
        if (!officialOnPanel) {
            return formPanel(3);
        }
        List<Map<String, Object>> members = new ArrayList<>(experts(4));
        members.add(member(EVALUATOR_IN_DEPARTMENT, Papers.person(45), false));
        formPanelOf(members).mustHaveSucceeded();
        recuse(expertOffice(4)).mustHaveSucceeded();
        recuse(EVALUATOR_IN_DEPARTMENT).mustHaveSucceeded();
        experts.removeAll(List.of(expertOffice(4), EVALUATOR_IN_DEPARTMENT));
        return this;
    }

    FilingStory provincial() {
        affiliation = "PROVINCIAL";
        return this;
    }

    /** Registers and does everything up to that stage; all of it must succeed. */
    FilingStory upTo(String label) {
        register().mustHaveSucceeded();
        for (Stage stage : STAGES) {
            stage.act().accept(this);
            mustHaveSucceeded();
            if (stage.label().equals(label)) {
                return this;
            }
        }
        throw new IllegalArgumentException(label);
    }

    /** The act that leads to the n-th stage, whatever comes of it. */
    void attempt(int stage) {
        STAGES.get(stage).act().accept(this);
    }

    FilingStory register() {
        Map<String, Object> particulars = new HashMap<>(Papers.particulars(region));
        particulars.put("affiliation", affiliation);
        return act(agencyOffice(), "registerAgency", Map.of("agency", agency, "particulars", particulars));
    }

    FilingStory dossier(UnaryOperator<Map<String, Object>> change) {
        dossier = change.apply(new HashMap<>(dossier));
        return this;
    }

    FilingStory apply() {
        server.upload(agencyOffice());
        act(agencyOffice(), "applyForFiling", Map.of("agency", agency, "dossier", dossier));
        application = agency + "-0001";
        return this;
    }

    FilingStory resubmit() {
        return act(agencyOffice(), "resubmitApplication", Map.of("application", application, "dossier", dossier));
    }

    FilingStory forward() {
        return county ? forwardBy(countyOffice()) : this;
    }

    FilingStory forwardBy(String office) {
        return act(office, "forwardApplication", Map.of("application", application, "opinion", "同意上报"));
    }

    FilingStory returnByCounty() {
        return act(countyOffice(), "returnApplication", Map.of("application", application, "reason", "场地证明不清晰"));
    }

    FilingStory accept(List<Map<String, Object>> prohibitions, String legalFormOpinion) {
        Map<String, Object> input = new HashMap<>(Map.of("application", application, "prohibitions", prohibitions));
        input.put("legalFormOpinion", legalFormOpinion);
        return act(prefectureOffice(), "acceptApplication", input);
    }

    FilingStory refuseApplication(String prohibition) {
        return act(
                prefectureOffice(),
                "refuseApplication",
                Map.of("application", application, "prohibitions", List.of(prohibition), "reason", "属于禁止申报情形"));
    }

    FilingStory formPanel(int members) {
        return formPanelOf(experts(members));
    }

    FilingStory formPanelWithStaff() {
        List<Map<String, Object>> members = new ArrayList<>(experts(2));
        members.add(member(expertOffice(3), Papers.person(0), false));
        return formPanelOf(members);
    }

    private List<Map<String, Object>> experts(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> member(expertOffice(n), Papers.person(40 + n), n == 1))
                .toList();
    }

    private FilingStory formPanelOf(List<Map<String, Object>> members) {
        experts.clear();
        members.forEach(member -> experts.add((String) member.get("userId")));
        act(
                prefectureOffice(),
                "formPanel",
                Map.of(
                        "application", application,
                        "standard", STANDARD,
                        "members", members,
                        "visitPlannedOn", server.today().toString(),
                        "plan", "先核查材料，再实地评估"));
        if (succeeded()) {
            evaluation = last.receiptId();
        }
        return this;
    }

    FilingStory recuse(String userId) {
        return act(
                prefectureOffice(),
                "recusePanelMember",
                Map.of("evaluation", evaluation, "userId", userId, "reason", "与申报单位负责人有亲属关系"));
    }

    FilingStory appointSubstitute() {
        return act(
                prefectureOffice(),
                "appointPanelMember",
                Map.of("evaluation", evaluation, "member", member(expertOffice(9), Papers.person(49), false)));
    }

    FilingStory checkMaterials(Map<String, String> otherResults) {
        List<Map<String, Object>> findings = Papers.MATERIAL_TYPES.stream()
                .map(type -> {
                    Map<String, Object> finding = new HashMap<>();
                    finding.put("type", type);
                    finding.put("result", otherResults.getOrDefault(type, "COMPLETE"));
                    finding.put("remark", otherResults.containsKey(type) ? "与登记信息不符" : null);
                    return finding;
                })
                .toList();
        return act(expertOffice(1), "checkMaterials", Map.of("evaluation", evaluation, "findings", findings));
    }

    /** Full points and RECOMMENDED but for what is said otherwise. */
    FilingStory evaluate(int expert, Map<String, Object> otherwise) {
        return evaluateAs(expertOffice(expert), otherwise);
    }

    FilingStory evaluateAs(String office, Map<String, Object> otherwise) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "evaluation",
                evaluation,
                "item",
                item,
                "visitedOn",
                server.today().toString(),
                "place",
                "示例路 1 号",
                "scores",
                scores(0, null),
                "vetoes",
                List.of(),
                "conclusion",
                "RECOMMENDED"));
        input.putAll(otherwise);
        return act(office, "evaluateItem", input);
    }

    /** Full points but for the first indicator. */
    static List<Map<String, Object>> scores(double more, String deductionReason) {
        return INDICATORS.stream()
                .map(code -> {
                    Map<String, Object> score = new HashMap<>(Map.of("indicator", code, "points", MAXIMUM.get(code)));
                    if (code.equals(INDICATORS.getFirst())) {
                        score.put("points", MAXIMUM.get(code) + more);
                        score.put("deductionReason", deductionReason);
                    }
                    return score;
                })
                .toList();
    }

    /** Goes on as long as nobody is refused. */
    FilingStory signByAll() {
        for (String expert : experts) {
            if (succeeded()) {
                act(expert, "signEvaluationForm", Map.of("evaluation", evaluation, "item", item));
            }
        }
        return this;
    }

    FilingStory recommend() {
        return recommendAs(prefectureOffice());
    }

    FilingStory recommendAs(String office) {
        return act(office, "recommendItem", aboutItem("opinion", "同意推荐"));
    }

    FilingStory reject() {
        return act(prefectureOffice(), "rejectItem", aboutItem("reason", "专家评议组不推荐"));
    }

    FilingStory submitPreliminaryResult() {
        return act(prefectureOffice(), "submitPreliminaryResult", Map.of("application", application));
    }

    FilingStory passComplianceReview() {
        return act(
                "center",
                "passComplianceReview",
                Map.of(
                        "application", application,
                        "attendee", Papers.person(60),
                        "attendedOn", server.today().toString()));
    }

    FilingStory passComplianceReviewWithoutAttendee() {
        return act("center", "passComplianceReview", Map.of("application", application));
    }

    FilingStory returnToPrefecture() {
        return act("center", "returnToPrefecture", Map.of("application", application, "reason", "评估表缺少扣分依据"));
    }

    FilingStory reportResult() {
        return act(prefectureOffice(), "reportResult", Map.of("application", application));
    }

    FilingStory passRecheck() {
        return act("department", "passRecheck", Map.of("application", application));
    }

    FilingStory publish() {
        notice = "PN-2026-%03d".formatted(server.next());
        objections = 0;
        act(
                "department",
                "publishNotice",
                Map.of(
                        "notice",
                        notice,
                        "title",
                        "关于拟备案专项职业能力考核机构的公示（示例）",
                        "lines",
                        List.of(Map.of("application", application, "item", item)),
                        "firstDay",
                        server.today().toString()));
        if (succeeded()) {
            lastDay = LocalDate.parse(ask(
                            null,
                            "query ($no: ID!, $after: Long) { portal(after: $after) { notice(no: $no) { lastDay } } }",
                            Map.of("no", notice, "after", position()))
                    .at("/portal/notice/lastDay")
                    .asString());
        }
        return this;
    }

    FilingStory toLastDayOfNotice() {
        server.forwardTo(lastDay);
        return this;
    }

    FilingStory toDayAfterNotice() {
        if (lastDay != null) {
            server.forwardTo(lastDay.plusDays(1));
        }
        return this;
    }

    FilingStory withdrawNotice() {
        return act("department", "withdrawNotice", Map.of("notice", notice, "reason", "更正后重新公示"));
    }

    FilingStory close() {
        return act("department", "closeNotice", Map.of("notice", notice));
    }

    FilingStory object(String name) {
        Map<String, Object> objector = new HashMap<>(Map.of("phone", "13900009999"));
        objector.put("name", name);
        act(
                null,
                "lodgeObjection",
                Map.of(
                        "notice", notice,
                        "application", application,
                        "item", item,
                        "objector", objector,
                        "facts", "该机构公示的考核场地与实际不符。",
                        "evidence", "现场照片两张，可到现场核实。"));
        if (succeeded()) {
            objections++;
        }
        return this;
    }

    FilingStory decideObjectionAs(String office, String decision) {
        return act(
                office,
                "decideObjection",
                Map.of("notice", notice, "objection", objections, "decision", decision, "reason", "经现场核实作出处理"));
    }

    FilingStory file() {
        return act("department", "fileItem", aboutItem("opinion", "予以备案"));
    }

    FilingStory refuseItem() {
        return act("department", "refuseItem", aboutItem("reason", "公示期间异议成立"));
    }

    FilingStory grantExtraPlace(String reason) {
        return act(
                "department",
                "grantExtraPlace",
                Map.of("prefecture", prefecture, "item", item, "application", application, "reason", reason));
    }

    FilingStory changeStaff(int assessors) {
        return act(
                agencyOffice(),
                "changeStaff",
                Map.of("agency", agency, "staff", Papers.staff(List.of(item), 2, assessors)));
    }

    /** An act about the agency, which carries nothing but its code and these. */
    FilingStory actOnAgency(String office, String mutation, Map<String, ?> input) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("agency", agency);
        return act(office, mutation, whole);
    }

    FilingStory withdrawApplication() {
        return act(agencyOffice(), "withdrawApplication", Map.of("application", application, "reason", "场地调整"));
    }

    FilingStory withdrawItem() {
        return actOnAgency(agencyOffice(), "withdrawItems", Map.of("items", List.of(item), "reason", "业务调整"));
    }

    FilingStory uploadWith(String digest, String mediaType) {
        last = server.send(language -> server.upload(agencyOffice(), language, digest, mediaType));
        return this;
    }

    void mustHaveSucceeded() {
        if (last != null) {
            last.mustHaveSucceeded();
        }
    }

    boolean succeeded() {
        return last.succeeded();
    }

    /** Whose inbox holds the application. */
    List<String> waitsFor() {
        return Stream.of("county", "prefecture", "center", "department")
                .filter(desk -> county || !desk.equals("county"))
                .filter(desk -> inbox(desk).contains(application))
                .toList();
    }

    private List<String> inbox(String desk) {
        String office = switch (desk) {
            case "county" -> countyOffice();
            case "prefecture" -> prefectureOffice();
            default -> desk;
        };
        return server.inbox(office, desk);
    }

    String applicationState() {
        return ask(prefectureOffice(), """
                        query ($no: ID!, $after: Long) {
                          prefectureDesk(after: $after) { application(no: $no) { state } }
                        }""", Map.of("no", application, "after", position()))
                .at("/prefectureDesk/application/state")
                .asString();
    }

    /** The status of the item as anybody sees it; null when the agency is not listed or not for this item. */
    String publicStatus() {
        JsonNode listed = ask(null, """
                query ($uscc: ID!, $after: Long) {
                  portal(after: $after) { agency(uscc: $uscc) { items { item { code } status } } }
                }""", Map.of("uscc", agency, "after", position()));
        return listed.at("/portal/agency/items")
                .valueStream()
                .filter(filed -> filed.at("/item/code").asString().equals(item))
                .map(filed -> filed.get("status").asString())
                .findFirst()
                .orElse(null);
    }

    int placesTaken() {
        JsonNode quota = ask(prefectureOffice(), """
                query ($item: ID!, $after: Long) {
                  prefectureDesk(after: $after) { quota(item: $item) { edges { node { places { application } } } } }
                }""", Map.of("item", item, "after", position()));
        return (int) quota.at("/prefectureDesk/quota/edges")
                .valueStream()
                .flatMap(edge -> edge.at("/node/places").valueStream())
                .filter(place -> place.get("application").asString().equals(application))
                .count();
    }

    String agency() {
        return agency;
    }

    String agencyOffice() {
        return "agency-" + agency;
    }

    String countyOffice() {
        return "county-" + region;
    }

    String prefectureOffice() {
        return "prefecture-" + prefecture;
    }

    String expertOffice(int n) {
        return prefectureOffice() + ".expert" + n;
    }

    String item() {
        return item;
    }

    private Map<String, Object> aboutItem(String field, String text) {
        return Map.of("application", Objects.requireNonNull(application), "item", item, field, text);
    }

    private static Map<String, Object> member(String userId, Map<String, Object> person, boolean leader) {
        return Map.of("userId", userId, "person", person, "unit", "示例技师学院", "leader", leader);
    }

    private FilingStory act(String office, String mutation, Map<String, ?> input) {
        last = server.act(office, mutation, input);
        return this;
    }

    private long position() {
        return server.head();
    }

    private JsonNode ask(String office, String document, Map<String, ?> variables) {
        return server.data(office, document, variables);
    }
}

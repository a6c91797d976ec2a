package org.henji.standalone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.standalone.Papers;
import tools.jackson.databind.JsonNode;

/** What the sentences about exam sessions do. Each scenario has a session of its own. */
public class SessionSteps {

    private final NoticeServer server = NoticeSteps.server();

    private SessionStory story;

    @Given("一场考核的计划已办到{string}")
    @Given("一场考核已办到{string}")
    public void session(String stage) {
        story = server.nextSession().upTo(stage);
    }

    @Given("一场考核各考评员评分为{int}分和{int}分，已办到{string}")
    public void scoredSession(int first, int second, String stage) {
        story = server.nextSession().scored(first, second).upTo(stage);
    }

    @When("另一家未备案的机构报备同样的计划")
    public void unfiledAgencyFilesPlan() {
        FilingStory unfiled =
                new FilingStory(server, "91620102", "620102", story.filing().item()).register();
        story.of(unfiled).filePlan(Map.of());
    }

    @When("省厅暂停该场考核的机构")
    public void agencyIsSuspended() {
        story.filing().actOnAgency("department", "suspendAgency", Map.of("reason", "管理混乱"));
    }

    @When("机构又报备一份计划")
    public void agencyFilesAnotherPlan() {
        story.filePlan(Map.of());
    }

    @When("机构又报备一份次日考核的计划")
    public void agencyFilesPlanForTomorrow() {
        story.filePlan(Map.of("date", server.today().plusDays(1).toString()));
    }

    @When("机构又报备一份计划，采用未批准的规范")
    public void agencyFilesPlanWithDraft() {
        String draft = story.filing().item() + "-V8";
        server.act(
                        "department",
                        "draftSpecification",
                        Map.of("specification", draft, "content", Papers.specification()))
                .mustHaveSucceeded();
        story.filePlan(Map.of("specification", draft));
    }

    @When("省厅起草考核比重合计为90的规范")
    public void weightsDoNotAddUp() {
        Map<String, Object> content = new HashMap<>(Papers.specification());
        content.put("tasks", List.of(Papers.task("示例备料", 40), Papers.task("示例制作", 50)));
        server.act(
                "department",
                "draftSpecification",
                Map.of("specification", server.nextItem() + "-V7", "content", content));
    }

    @When("机构编排考场")
    public void agencyArrangesSeats() {
        story.arrangeSeats();
    }

    @When("机构发放准考证")
    public void agencyIssuesTickets() {
        story.issueTickets();
    }

    @When("市州审核通过其余考生")
    public void prefectureApproves() {
        story.approveRemaining();
    }

    @When("市州审核{int}号考生不通过")
    public void prefectureRejects(int candidate) {
        story.reject(candidate);
    }

    @When("机构自己审核考生")
    public void agencyApproves() {
        story.approveRemainingAs(story.office(""));
    }

    @When("{int}号考生退出")
    public void candidateWithdraws(int candidate) {
        story.withdraw(candidate).mustHaveSucceeded();
    }

    @When("{int}号考生再次报名")
    public void candidateRegistersAgain(int candidate) {
        story.register(Papers.candidate(candidate - 1));
    }

    @When("机构组成{int}人的考评组")
    public void agencyAssignsGroup(int size) {
        story.assignGroup(size);
    }

    @When("机构印制试卷")
    public void agencyPrintsPapers() {
        story.printPapersAs(story.office(""));
    }

    @When("省中心第{int}人签署{string}")
    public void centerProposes(int person, String step) {
        story.propose(step, center(person), SessionStory.SEAL, SessionStory.PAPERS);
    }

    @When("省中心签署{string}时，封条号为{string}，份数为{int}")
    public void centerStates(String step, String seal, int papers) {
        story.propose(step, center(1), seal, papers);
    }

    @When("机构签署{string}")
    public void agencyProposes(String step) {
        story.propose(step, story.office(".keeper"), SessionStory.SEAL, SessionStory.PAPERS);
    }

    @When("机构验封，见证考生为1人")
    public void sealShownToOne() {
        story.verifySeal(List.of(1));
    }

    @When("省中心第{int}人会签{string}")
    public void centerSigns(int person, String step) {
        story.sign(step, center(person));
    }

    @When("机构会签{string}")
    public void agencySigns(String step) {
        story.sign(step, story.office(".keeper"));
    }

    @When("省中心另一人处理异常为{string}")
    public void centerDecides(String decision) {
        story.decideIncident("center.head", decision).mustHaveSucceeded();
    }

    @When("报告异常的人处理异常为{string}")
    public void reporterDecides(String decision) {
        story.decideIncident(center(1), decision);
    }

    @When("第{int}名考评员为{int}号考生登分，各项{string}分")
    public void assessorScores(int assessor, int candidate, String points) {
        story.enterScores(story.assessor(assessor - 1), assessor - 1, candidate, points, points);
    }

    @When("第{int}名考评员只为{int}号考生的第1项任务登分")
    public void assessorScoresOneTask(int assessor, int candidate) {
        story.enterScores(story.assessor(assessor - 1), assessor - 1, candidate, "60");
    }

    @When("第{int}名考评员录入第{int}名考评员的评分")
    public void assessorEntersSheetOfAnother(int assessor, int another) {
        story.enterScores(story.assessor(assessor - 1), another - 1, 1, "60", "60");
    }

    @When("考评组以外的人为{int}号考生登分")
    public void outsiderScores(int candidate) {
        story.enterScores(story.office(".outsider"), 0, candidate, "60", "60");
    }

    @When("录入人为{int}号考生登分，各项{int}分")
    public void clerkScores(int candidate, int points) {
        String given = String.valueOf(points);
        story.enterScores(story.clerk(), 0, candidate, given, given);
    }

    @When("录入人校对成绩")
    public void clerkChecks() {
        story.checkScores(story.clerk());
    }

    @When("校对人校对成绩")
    public void checkerChecks() {
        story.checkScores(story.office(".checker"));
    }

    @When("机构上报登分册")
    public void agencySubmits() {
        story.submitScoreBook();
    }

    @When("市州退回登分册")
    public void prefectureReturns() {
        story.returnScoreBook();
    }

    @When("市州确认登分册")
    public void prefectureConfirms() {
        story.confirmScoreBook();
    }

    @When("省中心接收登分册")
    public void centerReceives() {
        story.receiveScoreBook();
    }

    @When("市州申请将{int}号考生的成绩更正为各项{int}分")
    public void prefectureAsksForCorrection(int candidate, int points) {
        String given = String.valueOf(points);
        story.requestCorrection(candidate, given, given).mustHaveSucceeded();
    }

    @When("省中心批准更正")
    public void centerApprovesCorrection() {
        story.approveCorrection().mustHaveSucceeded();
    }

    @When("机构封存档案")
    public void agencySeals() {
        story.sealArchive();
    }

    @When("市州准予销毁档案")
    public void prefectureApprovesDestruction() {
        story.approveDestruction();
    }

    @Then("有准考证的考生为{string}号")
    public void haveTickets(String candidates) {
        assertThat(story.withTickets()).isEqualTo(candidates);
    }

    @Then("{int}号考生的成绩为{string}，评定为{string}")
    public void result(int candidate, String score, String grade) {
        JsonNode result = story.result(candidate);
        assertThat(result.get("score").asString()).isEqualTo(score);
        assertThat(result.get("grade").asString()).isEqualTo(grade);
    }

    @Then("档案纸质材料保存{int}年，电子材料保存{int}年")
    public void kept(int paper, int electronic) {
        JsonNode kept = story.retention();
        LocalDate sealed = LocalDate.parse(kept.get("sealedOn").asString());
        assertThat(kept.get("paperUntil").asString())
                .isEqualTo(sealed.plusYears(paper).toString());
        assertThat(kept.get("electronicUntil").asString())
                .isEqualTo(sealed.plusYears(electronic).toString());
    }

    @Then("试卷交接依次为{string}，每次由{int}人签署")
    public void custody(String steps, int people) {
        List<JsonNode> chain = story.custody();
        assertThat(String.join(
                        "、",
                        chain.stream().map(step -> step.get("step").asString()).toList()))
                .isEqualTo(steps);
        assertThat(chain)
                .allSatisfy(step -> assertThat(step.get("signatories").valueStream())
                        .extracting(signatory -> signatory.get("userId").asString())
                        .doesNotHaveDuplicates()
                        .hasSize(people));
    }

    @Then("试卷的异常在省中心和省厅待办")
    public void incidentWaits() {
        assertThat(List.of("center", "department"))
                .allSatisfy(desk -> assertThat(server.inbox(desk, desk)).contains(story.paperPackage()));
    }

    private static String center(int person) {
        return person == 1 ? "center.keeper" : "center.second";
    }
}

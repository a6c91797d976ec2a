package org.henji.standalone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.henji.kernel.failure.FailureCode;
import org.henji.standalone.Papers;

/** What the sentences of the examples do. Each scenario has an agency, and mostly an item, of its own. */
public class NoticeSteps {

    private static final String ENTERPRISE = "91620102";
    private static final String COUNTY = "620102";
    private static final String OTHER_COUNTY = "620103";
    private static final Map<String, String> DESKS =
            Map.of("县区", "county", "市州", "prefecture", "省中心", "center", "省厅", "department");

    private static NoticeServer server;

    private FilingStory story;

    /** Started once: the examples do not disturb each other. */
    @BeforeAll
    public static void start() throws IOException {
        server = new NoticeServer();
    }

    @AfterAll
    public static void stop() {
        server.close();
    }

    /** The other sentences are about the same system. */
    static NoticeServer server() {
        return server;
    }

    @When("统一社会信用代码以{string}开头的{word}登记")
    public void registers(String prefix, String kind) {
        story = newStory(prefix, COUNTY).register();
    }

    @Given("统一社会信用代码以{string}开头的{word}的申请已办到{string}")
    public void applicationOf(String prefix, String kind, String stage) {
        story = newStory(prefix, COUNTY).upTo(stage);
    }

    @Given("一份申请已办到{string}")
    public void application(String stage) {
        story = newStory(ENTERPRISE, COUNTY).upTo(stage);
    }

    @Given("一份评议组曾含省厅人员的申请已办到{string}")
    public void applicationWithOfficialOnPanel(String stage) {
        story = newStory(ENTERPRISE, COUNTY).withOfficialOnPanel().upTo(stage);
    }

    @Given("一家省属单位已申报")
    public void provincialUnit() {
        story = newStory(ENTERPRISE, COUNTY).provincial().upTo("已申报");
    }

    @Given("一家位于{string}的机构已申报")
    public void applicationFrom(String region) {
        story = newStory(ENTERPRISE, region).upTo("已申报");
    }

    @Given("一份申请的评估结论为{string}")
    public void concluded(String conclusion) {
        story = newStory(ENTERPRISE, COUNTY)
                .upTo("材料已核查")
                .evaluate(1, Map.of("conclusion", conclusion))
                .signByAll();
    }

    @Given("项目{string}在{string}已推荐{int}家")
    public void recommended(String item, String prefecture, int agencies) {
        String county = prefecture.substring(0, 4) + "02";
        for (int n = 0; n < agencies; n++) {
            new FilingStory(server, ENTERPRISE, county, item).upTo("已推荐");
        }
        story = new FilingStory(server, ENTERPRISE, county, item);
    }

    @Given("同一市州同一项目的又一份申请已办到{string}")
    public void another(String stage) {
        story.upTo(stage);
    }

    @When("一家机构申报")
    public void applies() {
        applies(dossier -> dossier);
    }

    @When("一家机构申报，缺少材料{string}")
    public void appliesWithoutMaterial(String type) {
        applies(each("materials", materials -> without(materials, "type", type)));
    }

    @When("一家机构申报，材料{string}的文件没有上传")
    public void appliesWithUnknownFile(String type) {
        applies(each(
                "materials",
                materials -> materials.stream()
                        .map(material ->
                                material.get("type").equals(type) ? with(material, "sha256", "0".repeat(64)) : material)
                        .toList()));
    }

    @When("一家机构申报，场地的摄像头数为{int}")
    public void appliesWithCameras(int cameras) {
        applies(each("sites", sites -> all(sites, "cameras", cameras)));
    }

    @When("一家机构申报，项目的场地没有列出")
    public void appliesWithUnknownSite() {
        applies(each("sites", sites -> all(sites, "siteNo", "Z")));
    }

    @When("一家机构申报，场地租期已满")
    public void appliesWithEndedLease() {
        applies(each("sites", sites -> all(all(sites, "tenure", "LEASED"), "leasedUntil", "2026-03-01")));
    }

    @When("一家机构申报，没有{string}")
    public void appliesWithoutRole(String role) {
        applies(each("staff", staff -> without(staff, "role", role)));
    }

    @When("一家机构申报，专职考核管理人员为{int}人")
    public void appliesWithManagers(int managers) {
        story = newStory(ENTERPRISE, COUNTY).register();
        story.dossier(dossier -> with(dossier, "staff", Papers.staff(List.of(story.item()), managers, 3)))
                .apply();
    }

    @When("一家机构申报，考评员为{int}人")
    public void appliesWithAssessors(int assessors) {
        story = newStory(ENTERPRISE, COUNTY).register();
        story.dossier(dossier -> with(dossier, "staff", Papers.staff(List.of(story.item()), 2, assessors)))
                .apply();
    }

    @When("一家机构申报，3名考评员中1人的证件已过期")
    public void appliesWithExpiredCredential() {
        story = newStory(ENTERPRISE, COUNTY).register();
        Map<String, Object> expired = server.expiredAssessor(story.item());
        story.dossier(each("staff", staff -> changeLastAssessor(staff, assessor -> expired)))
                .apply();
    }

    @When("一家机构申报，1名考评员没有证件")
    public void appliesWithoutCredential() {
        applies(each("staff", staff -> changeLastAssessor(staff, assessor -> with(assessor, "credential", null))));
    }

    @When("一家机构申报，未承诺没有{string}")
    public void appliesWithoutDenying(String prohibition) {
        applies(dossier -> with(
                dossier,
                "absentProhibitions",
                Papers.PROHIBITIONS.stream()
                        .filter(one -> !one.equals(prohibition))
                        .toList()));
    }

    @When("一家机构上传的文件与摘要不符")
    public void uploadsOtherContent() {
        story = newStory(ENTERPRISE, COUNTY).uploadWith("0".repeat(64), "application/pdf");
    }

    @When("一家机构上传的文件与声明的类型不符")
    public void uploadsOtherType() {
        story = newStory(ENTERPRISE, COUNTY).uploadWith(Papers.SHA256, "image/png");
    }

    @When("县区上报")
    public void countyForwards() {
        story.forward();
    }

    @When("其他县区上报")
    public void otherCountyForwards() {
        story.forwardBy("county-" + OTHER_COUNTY);
    }

    @When("县区退回")
    public void countyReturns() {
        story.returnByCounty();
    }

    @When("机构重新提交")
    public void resubmits() {
        story.resubmit();
    }

    @When("市州受理，不写认定意见")
    public void prefectureAcceptsWithoutOpinion() {
        story.accept(Papers.noProhibition(), null);
    }

    @When("市州受理，认定意见为{string}")
    public void prefectureAccepts(String opinion) {
        story.accept(Papers.noProhibition(), opinion);
    }

    @When("市州受理，核查发现{string}")
    public void prefectureAcceptsThough(String prohibition) {
        story.accept(
                Papers.noProhibition().stream()
                        .map(finding -> finding.get("prohibition").equals(prohibition)
                                ? with(finding, "applies", true)
                                : finding)
                        .toList(),
                "经认定为独立法人");
    }

    @When("市州受理，未核查{string}")
    public void prefectureAcceptsUnchecked(String prohibition) {
        story.accept(without(Papers.noProhibition(), "prohibition", prohibition), null);
    }

    @When("市州以{string}不予受理")
    public void prefectureRefuses(String prohibition) {
        story.refuseApplication(prohibition);
    }

    @When("市州组成{int}人的专家评议组")
    public void prefectureFormsPanel(int members) {
        story.formPanel(members);
    }

    @When("市州组成含申报单位人员的专家评议组")
    public void prefectureFormsPanelWithStaff() {
        story.formPanelWithStaff();
    }

    @When("第{int}名专家回避")
    public void recused(int expert) {
        story.recuse(story.expertOffice(expert));
    }

    @When("市州补充1名专家")
    public void substituted() {
        story.appointSubstitute();
    }

    @When("评议组核查材料，{string}不真实")
    public void panelFindsFalse(String material) {
        story.checkMaterials(Map.of(material, "FALSE"));
    }

    @When("第{int}名专家评估，各项满分")
    public void expertEvaluates(int expert) {
        story.evaluate(expert, Map.of());
    }

    @When("市州经办人评估，各项满分")
    public void clerkEvaluates() {
        story.evaluateAs(story.prefectureOffice(), Map.of());
    }

    @When("评议组评估，各项满分，结论为{string}")
    public void panelEvaluates(String conclusion) {
        story.evaluate(1, Map.of("conclusion", conclusion));
    }

    @When("评议组评估，发现否决项{string}，结论为{string}")
    public void panelFindsVeto(String veto, String conclusion) {
        story.evaluate(1, Map.of("vetoes", List.of(veto), "conclusion", conclusion));
    }

    @When("评议组评估，首项指标超过满分{double}分")
    public void panelGivesTooMuch(double more) {
        story.evaluate(1, Map.of("scores", FilingStory.scores(more, null)));
    }

    @When("评议组评估，首项指标扣{double}分而不说明原因")
    public void panelDeductsWithoutReason(double less) {
        story.evaluate(1, Map.of("scores", FilingStory.scores(-less, null)));
    }

    @When("市州推荐")
    public void prefectureRecommends() {
        story.recommend();
    }

    @When("第{int}名专家以市州名义推荐")
    public void expertRecommends(int expert) {
        story.recommendAs(story.expertOffice(expert));
    }

    @When("市州不推荐")
    public void prefectureRejects() {
        story.reject();
    }

    @When("市州报送初审结果")
    public void prefectureSubmits() {
        story.submitPreliminaryResult();
    }

    @When("省中心通过合规性审查")
    public void centerPasses() {
        story.passComplianceReview();
    }

    @When("省中心通过合规性审查，没有派员")
    public void centerPassesWithoutAttendee() {
        story.passComplianceReviewWithoutAttendee();
    }

    @When("省中心退回市州")
    public void centerReturns() {
        story.returnToPrefecture();
    }

    @When("市州上报结果")
    public void prefectureReports() {
        story.reportResult();
    }

    @When("省厅公示")
    @When("省厅重新公示")
    public void departmentPublishes() {
        story.publish();
    }

    @When("到公示期最后一日")
    public void lastDay() {
        story.toLastDayOfNotice();
    }

    @When("到公示期最后一日的次日")
    public void dayAfter() {
        story.toDayAfterNotice();
    }

    @When("省厅撤回公示")
    public void departmentWithdraws() {
        story.withdrawNotice();
    }

    @When("省厅结束公示")
    public void departmentCloses() {
        story.close();
    }

    @When("公众提出异议")
    public void publicObjects() {
        story.object("示例群众");
    }

    @When("公众提出异议，不写姓名")
    public void publicObjectsWithoutName() {
        story.object(" ");
    }

    @When("公众提出异议，没有姓名一项")
    public void publicObjectsAnonymously() {
        story.object(null);
    }

    @When("省厅认定异议{string}")
    public void departmentDecides(String decision) {
        story.decideObjectionAs("department", decision);
    }

    @When("该省厅人员处理异议")
    public void evaluatorDecides() {
        story.decideObjectionAs(FilingStory.EVALUATOR_IN_DEPARTMENT, "DISMISSED");
    }

    @When("省厅备案")
    public void departmentFiles() {
        story.file();
    }

    @When("省厅不予备案")
    public void departmentRefuses() {
        story.refuseItem();
    }

    @When("省厅追加名额")
    public void departmentGrantsPlace() {
        story.grantExtraPlace("当地特色产业，考核需求大");
    }

    @When("省厅追加名额，不说明理由")
    public void departmentGrantsPlaceWithoutReason() {
        story.grantExtraPlace(" ");
    }

    @When("机构变更人员，考评员为{int}人")
    public void agencyChangesStaff(int assessors) {
        story.changeStaff(assessors);
    }

    @When("省厅以{string}取消该机构资格")
    public void departmentDisqualifies(String ground) {
        disqualify("department", ground);
    }

    @When("市州以{string}取消该机构资格")
    public void prefectureDisqualifies(String ground) {
        disqualify(story.prefectureOffice(), ground);
    }

    private void disqualify(String office, String ground) {
        story.actOnAgency(office, "disqualifyAgency", Map.of("ground", ground, "reason", "经查属实"));
    }

    @When("该机构再次申报")
    public void appliesAgain() {
        story.apply();
    }

    @When("市州责令限期整改")
    public void prefectureOrdersRectification() {
        story.actOnAgency(story.prefectureOffice(), "orderRectification", Map.of("findings", "视频监控存储不足"));
    }

    @When("机构报告整改情况")
    public void agencyReports() {
        story.actOnAgency(story.agencyOffice(), "reportRectification", Map.of("report", "已更换存储设备"));
    }

    @When("市州验收整改")
    public void prefectureAcceptsRectification() {
        story.actOnAgency(story.prefectureOffice(), "acceptRectification", Map.of("opinion", "现场核验合格"));
    }

    @When("省厅暂停该机构")
    public void departmentSuspends() {
        story.actOnAgency("department", "suspendAgency", Map.of("reason", "管理混乱，暂停考核"));
    }

    @When("市州恢复该机构")
    public void prefectureReinstates() {
        story.actOnAgency(story.prefectureOffice(), "reinstateAgency", Map.of("reason", "整改完成"));
    }

    @When("省厅恢复该机构")
    public void departmentReinstates() {
        story.actOnAgency("department", "reinstateAgency", Map.of("reason", "整改完成"));
    }

    @Then("办理成功")
    public void succeeded() {
        server.last().mustHaveSucceeded();
    }

    @Then("不予办理，原因是{string}")
    public void refused(String code) {
        server.lastMustBeRefused(FailureCode.valueOf(code));
    }

    @Then("申请在{string}待办")
    public void waitsFor(String desk) {
        assertThat(story.waitsFor()).containsExactly(DESKS.get(desk));
    }

    @Then("申请的状态为{string}")
    public void applicationState(String state) {
        assertThat(story.applicationState()).isEqualTo(state);
    }

    @Then("公众查不到该机构的备案项目")
    public void notListed() {
        assertThat(story.publicStatus()).isNull();
    }

    @Then("公众可以查到该机构的备案项目")
    public void listed() {
        assertThat(story.publicStatus()).isEqualTo("FILED");
    }

    @Then("该机构的项目状态为{string}")
    public void itemStatus(String status) {
        assertThat(story.publicStatus()).isEqualTo(status);
    }

    @Then("该项目在市州占用名额{int}家")
    public void placesTaken(int places) {
        assertThat(story.placesTaken()).isEqualTo(places);
    }

    private void applies(UnaryOperator<Map<String, Object>> change) {
        story = newStory(ENTERPRISE, COUNTY).register();
        story.mustHaveSucceeded();
        story.dossier(change).apply();
    }

    private static FilingStory newStory(String creditCodePrefix, String region) {
        return new FilingStory(server, creditCodePrefix, region, server.nextItem());
    }

    private static UnaryOperator<Map<String, Object>> each(
            String field, UnaryOperator<List<Map<String, Object>>> change) {
        return dossier -> with(dossier, field, change.apply(list(dossier, field)));
    }

    @SuppressWarnings("unchecked") // the dossier is made of such lists
    private static List<Map<String, Object>> list(Map<String, Object> dossier, String field) {
        return (List<Map<String, Object>>) dossier.get(field);
    }

    private static List<Map<String, Object>> without(List<Map<String, Object>> entries, String field, String value) {
        return entries.stream().filter(entry -> !value.equals(entry.get(field))).toList();
    }

    private static List<Map<String, Object>> all(List<Map<String, Object>> entries, String field, Object value) {
        return entries.stream().map(entry -> with(entry, field, value)).toList();
    }

    private static List<Map<String, Object>> changeLastAssessor(
            List<Map<String, Object>> staff, UnaryOperator<Map<String, Object>> change) {
        List<Map<String, Object>> changed = new ArrayList<>(staff);
        changed.set(changed.size() - 1, change.apply(changed.getLast()));
        return changed;
    }

    private static Map<String, Object> with(Map<String, Object> entry, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(entry);
        changed.put(field, value);
        return changed;
    }
}

package org.henji.standalone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Sentences about certificates (通知第七部分). */
public class CertificateSteps {

    private final NoticeServer server = NoticeSteps.server();

    private CertificateStory story;

    @Given("一批证书已办到{string}")
    public void batch(String stage) {
        story = new CertificateStory(server, server.nextSession()).upTo(stage);
    }

    @When("机构为{string}号考生申请空白证书")
    public void agencyRequests(String candidates) {
        new CertificateStory(server, server.currentSession()).request(numbers(candidates));
    }

    @When("机构再次为{string}号考生申请空白证书")
    public void agencyRequestsAgain(String candidates) {
        story.request(numbers(candidates));
    }

    @When("机构批准空白证书申请")
    public void agencyApproves() {
        story.approve(story.session().office(""));
    }

    @When("空白证书保管人批准申请")
    public void keeperApproves() {
        story.approve(CertificateStory.KEEPER);
    }

    @When("省中心印制时换用一份已作废的空白证书")
    public void printOntoSpoiled() {
        story.printOnto(server.spoiledBlank());
    }

    @When("机构报送证书信息")
    public void agencyReports() {
        story.report();
    }

    @When("省中心将证书信息上网")
    public void centerPublishes() {
        story.publish();
    }

    @When("机构申请更正第{int}份证书并自行批准")
    public void agencyCorrectsAlone(int n) {
        story.requestCorrection(n).mustHaveSucceeded();
        story.approveRequest(story.session().office(""), n);
    }

    @When("省中心撤销第{int}份证书")
    public void centerRevokes(int n) {
        story.revoke(n).mustHaveSucceeded();
    }

    @When("机构为第{int}份证书申请补证")
    public void agencyAsksForReissue(int n) {
        story.requestReissue(n);
    }

    @Then("该批证书共{int}份，编号连续，每份各占用1份空白证书")
    public void numbersAreDense(int count) {
        List<JsonNode> certificates = story.centerSees().valueStream().toList();
        assertThat(certificates).hasSize(count);
        for (int n = 1; n < count; n++) {
            assertThat(serial(certificates.get(n))).isEqualTo(serial(certificates.get(n - 1)) + 1);
        }
        assertThat(certificates)
                .extracting(certificate -> certificate.get("blank").asString())
                .doesNotHaveDuplicates()
                .allMatch(blank -> !blank.isEmpty());
    }

    /** The last six digits of the scheme in force; nothing but a test takes a number apart. */
    private static int serial(JsonNode certificate) {
        String number = certificate.get("no").asString();
        return Integer.parseInt(number.substring(number.length() - 6));
    }

    @Then("公众凭编号和姓名查询不到第{int}份证书")
    public void notPublic(int n) {
        assertThat(check(n, name(n))).isEqualTo(story.publicCheck("ZX6299999999999999", name(n)));
    }

    @Then("公众凭编号和错误的姓名查询不到第{int}份证书")
    public void notPublicUnderAnotherName(int n) {
        JsonNode answer = check(n, "无此姓名");
        assertThat(answer.get("found")).isEmpty();
        assertThat(answer).isEqualTo(story.publicCheck("ZX6299999999999999", name(n)));
    }

    @Then("公众凭编号和姓名查得第{int}份证书为{string}，姓名和证件号码已遮蔽")
    public void isPublic(int n, String state) {
        JsonNode found = check(n, name(n)).at("/found/0");
        String idNumber = (String) story.person(n).get("idNumber");
        assertThat(found.get("state").asString()).isEqualTo(state);
        assertThat(found.toString()).doesNotContain(name(n), idNumber, story.certificate(n));
        assertThat(found.get("idNumber").asString()).endsWith(idNumber.substring(14));
    }

    @Then("第{int}份证书的有效期为{int}年，到期日为发证日满{int}年的前一日")
    public void validity(int n, int years, int same) {
        JsonNode found = check(n, name(n)).at("/found/0");
        LocalDate issuedOn = LocalDate.parse(found.get("issuedOn").asString());
        assertThat(years).isEqualTo(same);
        assertThat(found.get("validUntil").asString())
                .isEqualTo(issuedOn.plusYears(years).minusDays(1).toString());
    }

    private JsonNode check(int n, String name) {
        return story.publicCheck(story.certificate(n), name);
    }

    private String name(int n) {
        return (String) story.person(n).get("name");
    }

    private static List<Integer> numbers(String candidates) {
        return Arrays.stream(candidates.split("、")).map(Integer::valueOf).toList();
    }
}

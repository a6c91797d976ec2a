package org.henji.standalone.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules of certificates forbid is refused with the right code in both languages, and nothing is stored. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateRefusalTest {

    private static NoticeServer server;
    private static CertificateStory unconfirmed;
    private static CertificateStory failed;
    private static CertificateStory unreceived;
    private static CertificateStory requested;
    private static CertificateStory approved;
    private static CertificateStory reported;
    private static CertificateStory published;
    private static CertificateStory revoked;

    /** One session for each stage at which something is forbidden, in the order of their days. */
    @BeforeAll
    static void prepare() throws Exception {
        server = new NoticeServer();
        List<SessionStory> sessions = SessionStory.planned(server, 8);
        sessions.forEach(session -> session.upTo("试卷已入柜"));
        unconfirmed = new CertificateStory(server, sessions.get(0).upTo("登分册已上报"));
        failed = new CertificateStory(server, sessions.get(1).scored(59, 59).upTo("登分册已接收"));
        unreceived = new CertificateStory(server, sessions.get(2).upTo("登分册已确认"));
        unreceived.request(CertificateStory.all()).mustHaveSucceeded();
        requested = new CertificateStory(server, sessions.get(3)).upTo("已申请");
        approved = new CertificateStory(server, sessions.get(4)).upTo("已批准");
        reported = new CertificateStory(server, sessions.get(5)).upTo("已报送");
        published = new CertificateStory(server, sessions.get(6)).upTo("已上网");
        published.requestCorrection(1).mustHaveSucceeded();
        revoked = new CertificateStory(server, sessions.get(7)).upTo("已上网");
        revoked.revoke(1).mustHaveSucceeded();
        revoked.cancel(2).mustHaveSucceeded();
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
        return Stream.of(requests(), papers(), certificates(), imports()).flatMap(part -> part);
    }

    private static Stream<Refusal> requests() {
        return Stream.of(
                new Refusal(
                        "blanks for somebody who has not passed",
                        FailureCode.CANDIDATE_NOT_PASSED,
                        () -> failed.request(List.of(1))),
                new Refusal(
                        "blanks by a score book that is not confirmed",
                        FailureCode.SCORE_BOOK_NOT_CONFIRMED,
                        () -> unconfirmed.request(CertificateStory.all())),
                new Refusal(
                        "a second batch for the same passers",
                        FailureCode.PASSER_ALREADY_REQUESTED,
                        () -> requested.request(CertificateStory.all())),
                new Refusal(
                        "an approval by the agency",
                        FailureCode.WRONG_LEVEL,
                        () -> requested.approve(requested.session().office(""))),
                new Refusal(
                        "an approval by the keeper of the blanks",
                        FailureCode.KEEPER_MAY_NOT_ISSUE,
                        () -> requested.approve(CertificateStory.KEEPER)),
                new Refusal(
                        "an approval before the centre has the score book",
                        FailureCode.SCORE_BOOK_NOT_RECEIVED,
                        () -> unreceived.approve(CertificateStory.ISSUER)));
    }

    private static Stream<Refusal> papers() {
        return Stream.of(
                new Refusal(
                        "a spoiled blank used again",
                        FailureCode.BLANK_SPOILED,
                        () -> approved.printOnto(server.spoiledBlank())),
                new Refusal(
                        "a blank that nobody has ever had",
                        FailureCode.BLANK_UNKNOWN,
                        () -> approved.printOnto("XX99999999")));
    }

    private static Stream<Refusal> certificates() {
        return Stream.of(
                new Refusal(
                        "publishing before the audit", FailureCode.CERTIFICATE_NOT_AUDITED, () -> reported.publish()),
                new Refusal(
                        "a correction by the agency alone",
                        FailureCode.WRONG_LEVEL,
                        () -> published.approveRequest(published.session().office(""), 1)),
                new Refusal(
                        "a second request while one is open",
                        FailureCode.CERTIFICATE_REQUEST_OPEN,
                        () -> published.requestReissue(1)),
                new Refusal(
                        "a reissue of a revoked one", FailureCode.CERTIFICATE_REVOKED, () -> revoked.requestReissue(1)),
                new Refusal(
                        "a correction of a cancelled one",
                        FailureCode.CERTIFICATE_CANCELLED,
                        () -> revoked.requestCorrection(2)),
                new Refusal(
                        "a revocation by the agency",
                        FailureCode.WRONG_LEVEL,
                        () -> published.aboutCertificate(
                                published.session().office(""),
                                "revokeCertificate",
                                2,
                                Map.of("cause", "RESULT_VOID", "reason", "成绩无效"))));
    }

    private static Stream<Refusal> imports() {
        return Stream.of("MADE-UP", "HENJI-ZX-1")
                .map(scheme -> new Refusal(
                        "old certificates by the scheme " + scheme,
                        FailureCode.NUMBER_SCHEME_UNKNOWN,
                        () -> server.sendWorkbook(
                                "center",
                                "/certificates/import?fileName=old.xlsx&scheme=" + scheme,
                                oldCertificates())));
    }

    private static byte[] oldCertificates() {
        try {
            return Files.readAllBytes(Path.of("..", "examples", "old-certificates.xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused_and_nothing_is_stored(Refusal refusal) {
        refusal.act().run();
        server.lastMustBeRefused(refusal.code());
    }
}

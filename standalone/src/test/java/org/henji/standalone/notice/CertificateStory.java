package org.henji.standalone.notice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.henji.standalone.Papers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens to the certificates of a session's passers, up to their publication, over HTTP. */
final class CertificateStory {

    /** How far a batch can be brought, and the act that does it. */
    private record Stage(String label, Consumer<CertificateStory> act) {}

    static final String KEEPER = "center.keeper";
    static final String ISSUER = "center.issuer";
    private static final String OTHER_ISSUER = "center.auditor";
    private static final int BLANKS = 100_000;

    private static final List<Stage> STAGES = List.of(
            new Stage("已申请", story -> story.request(all()).mustHaveSucceeded()),
            new Stage("已批准", story -> story.approve(ISSUER).mustHaveSucceeded()),
            new Stage("已印制", story -> story.print(List.of()).mustHaveSucceeded()),
            new Stage("已发放", story -> story.dispatch().mustHaveSucceeded()),
            new Stage("已签收", story -> story.receive().mustHaveSucceeded()),
            new Stage("已核发", story -> story.handOver().mustHaveSucceeded()),
            new Stage("已报送", story -> story.report().mustHaveSucceeded()),
            new Stage("已审核", story -> story.audit().mustHaveSucceeded()),
            new Stage("已上网", story -> story.publish().mustHaveSucceeded()));

    private final NoticeServer server;
    private final SessionStory session;
    private String batch;
    private List<String> certificates = List.of();
    private int reached = -1;

    CertificateStory(NoticeServer server, SessionStory session) {
        this.server = server;
        this.session = session;
        server.stockBlanks(BLANKS);
    }

    /** Does everything that is still to be done up to that stage; all of it must succeed. */
    CertificateStory upTo(String label) {
        session.upTo("登分册已接收");
        while (reached < 0 || !STAGES.get(reached).label().equals(label)) {
            STAGES.get(reached + 1).act().accept(this);
            reached++;
        }
        return this;
    }

    static List<Integer> all() {
        return IntStream.rangeClosed(1, SessionStory.CANDIDATES).boxed().toList();
    }

    LastAct request(List<Integer> candidates) {
        LastAct requested = server.act(
                session.office(""),
                "requestBlanks",
                Map.of("scoreBook", session.scoreBook(), "candidates", candidates));
        if (requested.succeeded()) {
            batch = requested.receiptId();
        }
        return requested;
    }

    LastAct approve(String office) {
        return aboutBatch(office, "approveBlankRequest", Map.of("opinion", "同意"));
    }

    /** Each of these certificates stands on that blank instead. */
    LastAct print(List<Map<String, Object>> replacements) {
        return aboutBatch(ISSUER, "recordBatchPrinted", Map.of("replacements", replacements));
    }

    LastAct printOnto(String blank) {
        return print(List.of(Map.of("certificate", certificate(1), "blank", blank, "reason", "套印偏移")));
    }

    private LastAct dispatch() {
        return aboutBatch(KEEPER, "dispatchBatch", Map.of("carrier", "机要专递"));
    }

    private LastAct receive() {
        server.act(
                        session.office(""),
                        "appointBlankKeeper",
                        Map.of("stock", "blanks-" + session.filing().agency(), "keeper", session.office(".keeper")))
                .mustHaveSucceeded();
        return aboutBatch(session.office(".keeper"), "receiveBatch", Map.of("missing", List.of()));
    }

    private LastAct handOver() {
        server.upload(session.office(""));
        return aboutBatch(
                session.office(""),
                "handOverCertificates",
                Map.of(
                        "certificates",
                        certificates(),
                        "manner",
                        "SIGNED_BY_HOLDER",
                        "handedOn",
                        server.today().toString(),
                        "receipt",
                        evidence("签收表")));
    }

    LastAct report() {
        return aboutBatch(session.office(""), "reportCertificates", Map.of("certificates", certificates()));
    }

    private LastAct audit() {
        return aboutBatch(OTHER_ISSUER, "auditReports", Map.of("approved", certificates(), "returned", List.of()));
    }

    LastAct publish() {
        return aboutBatch(OTHER_ISSUER, "publishCertificates", Map.of("certificates", certificates()));
    }

    LastAct requestCorrection(int n) {
        server.upload(session.office(""));
        Map<String, Object> holder = new HashMap<>(person(n));
        holder.put("name", "更正后姓名");
        return aboutCertificate(
                session.office(""),
                "requestCertificateCorrection",
                n,
                Map.of("holder", holder, "score", "80", "reason", "姓名录入有误", "evidence", List.of(evidence("身份证"))));
    }

    LastAct requestReissue(int n) {
        server.upload(session.office(""));
        return aboutCertificate(
                session.office(""),
                "requestReissue",
                n,
                Map.of("cause", "LOST", "statement", "本人不慎遗失", "evidence", List.of(evidence("遗失声明"))));
    }

    LastAct approveRequest(String office, int n) {
        return aboutCertificate(office, "approveCertificateRequest", n, Map.of("request", 1));
    }

    LastAct revoke(int n) {
        return aboutCertificate(ISSUER, "revokeCertificate", n, Map.of("cause", "OBTAINED_BY_FRAUD", "reason", "他人替考"));
    }

    LastAct cancel(int n) {
        return aboutCertificate(ISSUER, "cancelCertificate", n, Map.of("cause", "WISH_OF_HOLDER", "reason", "本人申请"));
    }

    /** What anybody finds. */
    JsonNode publicCheck(String number, String name) {
        return server.data(null, """
                        query ($input: CertificateCheckInput!, $after: Long) { portal(after: $after) {
                          certificateCheck(input: $input) { found { state number holder idNumber itemName issuedOn validUntil } note } } }""", Map.of("input", Map.of("number", number, "name", name), "after", server.head()))
                .at("/portal/certificateCheck");
    }

    /** In the order of the candidates. */
    List<String> certificates() {
        if (certificates.isEmpty()) {
            certificates = centerSees()
                    .valueStream()
                    .map(certificate -> certificate.get("no").asString())
                    .toList();
        }
        return certificates;
    }

    JsonNode centerSees() {
        JsonNode edges = server.data("center", """
                        query ($batch: ID!, $after: Long) { centerDesk(after: $after) {
                          certificates(filter: {batch: $batch}, first: 100) { edges { node {
                            no candidate blank issuedOn validUntil } } } } }""", Map.of("batch", batch, "after", server.head()))
                .at("/centerDesk/certificates/edges");
        return JsonMapper.shared()
                .valueToTree(edges.valueStream()
                        .map(edge -> edge.get("node"))
                        .sorted(Comparator.comparingInt(
                                node -> node.get("candidate").asInt()))
                        .toList());
    }

    /** Counted from 1. */
    String certificate(int n) {
        return certificates().get(n - 1);
    }

    /** The holder of the n-th certificate, who is the n-th candidate. */
    @SuppressWarnings("unchecked")
    Map<String, Object> person(int n) {
        return (Map<String, Object>)
                Objects.requireNonNull(Papers.candidate(n - 1).get("person"));
    }

    String batch() {
        return batch;
    }

    SessionStory session() {
        return session;
    }

    private static Map<String, Object> evidence(String title) {
        return Map.of(
                "title", title, "sha256", Papers.SHA256, "mediaType", Papers.MEDIA_TYPE, "size", Papers.FILE.length);
    }

    private LastAct aboutBatch(String office, String mutation, Map<String, Object> input) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("batch", batch);
        return server.act(office, mutation, whole);
    }

    LastAct aboutCertificate(String office, String mutation, int n, Map<String, Object> input) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("certificate", certificate(n));
        return server.act(office, mutation, whole);
    }
}

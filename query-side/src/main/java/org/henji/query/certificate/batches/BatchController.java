package org.henji.query.certificate.batches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.session.SessionNo;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.desk.Desk;
import org.henji.query.session.sessions.SessionView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows batches of certificates to the agency, its prefecture, the centre and the department. */
@Controller
class BatchController {

    private final Batches batches;
    private final Certificates certificates;

    BatchController(Batches batches, Certificates certificates) {
        this.batches = batches;
        this.certificates = certificates;
    }

    @SchemaMapping(typeName = "CertificateDesk")
    Connection<BatchView> certificateBatches(
            Desk desk,
            @Argument @Nullable BatchFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return batches.rows()
                .page(
                        Batches.selection(desk, filter == null ? BatchFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "CertificateDesk")
    @Nullable
    BatchView certificateBatch(Desk desk, @Argument String no) {
        return batches.find(desk, BatchNo.parse(no)).orElse(null);
    }

    @SchemaMapping(typeName = "CertificateBatchLine")
    CertificateNo no(BatchLine line) {
        return line.certificate();
    }

    /** The certificates are made in the act that approves the batch, so that they are there whenever the lines are. */
    @BatchMapping(typeName = "CertificateBatchLine", field = "certificate")
    Map<BatchLine, CertificateView> certificates(List<BatchLine> lines) {
        Map<CertificateNo, CertificateView> found =
                certificates.find(lines.stream().map(BatchLine::certificate).toList());
        Map<BatchLine, CertificateView> byLine = new HashMap<>();
        lines.forEach(line -> byLine.put(line, found.get(line.certificate())));
        return byLine;
    }

    @BatchMapping(typeName = "Session", field = "certificateBatches")
    Map<SessionView, List<BatchView>> ofSessions(List<SessionView> sessions) {
        Map<SessionNo, List<BatchView>> found =
                batches.ofSessions(sessions.stream().map(SessionView::no).toList());
        Map<SessionView, List<BatchView>> bySession = new HashMap<>();
        sessions.forEach(session -> bySession.put(session, found.getOrDefault(session.no(), List.of())));
        return bySession;
    }
}

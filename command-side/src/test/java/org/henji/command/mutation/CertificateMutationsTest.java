package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.session.SessionEvents.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.Actors;
import org.henji.command.WholeCommandSide;
import org.henji.command.mutation.Sending.Answer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.platform.file.FileStore;
import org.henji.platform.person.PersonKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;

/** Inputs of certificates on their way into commands; what becomes of them is tested with the aggregate. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateMutationsTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final Actor DECIDER = new Actor("center-decider", Actors.CENTER.office(), null);

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private EventStore store;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private FileStore files;

    private final CertificateNo number = new CertificateNo("09270199001" + (10_000 + NEXT.getAndIncrement()));

    private final Map<String, Object> evidence = Map.of(
            "title",
            evidence().title(),
            "sha256",
            evidence().sha256().value(),
            "mediaType",
            evidence().mediaType(),
            "size",
            evidence().size());

    @BeforeEach
    void an_old_certificate_and_a_file() throws IOException {
        CertificateImported usual = CertificateEvents.imported();
        keys.ensure(Set.of(usual.holder().subject()));
        store.publish(new GenericDomainEventMessage<>(
                "Certificate",
                CertificateEvent.streamOf(number),
                0,
                new CertificateImported(
                        number,
                        usual.scheme(),
                        null,
                        usual.agencyName(),
                        null,
                        null,
                        usual.itemName(),
                        usual.assessedOn(),
                        null,
                        usual.holder(),
                        usual.issuedOn(),
                        usual.validUntil(),
                        null,
                        usual.source(),
                        usual.at())));
        files.put(
                Actors.CENTER.office(),
                evidence().sha256(),
                evidence().mediaType(),
                new ByteArrayInputStream(new byte[Math.toIntExact(evidence().size())]));
    }

    @Test
    void receipts_name_the_certificate_by_its_number() {
        Answer asked = by(Actors.CENTER).send("requestCertificateCorrection", correction("  " + number + " "));
        assertThat(asked.receipt().id()).isEqualTo(number.value());
        assertThat(asked.receipt().version()).isEqualTo(1);

        Answer refused = by(DECIDER)
                .send(
                        "refuseCertificateRequest",
                        Map.of("certificate", number.value(), "request", 1, "reason", "佐证材料不足"));
        assertThat(refused.receipt().id()).isEqualTo(number.value());
        assertThat(refused.receipt().version()).isEqualTo(2);
    }

    @Test
    void the_corrected_holder_has_a_pseudonym_and_a_key() {
        by(Actors.CENTER).send("requestCertificateCorrection", correction(number.value()));
        CorrectionRequested asked = (CorrectionRequested) store.readEvents(CertificateEvent.streamOf(number))
                .asStream()
                .map(Message::getPayload)
                .toList()
                .getLast();
        assertThat(asked.holder().name()).isEqualTo("测试新名");
        assertThat(asked.reason().text()).isEqualTo("姓名录入有误");
        assertThat(asked.reason().subject()).isEqualTo(asked.holder().subject());
    }

    @Test
    void numbers_that_are_none_are_told_with_their_place() {
        Answer certificate = by(Actors.CENTER)
                .send("cancelCertificate", Map.of("certificate", "ZX-62", "cause", "DUPLICATE", "reason", "重复发证"));
        assertThat(certificate.code()).isEqualTo("CERTIFICATE_NO_INVALID");
        assertThat(certificate.arguments()).isEqualTo(List.of("certificate"));

        Answer batch = by(Actors.CENTER)
                .send("publishCertificates", Map.of("batch", "B-1", "certificates", List.of(number.value())));
        assertThat(batch.code()).isEqualTo("BATCH_NO_INVALID");
    }

    @Test
    void what_a_form_leaves_out_is_told() {
        assertThat(by(Actors.AGENCY)
                        .send("requestBlanks", Map.of("scoreBook", "2662010001-S", "candidates", List.of()))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(by(Actors.CENTER)
                        .send(
                                "revokeCertificate",
                                Map.of("certificate", number.value(), "cause", "RESULT_VOID", "reason", " "))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
    }

    private Map<String, Object> correction(String certificate) {
        return Map.of(
                "certificate",
                certificate,
                "holder",
                Map.of("name", "测试新名", "idNumber", "620102199803030006"),
                "reason",
                "姓名录入有误",
                "evidence",
                List.of(evidence));
    }

    private Sending by(Actor actor) {
        return Sending.by(service, actor);
    }
}

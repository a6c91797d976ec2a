package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.henji.command.WholeCommandSide;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvent.CertificateAudited;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateEvent.CertificateReported;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksIssued;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.SessionNo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** BR-21 from the request for blanks to the publication, with as many passers as a large session has, over the whole command side. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeBatchTest {

    private static final int PASSERS = 300;

    @Autowired
    private ApplicationContext commandSide;

    @Test
    void a_batch_of_300_goes_the_whole_way() throws Exception {
        WholeBatch batch = new WholeBatch(commandSide, new SessionNo("9962010300"), PASSERS);
        batch.acts().values().forEach(act -> batch.act(act.get()));

        List<BatchLine> lines = batch.lines();
        assertThat(lines)
                .extracting(BatchLine::candidate)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PASSERS).boxed().toList());
        assertThat(lines).extracting(line -> line.blank().value()).doesNotHaveDuplicates();
        assertThat(serials(lines))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PASSERS).boxed().toList());
        for (BatchLine line : lines) {
            assertThat(batch.eventsOf(CertificateEvent.streamOf(line.certificate())))
                    .hasExactlyElementsOfTypes(
                            CertificateCoded.class,
                            CertificatePrinted.class,
                            CertificateHandedOver.class,
                            CertificateReported.class,
                            CertificateAudited.class,
                            CertificatePublished.class);
        }
        List<DomainEvent> stock = batch.eventsOf(StockNo.of(batch.agency()).value());
        assertThat(stock)
                .filteredOn(BlanksArrived.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(BlankRange.count(((BlanksArrived) event).blanks()))
                        .isEqualTo(PASSERS));
        assertThat(stock)
                .filteredOn(BlanksIssued.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(BlankRange.count(((BlanksIssued) event).blanks()))
                        .isEqualTo(PASSERS));
    }

    /** By which the scope counts its certificates. */
    private static List<Integer> serials(List<BatchLine> lines) {
        return lines.stream()
                .map(BatchLine::certificate)
                .map(CertificateNo::value)
                .map(number -> Integer.valueOf(number.substring(number.length() - 6)))
                .toList();
    }
}

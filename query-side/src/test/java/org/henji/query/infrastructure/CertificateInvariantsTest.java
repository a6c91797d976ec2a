package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.event.DomainEvent;
import org.henji.query.certificate.batches.BatchView;
import org.henji.query.certificate.blanks.BlankStockView;
import org.henji.query.certificate.blanks.BlankView;
import org.henji.query.certificate.numbers.NumberingView;
import org.henji.query.certificate.register.CertificateStanding;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.root.WholeQuerySide;
import org.henji.query.statistics.CertificateFigures;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever becomes of certificates, what the read models say of them, their batches, blanks and numbers agrees. */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateInvariantsTest {

    private static final Actor CLERK = new Actor("clerk", Office.agency(AgencyEvents.USCC), null);

    @Autowired
    private List<ReadModel<?>> models;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ledgers_add_up_and_every_blank_is_where_its_ledger_says(int seed) {
        List<DomainEvent> history = RandomCertificates.of(new Random(seed));
        Map<String, BlankStockView> stocks = views(BlankStockView.class, history);
        Map<String, BlankView> blanks = views(BlankView.class, history);

        stocks.values().forEach(stock -> {
            assertThat(stock.holdings().stream().mapToInt(held -> held.count()).sum())
                    .isEqualTo(stock.received());
            Set<BlankSerial> seen = new HashSet<>();
            stock.holdings().stream()
                    .flatMap(held -> held.blanks().stream())
                    .flatMap(BlankRange::serials)
                    .forEach(serial ->
                            assertThat(seen.add(serial)).as("%s once", serial).isTrue());
        });
        blanks.values().stream()
                .filter(blank -> blank.state() != BlankState.SURRENDERED && blank.state() != BlankState.DESTROYED)
                .forEach(blank -> assertThat(stocks.get(blank.stock().value()).holding(blank.state()).blanks().stream()
                                .flatMap(BlankRange::serials))
                        .contains(blank.serial()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_number_and_no_blank_is_given_twice_and_none_is_left_out(int seed) {
        List<DomainEvent> history = RandomCertificates.of(new Random(seed));
        Collection<CertificateView> certificates =
                views(CertificateView.class, history).values();
        Map<String, BlankView> blanks = views(BlankView.class, history);
        List<CertificateView> coded =
                certificates.stream().filter(each -> each.batch() != null).toList();

        assertThat(coded.stream().map(CertificateView::blank)).doesNotHaveDuplicates();
        assertThat(views(NumberingView.class, history).values().stream()
                        .mapToInt(NumberingView::last)
                        .sum())
                .isEqualTo(coded.size());
        // a blank that was released is meant for nothing any more
        coded.stream()
                .filter(each -> blanks.get(each.blank().value()).state() != BlankState.IN_STOCK)
                .forEach(each -> assertThat(blanks.get(each.blank().value()).certificate())
                        .isEqualTo(each.no()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_line_of_a_batch_is_a_certificate_and_the_other_way_round(int seed) {
        List<DomainEvent> history = RandomCertificates.of(new Random(seed));
        Map<String, CertificateView> certificates = views(CertificateView.class, history);
        List<CertificateNo> lines = new ArrayList<>();
        for (BatchView batch : views(BatchView.class, history).values()) {
            if (batch.allotment() != null) {
                for (BatchLine line : batch.allotment().lines()) {
                    lines.add(line.certificate());
                    assertThat(certificates.get(line.certificate().value()))
                            .returns(batch.no(), CertificateView::batch)
                            .returns(line.candidate(), CertificateView::candidate);
                }
            }
        }

        assertThat(lines)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(history.stream()
                        .flatMap(
                                event -> event instanceof CertificateCoded e ? Stream.of(e.certificate()) : Stream.of())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void figures_say_what_the_register_says(int seed) {
        List<DomainEvent> history = RandomCertificates.of(new Random(seed));
        Map<String, CertificateFigures> figures = views(CertificateFigures.class, history);

        views(CertificateView.class, history)
                .forEach((no, certificate) -> assertThat(figures.get(no))
                        .returns(certificate.uscc(), CertificateFigures::uscc)
                        .returns(certificate.prefecture(), CertificateFigures::prefecture)
                        .returns(certificate.item(), CertificateFigures::item)
                        .returns(certificate.validUntil(), CertificateFigures::validUntil)
                        .returns(certificate.published(), CertificateFigures::published)
                        .returns(certificate.standing(), CertificateFigures::standing)
                        .returns(certificate.batch() == null, CertificateFigures::imported)
                        .returns(certificate.version() > 1, CertificateFigures::corrected));
    }

    /** Whoever waits to be published has a certificate that stands, and nobody else does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void unpublished_certificates_stand_and_are_with_their_holders(int seed) {
        views(CertificateView.class, RandomCertificates.of(new Random(seed)))
                .values()
                .forEach(certificate -> {
                    if (certificate.unpublished()) {
                        assertThat(certificate.published()).isFalse();
                        assertThat(certificate.standing()).isEqualTo(CertificateStanding.VALID);
                    }
                    assertThat(certificate.published()).isEqualTo(certificate.publishedAt() != null);
                });
    }

    private <V extends Record> Map<String, V> views(Class<V> view, List<DomainEvent> history) {
        @SuppressWarnings("unchecked")
        ReadModel<V> model = (ReadModel<V>)
                models.stream().filter(each -> each.view() == view).findFirst().orElseThrow();
        return model.fold(new HashMap<>(), Scenario.history(CLERK, history)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().view()));
    }
}

package org.henji.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.certificate.CertificateEvents.LAST_DAY;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.audited;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.corrected;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.inPublic;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.reissueRequested;
import static org.henji.kernel.certificate.CertificateEvents.reissued;
import static org.henji.kernel.certificate.CertificateEvents.revoked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.query.certificate.register.CertificateStanding;
import org.henji.query.infrastructure.Counted;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The figures of a certificate, and sums over several. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateFiguresTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);

    @Test
    void certificate_is_counted_where_and_for_what_it_was_coded() {
        assertThat(after(coded(1)))
                .isEqualTo(new CertificateFigures(
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        NOODLES,
                        2026,
                        "2026-03",
                        LAST_DAY,
                        false,
                        false,
                        false,
                        false,
                        false,
                        CertificateStanding.VALID));
    }

    @Test
    void issued_and_published_are_counted_apart() {
        CertificateFigures issued = after(coded(1), printed(1), handedOver(1));
        CertificateFigures published = after(inPublic(1));

        assertThat(issued.issued()).isTrue();
        assertThat(issued.published()).isFalse();
        assertThat(published.published()).isTrue();
    }

    @Test
    void certificate_that_is_printed_anew_stays_issued_and_published() {
        CertificateFigures corrected = after(and(inPublic(1), correctionRequested(1), corrected(1, 3)));
        CertificateFigures reissued = after(and(inPublic(1), reissueRequested(1), reissued(1, 3)));

        assertThat(corrected)
                .returns(true, CertificateFigures::corrected)
                .returns(false, CertificateFigures::reissued)
                .returns(true, CertificateFigures::issued)
                .returns(true, CertificateFigures::published);
        assertThat(reissued).returns(false, CertificateFigures::corrected).returns(true, CertificateFigures::reissued);
    }

    @Test
    void end_by_act_is_counted_as_what_it_was() {
        assertThat(after(and(inPublic(1), revoked(1))).standing()).isEqualTo(CertificateStanding.REVOKED);
        assertThat(after(and(inPublic(1), cancelled(1))).standing()).isEqualTo(CertificateStanding.CANCELLED);
    }

    @Test
    void imported_certificate_is_issued_and_published_and_belongs_to_what_is_known() {
        assertThat(figures(LEGACY, List.of(imported())))
                .returns(null, CertificateFigures::uscc)
                .returns(null, CertificateFigures::prefecture)
                .returns(true, CertificateFigures::imported)
                .returns(true, CertificateFigures::issued)
                .returns(true, CertificateFigures::published)
                .returns("2022-07", CertificateFigures::month);
    }

    @Test
    void what_was_coded_or_imported_is_in_force_expired_revoked_or_cancelled() {
        List<Counted> all = List.of(
                new Counted(Map.of("standing", "VALID", "issued", true, "published", true, "corrected", true), 5),
                new Counted(Map.of("standing", "VALID", "imported", true, "issued", true), 3),
                new Counted(Map.of("standing", "REVOKED", "issued", true, "reissued", true), 2),
                new Counted(Map.of("standing", "CANCELLED"), 1));
        List<Counted> past =
                List.of(new Counted(Map.of("standing", "VALID"), 4), new Counted(Map.of("standing", "REVOKED"), 1));

        assertThat(CertificateCounts.of(Dimension.MONTH, "2026-03", all, past))
                .isEqualTo(new CertificateCounts(null, null, null, "2026-03", 8, 3, 10, 5, 5, 2, 2, 1, 4, 4));
        assertThat(CertificateCounts.of(Dimension.COUNTY, COUNTY.value(), all, past)
                        .territory())
                .isEqualTo(COUNTY);
        assertThat(CertificateCounts.of(Dimension.ITEM, null, all, past).item()).isNull();
    }

    @Test
    void change_of_an_unknown_certificate_is_an_error() {
        for (CertificateEvent event : List.of(printed(1), handedOver(1), audited(1), corrected(1, 3), revoked(1))) {
            assertThatThrownBy(() -> CertificateFigures.evolve(null, event)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static List<CertificateEvent> and(List<CertificateEvent> history, CertificateEvent... more) {
        List<CertificateEvent> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all;
    }

    private static CertificateFigures after(CertificateEvent... events) {
        return after(List.of(events));
    }

    private static CertificateFigures after(List<CertificateEvent> events) {
        return figures(number(1), events);
    }

    private static CertificateFigures figures(CertificateNo no, List<CertificateEvent> events) {
        return Scenario.view(CertificateStatistics.MODEL, no.value(), AGENCY, events.toArray(CertificateEvent[]::new));
    }
}

package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.LAST_DAY;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.audited;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.cancelled;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.corrected;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.published;
import static org.henji.kernel.certificate.CertificateEvents.reissueRequested;
import static org.henji.kernel.certificate.CertificateEvents.reissued;
import static org.henji.kernel.certificate.CertificateEvents.reportReturned;
import static org.henji.kernel.certificate.CertificateEvents.reported;
import static org.henji.kernel.certificate.CertificateEvents.requestRefused;
import static org.henji.kernel.certificate.CertificateEvents.revoked;
import static org.henji.kernel.certificate.batch.BatchEvents.approved;
import static org.henji.kernel.certificate.batch.BatchEvents.claimed;
import static org.henji.kernel.certificate.batch.BatchEvents.dispatched;
import static org.henji.kernel.certificate.batch.BatchEvents.printed;
import static org.henji.kernel.certificate.batch.BatchEvents.released;
import static org.henji.kernel.certificate.batch.BatchEvents.requested;
import static org.henji.kernel.certificate.batch.BatchEvents.returned;
import static org.henji.kernel.certificate.batch.BatchEvents.withdrawn;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.ended;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.checked;
import static org.henji.kernel.session.score.ScoreBookEvents.confirmed;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRefused;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.opened;
import static org.henji.kernel.session.score.ScoreBookEvents.received;
import static org.henji.kernel.session.score.ScoreBookEvents.submitted;
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.mutations;
import static org.henji.query.inbox.Work.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits about certificates, from the passers to the public (BR-21, BR-22). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateWorkTest {

    private static final String SOMEBODY = "somebody";

    /** As {@link Work} does everything. */
    private static final String CLERK = "u1";

    private static final List<DomainEvent> CONFIRMED = and(
            List.copyOf(running()),
            opened(),
            entered(1, "80"),
            entered(2, "60"),
            entered(3, "50"),
            ended(),
            checked(),
            submitted(),
            confirmed());
    private static final List<DomainEvent> BOOK = and(CONFIRMED, received());
    private static final List<DomainEvent> REQUESTED = and(BOOK, claimed(), requested());
    private static final List<DomainEvent> APPROVED = and(REQUESTED, coded(1), coded(2), approved());
    private static final List<DomainEvent> PRINTED =
            and(APPROVED, CertificateEvents.printed(1), CertificateEvents.printed(2), printed());
    private static final List<DomainEvent> DISPATCHED = and(PRINTED, dispatched());
    private static final List<DomainEvent> ARRIVED = and(DISPATCHED, BatchEvents.received());
    private static final List<DomainEvent> HANDED_OVER = and(ARRIVED, handedOver(1), handedOver(2));
    private static final List<DomainEvent> REPORTED = and(HANDED_OVER, reported(1), reported(2));
    private static final List<DomainEvent> AUDITED = and(REPORTED, audited(1), audited(2));

    @Test
    void passers_of_a_received_book_wait_for_their_agency() {
        Matter matter = passers(BOOK);

        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.PASSERS_TO_REQUEST);
        assertThat(matter.task().subject()).isEqualTo(SCORE_BOOK.value());
        assertThat(matter.task().items()).containsExactly(NOODLES);
        assertThat(matter.task().count()).isEqualTo(2);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("requestBlanks");
        assertIdle(passers(CONFIRMED));
        assertIdle(passers(REQUESTED));
    }

    @Test
    void passers_wait_again_when_their_batch_comes_to_nothing() {
        assertThat(passers(and(REQUESTED, released(), returned())).task().count())
                .isEqualTo(2);
        assertIdle(batch(BatchLane.BATCH, and(REQUESTED, released(), returned())));
        assertThat(passers(and(REQUESTED, released(), withdrawn())).task().count())
                .isEqualTo(2);
        assertIdle(batch(BatchLane.BATCH, and(REQUESTED, released(), withdrawn())));
    }

    @Test
    void nobody_is_asked_for_while_a_score_is_in_doubt() {
        List<DomainEvent> doubted = and(BOOK, ScoreBookEvents.correctionRequested());

        assertIdle(passers(doubted));
        assertThat(passers(and(doubted, correctionRefused())).task().count()).isEqualTo(2);
    }

    @Test
    void correction_makes_somebody_pass_or_fail() {
        List<DomainEvent> doubted = and(REQUESTED, ScoreBookEvents.correctionRequested());

        assertThat(passers(and(doubted, scored(3, Grade.PASSED, "70.00")))
                        .task()
                        .count())
                .isEqualTo(1);
        assertIdle(passers(and(doubted, scored(2, Grade.FAILED, "50.00"))));
        assertThat(passers(and(and(BOOK, ScoreBookEvents.correctionRequested()), scored(2, Grade.FAILED, "50.00")))
                        .task()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void request_waits_for_the_centre_but_is_not_approved_by_who_made_it() {
        Matter matter = batch(BatchLane.BATCH, REQUESTED);

        assertThat(matter.office()).isEqualTo(Work.CENTER);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.BLANK_REQUEST_TO_REVIEW);
        assertThat(matter.task().subject()).isEqualTo(BATCH.value());
        assertThat(matter.task().count()).isEqualTo(2);
        assertThat(matter.since()).isEqualTo(CODED);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("approveBlankRequest", "returnBlankRequest");
        assertThat(mutations(matter, CLERK, DAY)).containsExactly("returnBlankRequest");
    }

    @Test
    void batch_goes_from_the_centre_to_the_agency() {
        assertThat(waitingFor(APPROVED)).containsExactly(InboxKind.BATCH_TO_PRINT);
        Matter printing = batch(BatchLane.BATCH, APPROVED);
        assertThat(printing.office()).isEqualTo(Work.CENTER);
        assertThat(printing.task().items()).containsExactly(NOODLES);
        assertThat(printing.task().count()).isEqualTo(2);
        assertThat(mutations(printing, SOMEBODY, DAY)).containsExactly("recordBatchPrinted");

        assertThat(waitingFor(PRINTED)).containsExactly(InboxKind.BATCH_TO_DISPATCH);
        Matter sending = batch(BatchLane.BATCH, PRINTED);
        assertThat(sending.office()).isEqualTo(Work.CENTER);
        assertThat(mutations(sending, SOMEBODY, DAY)).containsExactly("dispatchBatch");

        assertThat(waitingFor(DISPATCHED)).containsExactly(InboxKind.BATCH_TO_RECEIVE);
        Matter receiving = batch(BatchLane.BATCH, DISPATCHED);
        assertThat(receiving.office()).isEqualTo(Work.AGENCY);
        assertThat(mutations(receiving, SOMEBODY, DAY)).containsExactly("receiveBatch");
    }

    @Test
    void what_has_ended_is_neither_printed_nor_sent() {
        assertThat(batch(BatchLane.BATCH, and(APPROVED, revoked(1))).task().count())
                .isEqualTo(1);
        assertIdle(batch(BatchLane.BATCH, and(APPROVED, revoked(1), cancelled(2))));
        assertThat(batch(BatchLane.BATCH, and(PRINTED, cancelled(2))).task().count())
                .isEqualTo(1);
    }

    @Test
    void what_stands_on_other_paper_is_not_sent_with_the_batch() {
        List<DomainEvent> history = and(PRINTED, correctionRequested(1), corrected(1, 9));

        assertThat(batch(BatchLane.BATCH, history).task().count()).isEqualTo(1);
        assertThat(waitingFor(history))
                .containsExactlyInAnyOrder(InboxKind.BATCH_TO_DISPATCH, InboxKind.CERTIFICATE_TO_REPRINT);
    }

    @Test
    void what_came_is_to_be_handed_over() {
        Matter matter = batch(BatchLane.HAND_OVER, ARRIVED);

        assertThat(waitingFor(ARRIVED)).containsExactly(InboxKind.CERTIFICATES_TO_HAND_OVER);
        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().subject()).isEqualTo(BATCH.value());
        assertThat(matter.task().count()).isEqualTo(2);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("handOverCertificates");
        assertThat(batch(BatchLane.HAND_OVER, and(ARRIVED, handedOver(1)))
                        .task()
                        .count())
                .isEqualTo(1);
        assertThat(batch(BatchLane.HAND_OVER, and(ARRIVED, revoked(1))).task().count())
                .isEqualTo(1);
        assertThat(batch(BatchLane.HAND_OVER, and(and(DISPATCHED, revoked(1)), BatchEvents.received()))
                        .task()
                        .count())
                .isEqualTo(1);
        assertIdle(batch(BatchLane.HAND_OVER, HANDED_OVER));
    }

    @Test
    void what_did_not_come_is_to_be_asked_for_again() {
        List<DomainEvent> history = and(DISPATCHED, BatchEvents.received(number(2)));
        Matter matter = batch(BatchLane.MISSING, history);

        assertThat(waitingFor(history))
                .containsExactlyInAnyOrder(InboxKind.CERTIFICATES_MISSING, InboxKind.CERTIFICATES_TO_HAND_OVER);
        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().count()).isEqualTo(1);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("requestReissue");
        assertThat(batch(BatchLane.HAND_OVER, history).task().count()).isEqualTo(1);
        assertIdle(batch(BatchLane.MISSING, and(history, reissueRequested(2))));
        assertThat(batch(BatchLane.MISSING, and(history, reissueRequested(2), requestRefused(2)))
                        .task()
                        .count())
                .isEqualTo(1);
        assertIdle(batch(BatchLane.MISSING, and(history, reissueRequested(2), reissued(2, 9))));
        assertIdle(batch(BatchLane.MISSING, and(history, revoked(2))));
    }

    @Test
    void what_was_asked_for_before_the_rest_came_is_not_asked_for_twice() {
        List<DomainEvent> history = and(DISPATCHED, reissueRequested(2), BatchEvents.received(number(2)));

        assertIdle(batch(BatchLane.MISSING, history));
        assertThat(batch(BatchLane.MISSING, and(history, requestRefused(2)))
                        .task()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_the_holders_have_is_to_be_reported() {
        List<DomainEvent> history = and(ARRIVED, handedOver(1));
        Matter matter = batch(BatchLane.REPORT, history);

        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.CERTIFICATES_TO_REPORT);
        assertThat(matter.task().count()).isEqualTo(1);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("reportCertificates");
        assertThat(batch(BatchLane.REPORT, HANDED_OVER).task().count()).isEqualTo(2);
        assertIdle(batch(BatchLane.REPORT, REPORTED));
        assertThat(batch(BatchLane.REPORT, and(HANDED_OVER, cancelled(1)))
                        .task()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_is_printed_anew_is_reported_once_the_holder_has_it() {
        List<DomainEvent> history = and(HANDED_OVER, reported(2), correctionRequested(1), corrected(1, 9));

        assertIdle(batch(BatchLane.REPORT, history));
        assertThat(batch(
                                BatchLane.REPORT,
                                and(history, CertificateEvents.printed(1, blank(9), 2), handedOver(1, blank(9))))
                        .task()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void reprint_of_what_has_been_reported_is_not_reported_again() {
        List<DomainEvent> history = and(
                REPORTED,
                reissueRequested(1),
                reissued(1, 9),
                CertificateEvents.printed(1, blank(9), 1),
                handedOver(1, blank(9)));

        assertIdle(batch(BatchLane.REPORT, history));
        assertIdle(batch(BatchLane.RETURNED, history));
    }

    @Test
    void reports_wait_for_the_centre_but_not_for_who_made_them() {
        Matter matter = batch(BatchLane.AUDIT, REPORTED);

        assertThat(waitingFor(REPORTED)).containsExactly(InboxKind.REPORTS_TO_AUDIT);
        assertThat(matter.office()).isEqualTo(Work.CENTER);
        assertThat(matter.task().count()).isEqualTo(2);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("auditReports");
        assertThat(mutations(matter, CLERK, DAY)).isEmpty();
        assertThat(batch(BatchLane.AUDIT, and(REPORTED, audited(1))).task().count())
                .isEqualTo(1);
        assertThat(batch(BatchLane.AUDIT, and(REPORTED, revoked(1))).task().count())
                .isEqualTo(1);
        assertIdle(batch(BatchLane.AUDIT, AUDITED));
    }

    @Test
    void returned_report_is_with_the_agency_again() {
        List<DomainEvent> history = and(REPORTED, audited(1), reportReturned(2));
        Matter matter = batch(BatchLane.RETURNED, history);

        assertIdle(batch(BatchLane.AUDIT, history));
        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.REPORTS_TO_CORRECT);
        assertThat(matter.task().count()).isEqualTo(1);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("reportCertificates");
        assertIdle(batch(BatchLane.RETURNED, and(history, reported(2))));
        assertThat(batch(BatchLane.AUDIT, and(history, reported(2))).task().count())
                .isEqualTo(1);
    }

    @Test
    void returned_report_of_what_is_printed_anew_waits_for_the_holder() {
        List<DomainEvent> history = and(REPORTED, correctionRequested(2), corrected(2, 9), reportReturned(2));

        assertIdle(batch(BatchLane.RETURNED, history));
        assertThat(batch(
                                BatchLane.RETURNED,
                                and(history, CertificateEvents.printed(2, blank(9), 2), handedOver(2, blank(9))))
                        .task()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void audited_certificates_wait_to_be_published() {
        Matter matter = batch(BatchLane.PUBLISH, AUDITED);

        assertThat(waitingFor(AUDITED)).containsExactly(InboxKind.CERTIFICATES_TO_PUBLISH);
        assertThat(matter.office()).isEqualTo(Work.CENTER);
        assertThat(matter.task().count()).isEqualTo(2);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("publishCertificates");
        assertThat(batch(BatchLane.PUBLISH, and(AUDITED, published(1))).task().count())
                .isEqualTo(1);
        assertThat(batch(BatchLane.PUBLISH, and(AUDITED, reportReturned(1)))
                        .task()
                        .count())
                .isEqualTo(1);
        assertThat(batch(BatchLane.PUBLISH, and(AUDITED, cancelled(1))).task().count())
                .isEqualTo(1);
        assertThat(waitingFor(and(AUDITED, published(1), published(2)))).isEmpty();
    }

    @Test
    void request_about_a_certificate_waits_for_the_centre_but_not_for_who_made_it() {
        List<DomainEvent> history = and(HANDED_OVER, correctionRequested(1));
        Matter matter = certificate(CertificateLane.REQUEST, number(1), history);

        assertThat(matter.office()).isEqualTo(Work.CENTER);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.CERTIFICATE_REQUEST_TO_DECIDE);
        assertThat(matter.task().subject()).isEqualTo(number(1).value());
        assertThat(matter.task().items()).containsExactly(NOODLES);
        assertThat(matter.since()).isEqualTo(LATER);
        assertThat(mutations(matter, SOMEBODY, DAY))
                .containsExactly("approveCertificateRequest", "refuseCertificateRequest");
        assertThat(mutations(matter, CLERK, DAY)).isEmpty();
        assertIdle(certificate(CertificateLane.REQUEST, number(1), and(history, requestRefused(1))));
        assertIdle(certificate(CertificateLane.REQUEST, number(1), and(history, corrected(1, 9))));
        assertIdle(
                certificate(CertificateLane.REQUEST, number(1), and(HANDED_OVER, reissueRequested(1), reissued(1, 9))));
    }

    @Test
    void request_about_what_is_over_can_only_be_refused() {
        List<DomainEvent> asked = and(HANDED_OVER, reissueRequested(1));

        assertThat(mutations(certificate(CertificateLane.REQUEST, number(1), and(asked, revoked(1))), SOMEBODY, DAY))
                .containsExactly("refuseCertificateRequest");
        Matter waiting = certificate(CertificateLane.REQUEST, number(1), asked);
        assertThat(mutations(waiting, SOMEBODY, LAST_DAY)).contains("approveCertificateRequest");
        assertThat(mutations(waiting, SOMEBODY, LAST_DAY.plusDays(1))).containsExactly("refuseCertificateRequest");
    }

    @Test
    void what_is_printed_anew_stays_with_the_centre_until_the_holder_has_it() {
        List<DomainEvent> history = and(HANDED_OVER, correctionRequested(1), corrected(1, 9));
        Matter printing = certificate(CertificateLane.REPRINT, number(1), history);
        List<DomainEvent> printed = and(history, CertificateEvents.printed(1, blank(9), 2));
        Matter handing = certificate(CertificateLane.REPRINT, number(1), printed);

        assertThat(printing.office()).isEqualTo(Work.CENTER);
        assertThat(printing.task().kind()).isEqualTo(InboxKind.CERTIFICATE_TO_REPRINT);
        assertThat(mutations(printing, SOMEBODY, DAY)).containsExactly("recordCertificatePrinted");
        assertThat(handing.task().kind()).isEqualTo(InboxKind.CERTIFICATE_TO_HAND_OVER);
        assertThat(mutations(handing, SOMEBODY, DAY)).containsExactly("handOverCertificate");
        assertIdle(certificate(CertificateLane.REPRINT, number(1), and(printed, handedOver(1, blank(9)))));
        assertIdle(certificate(CertificateLane.REPRINT, number(1), and(history, revoked(1))));
        assertIdle(certificate(CertificateLane.REPRINT, number(1), and(printed, cancelled(1))));
        assertIdle(certificate(CertificateLane.REPRINT, number(1), HANDED_OVER));
    }

    @Test
    void old_certificate_waits_for_nobody_until_something_is_asked() {
        List<DomainEvent> history = List.of(imported());

        assertThat(waiting(history)).isEmpty();
        Matter matter = certificate(
                CertificateLane.REQUEST,
                LEGACY,
                and(
                        history,
                        new ReissueRequested(
                                LEGACY,
                                1,
                                reissueRequested(3).cause(),
                                reissueRequested(3).statement(),
                                List.of(),
                                LATER)));
        assertThat(matter.office()).isEqualTo(Work.CENTER);
        assertThat(matter.about().title()).isEqualTo(imported().agencyName());
        assertThat(matter.task().items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dispatchBatch, true, false",
        "receiveBatch, true, false",
        "approveBlankRequest, false, true",
        "recordBatchPrinted, false, true",
        "handOverCertificates, false, true",
        "approveCertificateRequest, false, true",
        "recordCertificatePrinted, false, true",
        "handOverCertificate, false, true",
        "returnBlankRequest, true, true",
        "publishCertificates, true, true",
    })
    void keeping_and_issuing_are_separate(String mutation, boolean byKeeper, boolean byOthers) {
        Keeping keeping = new Keeping("keeper");

        assertThat(keeping.allowed(List.of(mutation), "keeper").contains(mutation))
                .isEqualTo(byKeeper);
        assertThat(keeping.allowed(List.of(mutation), SOMEBODY).contains(mutation))
                .isEqualTo(byOthers);
    }

    @Test
    void keeper_is_to_be_appointed_first() {
        Keeping nobody = new Keeping(null);

        assertThat(nobody.allowed(List.of("approveBlankRequest", "returnBlankRequest"), SOMEBODY))
                .containsExactly("appointBlankKeeper", "returnBlankRequest");
        assertThat(nobody.allowed(List.of("receiveBatch"), SOMEBODY)).containsExactly("appointBlankKeeper");
        assertThat(nobody.allowed(List.of("publishCertificates"), SOMEBODY)).containsExactly("publishCertificates");
    }

    @Test
    void change_of_an_unknown_certificate_or_batch_is_an_error() {
        assertThatThrownBy(() -> Scenario.rows(Inbox.MODEL, null, List.of(printed())))
                .hasMessageContaining(IllegalStateException.class.getName());
        assertThatThrownBy(() -> Scenario.rows(Inbox.MODEL, null, List.of(handedOver(1))))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    /** Without what waits about the archive and other things of the session. */
    private static List<InboxKind> waitingFor(List<DomainEvent> history) {
        return Scenario.rows(Inbox.MODEL, null, history).entrySet().stream()
                .filter(row -> row.getKey().startsWith("batch")
                        || row.getKey().startsWith("certificate")
                        || row.getKey().startsWith("passers"))
                .map(Map.Entry::getValue)
                .map(Row::view)
                .filter(matter -> matter.office() != null)
                .map(matter -> matter.task().kind())
                .toList();
    }

    private static ScoreCorrected scored(int candidate, Grade grade, String points) {
        return new ScoreCorrected(
                SCORE_BOOK,
                1,
                List.of(),
                ScoreBookEvents.result(candidate, grade, points),
                LATER.plus(Duration.ofHours(1)));
    }

    private static Matter passers(List<DomainEvent> history) {
        return matter(PasserLane.key(SESSION), history);
    }

    private static Matter batch(BatchLane lane, List<DomainEvent> history) {
        return matter(lane.key(BATCH), history);
    }

    private static Matter certificate(CertificateLane lane, CertificateNo no, List<DomainEvent> history) {
        return matter(lane.key(no), history);
    }
}

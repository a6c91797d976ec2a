package org.henji.command.certificate;

import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.audited;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.handedOver;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.CertificateEvents.printed;
import static org.henji.kernel.certificate.CertificateEvents.published;
import static org.henji.kernel.certificate.CertificateEvents.reported;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.agency.AgencyNames;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.certificate.BatchCommand.ApproveBlankRequest;
import org.henji.command.certificate.BatchCommand.DispatchBatch;
import org.henji.command.certificate.BatchCommand.HandOverCertificates;
import org.henji.command.certificate.BatchCommand.ReceiveBatch;
import org.henji.command.certificate.BatchCommand.RecordBatchPrinted;
import org.henji.command.certificate.BatchCommand.RequestBlanks;
import org.henji.command.certificate.CertificateCommand.RequestCertificateCorrection;
import org.henji.command.certificate.CertificateCommand.RequestReissue;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.session.HeldSessions;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.number.NumberingEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.ScoreBookEvents;

/** The usual batch and its two certificates on their way; what the acts say is what the events of the fixtures say. */
final class CertificateActs {

    static final Actor KEEPER = center(BlankEvents.CENTER_KEEPER);
    static final Actor AGENCY_KEEPER = new Actor(BlankEvents.AGENCY_KEEPER, Office.agency(AgencyEvents.USCC), null);

    /** Decides what {@link Actors#CENTER} has asked. */
    static final Actor DECIDER = center("center-decider");

    static final RequestBlanks REQUEST = new RequestBlanks(ScoreBookEvents.SCORE_BOOK, List.of(1, 2));
    static final ApproveBlankRequest APPROVE = new ApproveBlankRequest(BATCH, null);
    static final RecordBatchPrinted PRINT = new RecordBatchPrinted(BATCH, List.of());
    static final DispatchBatch DISPATCH =
            new DispatchBatch(BATCH, BatchEvents.dispatched().carrier());
    static final ReceiveBatch RECEIVE = new ReceiveBatch(BATCH, List.of());

    private CertificateActs() {}

    static Actor center(String userId) {
        return new Actor(userId, Office.provincial(Level.CENTER), null);
    }

    /** The prefecture has confirmed the score book, and the day of the approval has come. */
    static Stage confirmed() {
        return Stage.given(CatalogueEvents.published(), AgencyEvents.registered(), called(coded(1).agencyName()))
                .and(all(SessionEvents.over()))
                .and(SessionEvents.photosAttached(1, 2))
                .and(all(ScoreBookEvents.scored()))
                .and(ScoreBookEvents.checked(), ScoreBookEvents.submitted(), ScoreBookEvents.confirmed())
                .reading(
                        CertificateCoding.class,
                        store -> new CertificateCoding(
                                new HeldSessions(store), new ItemCatalogue(store), new AgencyNames(store)))
                .provide(CertificateNumbers.class, numbers())
                .at(moment(CODED));
    }

    /** The centre has received the score book and has ten blanks, and the agency has asked for two. */
    static Stage requested() {
        return confirmed()
                .and(
                        ScoreBookEvents.received(),
                        BlankEvents.keeperAppointed(BlankEvents.CENTER),
                        BlankEvents.received(10))
                .by(Actors.AGENCY, BatchEvents.claimed(), BatchEvents.requested());
    }

    /** It has been approved, some days ago. */
    static Stage approved() {
        return requested()
                .and(NumberingEvents.agencyCoded(), NumberingEvents.allotted(1, 2), BlankEvents.allotted())
                .and(coded(1), coded(2), BatchEvents.approved())
                .at(moment(LATER));
    }

    static Stage printedBatch() {
        return approved().and(printed(1), printed(2), BatchEvents.printed());
    }

    static Stage dispatchedBatch() {
        return printedBatch()
                .and(BlankEvents.dispatched(), BatchEvents.dispatched())
                .and(BlankEvents.keeperAppointed(BlankEvents.AGENCY));
    }

    static Stage receivedBatch() {
        return dispatchedBatch().and(BlankEvents.arrived(), BatchEvents.received());
    }

    /** Both holders have theirs. */
    static Stage handedOverBatch() {
        return receivedBatch()
                .and(handedOver(1), handedOver(2))
                .and(BlankEvents.issued(BlankEvents.AGENCY, 1), BlankEvents.issued(BlankEvents.AGENCY, 2));
    }

    static Stage reportedBatch() {
        return handedOverBatch().by(Actors.AGENCY, reported(1), reported(2));
    }

    static Stage auditedBatch() {
        return reportedBatch().and(audited(1), audited(2));
    }

    static Stage publishedBatch() {
        return auditedBatch().and(published(1), published(2));
    }

    /** A correction of the first certificate has been asked for at the centre. */
    static Stage correctionAsked() {
        return publishedBatch().by(Actors.CENTER, CertificateEvents.correctionRequested(1));
    }

    static Stage reissueAsked() {
        return publishedBatch().by(Actors.CENTER, CertificateEvents.reissueRequested(1));
    }

    /** The first certificate has been corrected onto the third blank, which has not been printed. */
    static Stage corrected() {
        return correctionAsked().and(allottedAnew(3, 1), CertificateEvents.corrected(1, 3));
    }

    static HandOverCertificates handOver(CertificateNo... certificates) {
        CertificateHandedOver usual = handedOver(1);
        return new HandOverCertificates(
                BATCH, List.of(certificates), usual.manner(), usual.handedOn(), usual.receipt());
    }

    /** From now on that is the name of the agency. */
    static ParticularsChanged called(String name) {
        return AgencyEvents.particularsChanged(AgencyEvents.particulars(name, AgencyEvents.COUNTY));
    }

    /** By the centre, to the certificate of that candidate. */
    static BlanksAllotted allottedAnew(int blank, int candidate) {
        return new BlanksAllotted(
                StockNo.CENTER, null, List.of(new AllottedBlank(blank(blank), number(candidate))), LATER);
    }

    static RequestCertificateCorrection correct(int candidate) {
        CorrectionRequested usual = CertificateEvents.correctionRequested(candidate);
        return new RequestCertificateCorrection(
                number(candidate),
                usual.holder(),
                usual.photo(),
                usual.score(),
                text(usual.reason()),
                usual.evidence());
    }

    static RequestReissue reissue(int candidate) {
        ReissueRequested usual = CertificateEvents.reissueRequested(candidate);
        return new RequestReissue(number(candidate), usual.cause(), text(usual.statement()), usual.evidence());
    }

    static LocalDateTime moment(Instant at) {
        return LocalDateTime.ofInstant(at, CivilTime.ZONE);
    }

    static CertificateNumbers numbers() {
        return new CertificateNumbers(
                new NumberSchemes(List.of(new HenjiZx1()), new NumberingSettings(HenjiZx1.NO.value(), Map.of())));
    }

    static DomainEvent[] all(List<? extends DomainEvent> events) {
        return events.toArray(DomainEvent[]::new);
    }

    static String text(PersonalText text) {
        return String.valueOf(text.text());
    }
}

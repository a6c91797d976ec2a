package org.henji.query.root;

import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.LATER;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CancellationCause;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.certificate.RevocationCause;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.infrastructure.TestStream;

/** Certificates of invented people, one for each answer that the public check has. */
final class CheckStory {

    static final CertificateNo VALID = new CertificateNo("ZX6211000226000001");
    static final CertificateNo EXPIRED = new CertificateNo("ZX6211000220000002");
    static final CertificateNo REVOKED = new CertificateNo("ZX6211000226000003");
    static final CertificateNo CANCELLED = new CertificateNo("ZX6211000226000004");
    static final CertificateNo CORRECTED = new CertificateNo("ZX6211000226000005");
    static final CertificateNo REISSUED = new CertificateNo("ZX6211000226000006");

    /** In the hands of its holder, and not online. */
    static final CertificateNo UNPUBLISHED = new CertificateNo("ZX6211000226000007");

    static final CertificateNo FORGOTTEN = new CertificateNo("ZX6211000226000008");
    /** Of somebody who is forgotten after the paper was printed. */
    static final CertificateNo OUTLIVED = new CertificateNo("ZX6211000226000009");

    static final CertificateNo UNKNOWN = new CertificateNo("ZX6211000226000099");

    static final CitizenIdNumber ID = new CitizenIdNumber("620102199001011233");
    static final CitizenIdNumber FORGOTTEN_ID = new CitizenIdNumber("62010219900101125X");
    static final CitizenIdNumber OUTLIVED_ID = new CitizenIdNumber("620102199001011284");
    static final CitizenIdNumber UNKNOWN_ID = new CitizenIdNumber("620102199001011276");

    /** Holds all but the forgotten one. */
    static final String NAME = "阿依古丽·买买提";

    static final String FORGOTTEN_NAME = "测试将被遗忘";
    static final String WRONG_NAME = "测试另有其人";

    /** The last day of those that are valid, in civil time. */
    static final LocalDate LAST_DAY = CertificateEvents.LAST_DAY;

    private static final BatchNo BATCH = BatchNo.of(new SessionNo("2662110077"), 1);

    private final TestStream stream;
    private final PersonalData holder;
    private final PersonalData forgotten;
    private final PersonalData outlived;
    private final long position;

    CheckStory(EmbeddedEventStore store, Pseudonyms pseudonyms) {
        stream = new TestStream(store);
        holder = new PersonalData(pseudonyms.of(ID), NAME, ID, "13800000071", null);
        forgotten = new PersonalData(pseudonyms.of(FORGOTTEN_ID), FORGOTTEN_NAME, FORGOTTEN_ID, null, null);
        append(imported(VALID, holder, LAST_DAY), imported(EXPIRED, holder, LAST_DAY.minusDays(1)));
        append(imported(REVOKED, holder, LAST_DAY), imported(CANCELLED, holder, LAST_DAY));
        append(imported(CORRECTED, holder, LAST_DAY), imported(REISSUED, holder, LAST_DAY));
        outlived = new PersonalData(pseudonyms.of(OUTLIVED_ID), FORGOTTEN_NAME, OUTLIVED_ID, null, null);
        append(imported(FORGOTTEN, forgotten, LAST_DAY), imported(OUTLIVED, outlived, LAST_DAY));
        handOut();
        PersonalText why = new PersonalText(holder.subject(), "他人替考");
        append(new CertificateRevoked(REVOKED, RevocationCause.OBTAINED_BY_FRAUD, why, LATER));
        append(new CertificateCancelled(CANCELLED, CancellationCause.WISH_OF_HOLDER, why, LATER));
        append(new CertificateCorrected(CORRECTED, 1, 2, holder, null, null, blank(91), null, LATER));
        position = append(new CertificateReissued(REISSUED, 1, ReissueCause.LOST, blank(92), null, "补证", LATER));
    }

    long position() {
        return position;
    }

    PersonalData forgotten() {
        return forgotten;
    }

    PersonalData outlived() {
        return outlived;
    }

    /** Printed and in the hands of its holder; the agency has not reported it. */
    private void handOut() {
        CertificateCoded coded = CertificateEvents.coded(1);
        List<CertificateNo> all = List.of(UNPUBLISHED);
        append(
                new BlanksRequested(
                        BATCH, ScoreBookNo.of(BATCH.session()), coded.agency(), coded.region(), List.of(1), CODED),
                new CertificateCoded(
                        UNPUBLISHED,
                        coded.scheme(),
                        BATCH,
                        BATCH.session(),
                        1,
                        coded.agency(),
                        coded.agencyName(),
                        coded.region(),
                        coded.item(),
                        coded.itemName(),
                        coded.assessedOn(),
                        coded.score(),
                        holder,
                        null,
                        coded.issuedOn(),
                        coded.validityYears(),
                        blank(7),
                        CODED),
                new BatchApproved(
                        BATCH,
                        coded.scheme(),
                        coded.issuedOn(),
                        List.of(new BatchLine(1, UNPUBLISHED, blank(7))),
                        null,
                        CODED),
                new CertificatePrinted(UNPUBLISHED, blank(7), 1, LATER),
                new BatchPrinted(BATCH, all, List.of(), LATER),
                new BatchDispatched(BATCH, all, "机要专递 0077", LATER),
                new BatchReceived(BATCH, List.of(), LATER),
                new CertificateHandedOver(
                        UNPUBLISHED,
                        blank(7),
                        HandOverManner.SIGNED_BY_HOLDER,
                        coded.issuedOn(),
                        SessionEvents.evidence(),
                        LATER));
    }

    private long append(DomainEvent... events) {
        return stream.append(Story.CENTER, events);
    }

    private static CertificateImported imported(CertificateNo number, PersonalData person, LocalDate lastDay) {
        CertificateImported imported = CertificateEvents.imported();
        return new CertificateImported(
                number,
                imported.scheme(),
                null,
                imported.agencyName(),
                null,
                null,
                imported.itemName(),
                null,
                null,
                person,
                lastDay.minusYears(5).plusDays(1),
                lastDay,
                null,
                imported.source(),
                LATER);
    }

    private static BlankSerial blank(int number) {
        return CertificateEvents.blank(number);
    }

    /** What must never be told of the holders. */
    static List<String> secrets() {
        return Stream.concat(
                        Stream.of(NAME, FORGOTTEN_NAME, WRONG_NAME, "买买提", "13800000071"),
                        Stream.concat(
                                Stream.of(ID, FORGOTTEN_ID, UNKNOWN_ID).map(CitizenIdNumber::value),
                                Stream.of(VALID, UNPUBLISHED, UNKNOWN).map(CertificateNo::value)))
                .toList();
    }
}

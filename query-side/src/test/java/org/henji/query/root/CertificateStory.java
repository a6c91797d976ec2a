package org.henji.query.root;

import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.ISSUED_ON;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.SCHEME;
import static org.henji.kernel.certificate.CertificateEvents.blank;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateAudited;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateEvent.CertificateReported;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.RevocationCause;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.certificate.batch.Replacement;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDispatched;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksIssued;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.BlankStockEvent.StockTaken;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.henji.kernel.certificate.number.NumberingEvents;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Points;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.infrastructure.TestStream;

/**
 * Certificates over the {@link SessionStory}. In 定西市 a batch of two has come to the agency: the first certificate is in public and
 * its correction is asked for, the second one is with its holder and not in public; a second batch waits for the centre. In 庆阳市
 * one was revoked, and one is coded. Two were imported, one of which has run out; the holder of the other one sits in 定西市.
 */
final class CertificateStory {

    static final BatchNo RECEIVED = BATCH;
    static final BatchNo WAITING = BatchNo.of(SessionStory.HELD, 2);
    static final BatchNo BUSY_BATCH = BatchNo.of(SessionStory.RUNNING, 1);

    static final CertificateNo PUBLIC = new CertificateNo("ZX6211000126000001");
    static final CertificateNo UNPUBLISHED = new CertificateNo("ZX6211000126000002");
    static final CertificateNo REVOKED = new CertificateNo("ZX6210000120000001");
    static final CertificateNo NEW = new CertificateNo("ZX6210000126000001");
    static final CertificateNo LEGACY = CertificateEvents.LEGACY;
    static final CertificateNo EXPIRED = new CertificateNo("0927010100100002");

    static final Sha256 RECEIPT = new Sha256("7".repeat(64));
    static final Sha256 PROOF = new Sha256("8".repeat(64));

    static final Actor CENTER_ISSUER = new Actor("center-issuer", Office.provincial(Level.CENTER), null);
    static final Actor CENTER_KEEPER = new Actor(BlankEvents.CENTER_KEEPER, Office.provincial(Level.CENTER), null);
    static final Actor AGENCY_KEEPER = new Actor(BlankEvents.AGENCY_KEEPER, Office.agency(SessionStory.HERE), null);

    private static final StockNo CENTER = StockNo.CENTER;
    private static final StockNo AGENCY = StockNo.of(SessionStory.HERE);

    /** The holder of {@link #NEW}, whose pseudonym is that of the ID number. */
    private final PersonalData known;

    private final TestStream stream;
    private final long position;

    CertificateStory(EmbeddedEventStore store, Pseudonyms pseudonyms) {
        stream = new TestStream(store);
        PersonalData person = SessionEvents.person(5);
        known = new PersonalData(
                pseudonyms.of(person.idNumber()), person.name(), person.idNumber(), person.phone(), person.email());
        stream.append(
                CENTER_KEEPER,
                BlankEvents.keeperAppointed(CENTER),
                BlankEvents.received(10),
                BlankEvents.keeperAppointed(AGENCY));
        here();
        busy();
        position = imported();
    }

    long position() {
        return position;
    }

    PersonalData known() {
        return known;
    }

    private void here() {
        stream.append(
                SessionStory.AGENCY,
                new BlanksRequested(
                        RECEIVED,
                        ScoreBookNo.of(SessionStory.HELD),
                        SessionStory.HERE,
                        SessionStory.COUNTY,
                        List.of(1, 3),
                        CODED));
        stream.append(
                CENTER_ISSUER,
                new NumbersAllotted(NumberingEvents.SCOPE, SCHEME, RECEIVED, 1, 2, CODED),
                new BlanksAllotted(
                        CENTER,
                        RECEIVED,
                        List.of(new AllottedBlank(blank(1), PUBLIC), new AllottedBlank(blank(2), UNPUBLISHED)),
                        CODED),
                coded(PUBLIC, SessionStory.HELD, 1, SessionEvents.person(1), ISSUED_ON, blank(1)),
                coded(UNPUBLISHED, SessionStory.HELD, 3, SessionEvents.person(3), ISSUED_ON, blank(2)),
                new BatchApproved(
                        RECEIVED,
                        SCHEME,
                        ISSUED_ON,
                        List.of(new BatchLine(1, PUBLIC, blank(1)), new BatchLine(3, UNPUBLISHED, blank(2))),
                        "名单无误",
                        CODED),
                new BlanksSpoiled(CENTER, SpoilCause.MISPRINT, List.of(BlankEvents.range(2, 1)), "套印偏移", LATER),
                new BlanksAllotted(CENTER, RECEIVED, List.of(new AllottedBlank(blank(3), UNPUBLISHED)), LATER),
                new CertificatePrinted(PUBLIC, blank(1), 1, LATER),
                new CertificatePrinted(UNPUBLISHED, blank(3), 1, LATER),
                new BatchPrinted(
                        RECEIVED,
                        List.of(PUBLIC, UNPUBLISHED),
                        List.of(new Replacement(UNPUBLISHED, blank(2), blank(3), "套印偏移")),
                        LATER));
        stream.append(
                CENTER_KEEPER,
                new BlanksDispatched(
                        CENTER,
                        SessionStory.HERE,
                        RECEIVED,
                        List.of(BlankEvents.range(1, 1), BlankEvents.range(3, 1)),
                        LATER),
                new BatchDispatched(RECEIVED, List.of(PUBLIC, UNPUBLISHED), "机要专递 0001", LATER),
                new StockTaken(CENTER, new StockCount(7, 0, 1), new StockCount(7, 0, 1), null, LATER));
        stream.append(
                AGENCY_KEEPER,
                new BlanksArrived(AGENCY, RECEIVED, List.of(BlankEvents.range(1, 1), BlankEvents.range(3, 1)), LATER),
                new BatchReceived(RECEIVED, List.of(), LATER));
        stream.append(
                SessionStory.AGENCY,
                handedOver(PUBLIC, blank(1)),
                handedOver(UNPUBLISHED, blank(3)),
                new BlanksIssued(AGENCY, List.of(BlankEvents.range(1, 1), BlankEvents.range(3, 1)), LATER),
                new CertificateReported(PUBLIC, LATER));
        stream.append(CENTER_ISSUER, new CertificateAudited(PUBLIC, LATER), new CertificatePublished(PUBLIC, LATER));
        PersonalData person = SessionEvents.person(1);
        stream.append(
                SessionStory.AGENCY,
                new CorrectionRequested(
                        PUBLIC,
                        1,
                        new PersonalData(person.subject(), "测试新名", person.idNumber(), null, null),
                        null,
                        new Points("80.00"),
                        SessionEvents.about(1, "姓名录入有误"),
                        List.of(new Evidence("户口簿", PROOF, "application/pdf", 1024)),
                        LATER),
                new BlanksRequested(
                        WAITING,
                        ScoreBookNo.of(SessionStory.HELD),
                        SessionStory.HERE,
                        SessionStory.COUNTY,
                        List.of(4),
                        LATER));
    }

    private void busy() {
        LocalDate longAgo = LocalDate.of(2020, 5, 1);
        stream.append(
                SessionStory.BUSY_AGENCY,
                new BlanksRequested(
                        BUSY_BATCH,
                        ScoreBookNo.of(SessionStory.RUNNING),
                        SessionStory.BUSY,
                        SessionStory.BUSY_COUNTY,
                        List.of(1, 2),
                        CODED));
        stream.append(
                CENTER_ISSUER,
                coded(REVOKED, SessionStory.RUNNING, 1, SessionEvents.person(4), longAgo, blank(4)),
                new CertificatePrinted(REVOKED, blank(4), 1, LATER),
                handedOver(REVOKED, blank(4)),
                new CertificatePublished(REVOKED, LATER),
                new CertificateCorrected(REVOKED, 1, 2, SessionEvents.person(4), null, null, blank(5), blank(4), LATER),
                new CertificateRevoked(
                        REVOKED, RevocationCause.OBTAINED_BY_FRAUD, SessionEvents.about(4, "他人替考"), LATER),
                coded(NEW, SessionStory.RUNNING, 2, known, ISSUED_ON.plusDays(1), blank(6)));
    }

    private long imported() {
        CertificateImported sample = CertificateEvents.imported();
        return stream.append(
                CENTER_ISSUER,
                imported(sample, LEGACY, 3, sample.issuedOn(), sample.validUntil()),
                imported(sample, EXPIRED, 4, LocalDate.of(2015, 7, 1), LocalDate.of(2020, 6, 30)));
    }

    private static CertificateImported imported(
            CertificateImported sample, CertificateNo no, int person, LocalDate issuedOn, LocalDate validUntil) {
        return new CertificateImported(
                no,
                sample.scheme(),
                null,
                sample.agencyName(),
                null,
                CatalogueEvents.NOODLES,
                sample.itemName(),
                null,
                null,
                SessionEvents.person(person),
                issuedOn,
                validUntil,
                null,
                sample.source(),
                LATER);
    }

    private static CertificateCoded coded(
            CertificateNo no,
            SessionNo session,
            int candidate,
            PersonalData holder,
            LocalDate issuedOn,
            BlankSerial blank) {
        CertificateCoded sample = CertificateEvents.coded(1);
        boolean here = session.equals(SessionStory.HELD);
        Uscc agency = here ? SessionStory.HERE : SessionStory.BUSY;
        RegionCode region = here ? SessionStory.COUNTY : SessionStory.BUSY_COUNTY;
        return new CertificateCoded(
                no,
                SCHEME,
                here ? RECEIVED : BUSY_BATCH,
                session,
                candidate,
                agency,
                sample.agencyName(),
                region,
                CatalogueEvents.NOODLES,
                sample.itemName(),
                SessionEvents.DAY,
                new Points("80.00"),
                holder,
                here
                        ? new Photo(
                                FilesInMemory.PHOTO,
                                50_000,
                                SessionEvents.photo().takenOn())
                        : null,
                issuedOn,
                sample.validityYears(),
                blank,
                CODED);
    }

    private static CertificateHandedOver handedOver(CertificateNo no, BlankSerial blank) {
        return new CertificateHandedOver(
                no,
                blank,
                HandOverManner.SIGNED_BY_HOLDER,
                LocalDate.of(2026, 4, 8),
                new Evidence("签收表", RECEIPT, "application/pdf", 2048),
                LATER);
    }
}

package org.henji.query.infrastructure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent.CertificateAudited;
import org.henji.kernel.certificate.CertificateEvent.CertificateCancelled;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.certificate.CertificateEvent.CertificateHandedOver;
import org.henji.kernel.certificate.CertificateEvent.CertificateImported;
import org.henji.kernel.certificate.CertificateEvent.CertificatePrinted;
import org.henji.kernel.certificate.CertificateEvent.CertificatePublished;
import org.henji.kernel.certificate.CertificateEvent.CertificateReissued;
import org.henji.kernel.certificate.CertificateEvent.CertificateReported;
import org.henji.kernel.certificate.CertificateEvent.CertificateRevoked;
import org.henji.kernel.certificate.CertificateEvent.CorrectionRequested;
import org.henji.kernel.certificate.CertificateEvent.ReissueRequested;
import org.henji.kernel.certificate.CertificateEvent.ReportReturned;
import org.henji.kernel.certificate.CertificateEvent.RequestRefused;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchEvent.RequestReturned;
import org.henji.kernel.certificate.batch.BatchEvent.RequestWithdrawn;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersClaimed;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersReleased;
import org.henji.kernel.certificate.batch.ClaimsNo;
import org.henji.kernel.certificate.batch.Replacement;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDestroyed;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDispatched;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksIssued;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReceived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReleased;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksSurrendered;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksTakenBack;
import org.henji.kernel.certificate.blank.BlankStockEvent.StockTaken;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvents;

/**
 * Certificates of some sessions of two agencies, on a random way that the command side would allow, with their batches, their
 * numbers and the blanks they stand on. All blanks come from one stock, so that it is one life.
 */
final class RandomCertificates {

    private static final StockNo CENTER = StockNo.CENTER;

    /** Of a certificate that is out: where its blank is, and how often anything was asked about it. */
    private static final class Out {

        private final CertificateCoded coded;
        private BlankSerial blank;
        private StockNo stock;
        private int version = 1;
        private int requests;

        private Out(CertificateCoded coded, BlankSerial blank) {
            this.coded = coded;
            this.blank = blank;
            this.stock = CENTER;
        }

        CertificateNo no() {
            return coded.certificate();
        }
    }

    private final Random random;
    private final List<DomainEvent> life = new ArrayList<>();
    private int received;
    private int used;
    private int numbers;

    private RandomCertificates(Random random) {
        this.random = random;
    }

    static List<DomainEvent> of(Random random) {
        RandomCertificates one = new RandomCertificates(random);
        one.add(BlankEvents.keeperAppointed(CENTER));
        List<Uscc> agencies = List.of(AgencyEvents.USCC, AgencyEvents.OTHER_USCC);
        agencies.forEach(agency -> one.add(BlankEvents.keeperAppointed(StockNo.of(agency))));
        for (int n = 1; n <= 6; n++) {
            one.batch(agencies.get(one.random.nextInt(2)), SessionNo.of("266201", 100 + n));
            if (one.random.nextInt(3) == 0) {
                one.imported(n);
            }
        }
        return one.life;
    }

    private void imported(int n) {
        CertificateImported sample = CertificateEvents.imported();
        boolean known = random.nextBoolean();
        add(new CertificateImported(
                new CertificateNo("09270101001%05d".formatted(n)),
                sample.scheme(),
                known ? AgencyEvents.USCC : null,
                sample.agencyName(),
                known ? AgencyEvents.COUNTY : null,
                known ? CertificateEvents.coded(1).item() : null,
                sample.itemName(),
                sample.assessedOn(),
                sample.score(),
                SessionEvents.person(1 + n % 5),
                sample.issuedOn(),
                sample.validUntil(),
                null,
                sample.source(),
                at()));
    }

    private void batch(Uscc agency, SessionNo session) {
        BatchNo batch = BatchNo.of(session, 1);
        List<Integer> candidates =
                IntStream.rangeClosed(1, 1 + random.nextInt(5)).boxed().toList();
        held(agency, session, candidates);
        add(new PassersClaimed(ClaimsNo.of(session), batch, candidates, at()));
        add(new BlanksRequested(batch, ScoreBookNo.of(session), agency, AgencyEvents.COUNTY, candidates, at()));
        if (random.nextInt(4) == 0) {
            add(
                    random.nextBoolean()
                            ? new RequestReturned(batch, "照片不清", at())
                            : new RequestWithdrawn(batch, "成绩更正中", at()));
            add(new PassersReleased(ClaimsNo.of(session), batch, candidates, at()));
            return;
        }
        List<Out> coded = approved(batch, agency, session, candidates);
        if (random.nextInt(5) == 0) {
            Out ended = coded.removeFirst();
            end(ended);
            add(new BlanksReleased(CENTER, ranges(ended.blank), at()));
        }
        if (coded.isEmpty() || random.nextInt(6) == 0) {
            return;
        }
        printed(batch, coded);
        if (random.nextInt(6) == 0) {
            return;
        }
        List<Out> there = sent(batch, agency, coded);
        there.forEach(this::wayOf);
        returned(agency, there);
        add(new StockTaken(CENTER, new StockCount(1, 2, 3), new StockCount(1, 2, 3), null, at()));
    }

    /** What a batch rests on: a session, and its score book with these passers. */
    private void held(Uscc agency, SessionNo session, List<Integer> passers) {
        ScoreBookNo book = ScoreBookNo.of(session);
        ScoreBookOpened sample = ScoreBookEvents.opened();
        add(SessionEvents.filed(session, agency, AgencyEvents.COUNTY, SessionEvents.plan()));
        add(SessionEvents.approved(session));
        add(SessionEvents.registered(session));
        add(new ScoreBookOpened(
                book,
                agency,
                AgencyEvents.COUNTY,
                sample.item(),
                sample.specification(),
                sample.tasks(),
                sample.rules(),
                at()));
        add(new ScoresChecked(
                book,
                passers.stream()
                        .map(candidate -> ScoreBookEvents.result(candidate, Grade.PASSED, "80.00"))
                        .toList(),
                at()));
        add(new ScoreBookConfirmed(book, null, at()));
        add(new ScoreBookReceived(book, at()));
    }

    private List<Out> approved(BatchNo batch, Uscc agency, SessionNo session, List<Integer> candidates) {
        List<Out> coded = new ArrayList<>();
        int first = numbers + 1;
        add(new NumbersAllotted(
                NumberScope.of(CertificateEvents.SCHEME, "01000126"),
                CertificateEvents.SCHEME,
                batch,
                first,
                first + candidates.size() - 1,
                at()));
        CertificateCoded sample = CertificateEvents.coded(1);
        List<BlankSerial> blanks = candidates.stream().map(n -> blank()).toList();
        for (int n = 0; n < candidates.size(); n++) {
            coded.add(new Out(
                    new CertificateCoded(
                            new CertificateNo("ZX62010001%08d".formatted(++numbers)),
                            sample.scheme(),
                            batch,
                            session,
                            candidates.get(n),
                            agency,
                            sample.agencyName(),
                            random.nextBoolean() ? AgencyEvents.COUNTY : AgencyEvents.OTHER_COUNTY,
                            sample.item(),
                            sample.itemName(),
                            sample.assessedOn(),
                            sample.score(),
                            SessionEvents.person(1 + random.nextInt(5)),
                            random.nextBoolean() ? sample.photo() : null,
                            sample.issuedOn().minusYears(random.nextInt(12)).minusMonths(random.nextInt(12)),
                            sample.validityYears(),
                            blanks.get(n),
                            at()),
                    blanks.get(n)));
        }
        add(new BlanksAllotted(
                CENTER,
                batch,
                coded.stream()
                        .map(one -> new AllottedBlank(one.blank, one.no()))
                        .toList(),
                at()));
        coded.forEach(one -> add(one.coded));
        add(new BatchApproved(
                batch,
                CertificateEvents.SCHEME,
                CertificateEvents.ISSUED_ON,
                coded.stream()
                        .map(one -> new BatchLine(one.coded.candidate(), one.no(), one.blank))
                        .toList(),
                null,
                at()));
        return coded;
    }

    private void printed(BatchNo batch, List<Out> coded) {
        List<Replacement> replacements = new ArrayList<>();
        for (Out one : coded) {
            if (random.nextInt(5) == 0) {
                BlankSerial spoiled = one.blank;
                one.blank = blank();
                replacements.add(new Replacement(one.no(), spoiled, one.blank, "套印偏移"));
                add(new BlanksSpoiled(CENTER, SpoilCause.MISPRINT, ranges(spoiled), "套印偏移", at()));
                add(new BlanksAllotted(CENTER, batch, List.of(new AllottedBlank(one.blank, one.no())), at()));
            }
            add(new CertificatePrinted(one.no(), one.blank, 1, at()));
        }
        add(new BatchPrinted(batch, coded.stream().map(Out::no).toList(), replacements, at()));
    }

    private List<Out> sent(BatchNo batch, Uscc agency, List<Out> coded) {
        List<BlankRange> blanks =
                BlankRange.of(coded.stream().map(one -> one.blank).toList());
        add(new BlanksDispatched(CENTER, agency, batch, blanks, at()));
        add(new BatchDispatched(batch, coded.stream().map(Out::no).toList(), "机要专递", at()));
        List<Out> missing = coded.stream().filter(one -> random.nextInt(8) == 0).toList();
        List<Out> there = coded.stream().filter(one -> !missing.contains(one)).toList();
        if (!missing.isEmpty()) {
            add(new BlanksLost(
                    CENTER, BlankRange.of(missing.stream().map(one -> one.blank).toList()), "寄递途中遗失", at()));
        }
        if (!there.isEmpty()) {
            add(new BlanksArrived(
                    StockNo.of(agency),
                    batch,
                    BlankRange.of(there.stream().map(one -> one.blank).toList()),
                    at()));
            there.forEach(one -> one.stock = StockNo.of(agency));
        }
        add(new BatchReceived(batch, missing.stream().map(Out::no).toList(), at()));
        return there;
    }

    private void wayOf(Out one) {
        handOver(one);
        if (random.nextInt(4) == 0) {
            anew(one);
        }
        add(new CertificateReported(one.no(), at()));
        if (random.nextInt(4) == 0) {
            add(new ReportReturned(one.no(), "签收表缺页", at()));
            add(new CertificateReported(one.no(), at()));
        }
        if (random.nextInt(5) == 0) {
            return;
        }
        add(new CertificateAudited(one.no(), at()));
        add(new CertificatePublished(one.no(), at()));
        for (int times = random.nextInt(3); times > 0; times--) {
            anew(one);
        }
        if (random.nextInt(5) == 0) {
            end(one);
        }
    }

    private void handOver(Out one) {
        add(new CertificateHandedOver(
                one.no(),
                one.blank,
                CertificateEvents.handedOver(1).manner(),
                CertificateEvents.handedOver(1).handedOn(),
                SessionEvents.evidence(),
                at()));
        add(new BlanksIssued(one.stock, ranges(one.blank), at()));
    }

    /** Corrected, maybe as somebody else, or reissued; the blank before is lost, or collected where it was issued. */
    private void anew(Out one) {
        boolean correction = random.nextBoolean();
        int request = ++one.requests;
        int person = 1 + random.nextInt(5);
        add(
                correction
                        ? new CorrectionRequested(
                                one.no(),
                                request,
                                SessionEvents.person(person),
                                null,
                                one.coded.score(),
                                SessionEvents.about(person, "录入有误"),
                                List.of(SessionEvents.evidence()),
                                at())
                        : new ReissueRequested(
                                one.no(),
                                request,
                                CertificateEvents.reissueRequested(1).cause(),
                                SessionEvents.about(person, "遗失"),
                                List.of(),
                                at()));
        if (random.nextInt(4) == 0) {
            add(new RequestRefused(one.no(), request, "佐证材料不足", at()));
            return;
        }
        BlankSerial before = one.blank;
        StockNo stock = one.stock;
        one.blank = blank();
        one.stock = CENTER;
        add(new BlanksAllotted(CENTER, null, List.of(new AllottedBlank(one.blank, one.no())), at()));
        add(
                correction
                        ? new CertificateCorrected(
                                one.no(),
                                request,
                                ++one.version,
                                SessionEvents.person(person),
                                null,
                                one.coded.score(),
                                one.blank,
                                before,
                                at())
                        : new CertificateReissued(
                                one.no(),
                                request,
                                CertificateEvents.reissueRequested(1).cause(),
                                one.blank,
                                before,
                                "补证",
                                at()));
        add(
                random.nextBoolean()
                        ? new BlanksLost(stock, ranges(before), "持证人遗失", at())
                        : new BlanksSpoiled(stock, SpoilCause.REPLACED, ranges(before), "已收回", at()));
        add(new CertificatePrinted(one.no(), one.blank, one.version, at()));
        handOver(one);
    }

    private void end(Out one) {
        add(
                random.nextBoolean()
                        ? new CertificateRevoked(
                                one.no(), CertificateEvents.revoked(1).cause(), SessionEvents.about(1, "他人替考"), at())
                        : new CertificateCancelled(
                                one.no(),
                                CertificateEvents.cancelled(1).cause(),
                                SessionEvents.about(1, "本人申请"),
                                at()));
    }

    /** Something is spoiled with the agency, given back, taken back and destroyed. */
    private void returned(Uscc agency, List<Out> there) {
        StockNo stock = StockNo.of(agency);
        for (Out one : there) {
            if (one.stock.equals(stock) && random.nextInt(3) == 0) {
                add(new BlanksSpoiled(stock, SpoilCause.WITHDRAWN, ranges(one.blank), "收回", at()));
                add(new SpoiledBlanksSurrendered(stock, ranges(one.blank), at()));
                if (random.nextBoolean()) {
                    add(new SpoiledBlanksTakenBack(CENTER, agency, ranges(one.blank), at()));
                    add(new BlanksDestroyed(CENTER, ranges(one.blank), List.of("witness-1", "witness-2"), 2, at()));
                }
            }
        }
    }

    /** The next one; when there is none left, the printing works deliver. */
    private BlankSerial blank() {
        if (used == received) {
            int count = 5 + random.nextInt(20);
            add(new BlanksReceived(CENTER, BlankEvents.range(received + 1, count), "示例印务", at()));
            received += count;
        }
        return CertificateEvents.blank(++used);
    }

    private static List<BlankRange> ranges(BlankSerial blank) {
        return List.of(new BlankRange(blank, 1));
    }

    private Instant at() {
        return AgencyEvents.AT.plusSeconds(life.size());
    }

    private void add(DomainEvent event) {
        life.add(event);
    }
}

package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvent;
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
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.Validity;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchDispatched;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchEvent.BatchReceived;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchEvent.RequestReturned;
import org.henji.kernel.certificate.batch.BatchEvent.RequestWithdrawn;
import org.henji.kernel.certificate.batch.ClaimsEvent;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersClaimed;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersReleased;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.certificate.blank.BlankStockEvent;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDestroyed;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDispatched;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksIssued;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReceived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReleased;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.BlankStockEvent.KeeperAppointed;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksSurrendered;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksTakenBack;
import org.henji.kernel.certificate.blank.BlankStockEvent.StockTaken;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.certificate.number.AgencyCodesEvent.AgencyCoded;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;
import org.jspecify.annotations.Nullable;

/**
 * What numbers, blanks and certificates come to by the events alone, without asking anything of what decided them; whatever must
 * never be is asserted with each event, and once more after each act.
 */
final class CertificateBooks {

    private static final Set<BlankState> LIES_THERE =
            EnumSet.of(BlankState.IN_STOCK, BlankState.ALLOTTED, BlankState.ISSUED, BlankState.SPOILED);

    enum BatchStatus {
        REQUESTED,
        DROPPED,
        APPROVED,
        PRINTED,
        DISPATCHED,
        RECEIVED
    }

    /** A batch as far as it has come. */
    static final class Batch {
        final BlanksRequested requested;
        final Actor by;
        BatchStatus status = BatchStatus.REQUESTED;
        final List<CertificateNo> certificates = new ArrayList<>();
        final List<CertificateNo> sent = new ArrayList<>();

        Batch(BlanksRequested requested, Actor by) {
            this.requested = requested;
            this.by = by;
        }
    }

    /** A certificate as far as it has come. */
    static final class Known {
        final CertificateCoded coded;
        BlankSerial blank;
        int version = 1;
        boolean printed;
        boolean handedOver;
        boolean reported;
        boolean audited;
        boolean published;
        boolean ended;
        int requests;

        @Nullable
        CertificateEvent open;

        @Nullable
        String askedBy;

        Known(CertificateCoded coded) {
            this.coded = coded;
            this.blank = coded.blank();
        }
    }

    /** A score book as it stands; told by the test, because it is not what is tested. */
    static final class Book {
        final Map<Integer, Result> results = new TreeMap<>();
        boolean received;

        @Nullable
        Integer waiting;
    }

    final Map<SessionNo, Book> books = new HashMap<>();
    final Map<BatchNo, Batch> batches = new LinkedHashMap<>();
    final Map<CertificateNo, Known> certificates = new LinkedHashMap<>();
    final Map<StockNo, Map<BlankSerial, BlankState>> stocks = new HashMap<>();
    final Map<StockNo, String> keepers = new HashMap<>();
    private final Map<SessionNo, Map<Integer, BatchNo>> claimed = new HashMap<>();
    private final Map<NumberScope, Integer> numbers = new HashMap<>();
    private final Set<BlankSerial> printedOn = new HashSet<>();

    /** One act, by one hand. */
    void enter(List<DomainEvent> act, Actor by) {
        act.forEach(event -> {
            switch (event) {
                case ClaimsEvent e -> enter(e);
                case BatchEvent e -> enter(e, by);
                case CertificateEvent e -> enter(e, by);
                case BlankStockEvent e -> enter(e, by);
                case NumbersAllotted e -> {
                    assertThat(e.first()).isEqualTo(numbers.getOrDefault(e.scope(), 0) + 1);
                    assertThat(e.last()).isGreaterThanOrEqualTo(e.first());
                    numbers.put(e.scope(), e.last());
                }
                case AgencyCoded e -> assertThat(e.code()).isPositive();
                default -> throw new AssertionError(event);
            }
        });
        lookAtEverything();
        lookAtPaper(act);
    }

    private void lookAtEverything() {
        Set<CertificateNo> allotted = new HashSet<>();
        numbers.forEach((scope, last) -> {
            String within = scope.value().substring(scope.value().indexOf('/') + 1);
            for (int serial = 1; serial <= last; serial++) {
                allotted.add(new CertificateNo(String.format(Locale.ROOT, "ZX62%s%06d", within, serial)));
            }
        });
        assertThat(certificates.keySet()).as("every number has its certificate").isEqualTo(allotted);
        Map<BlankSerial, StockNo> places = new HashMap<>();
        stocks.forEach((stock, ledger) -> ledger.forEach((blank, state) -> {
            if (LIES_THERE.contains(state)) {
                assertThat(places.put(blank, stock))
                        .as("second place of " + blank)
                        .isNull();
            }
        }));
        Set<BlankSerial> taken = new HashSet<>();
        certificates.values().stream()
                .filter(known -> known.printed || !known.ended)
                .forEach(known -> assertThat(taken.add(known.blank))
                        .as("only certificate on " + known.blank)
                        .isTrue());
        batches.values().stream()
                .filter(batch -> batch.status.compareTo(BatchStatus.APPROVED) >= 0)
                .forEach(batch -> assertThat(batch.certificates).hasSameSizeAs(batch.requested.candidates()));
    }

    /** What happened to a certificate has happened to its paper in the same act. */
    private void lookAtPaper(List<DomainEvent> act) {
        act.forEach(event -> {
            switch (event) {
                case CertificateCoded e ->
                    assertThat(at(StockNo.CENTER, e.blank())).isEqualTo(BlankState.ALLOTTED);
                case CertificatePrinted e ->
                    assertThat(at(StockNo.CENTER, e.blank())).isEqualTo(BlankState.ALLOTTED);
                case CertificateCorrected e ->
                    assertThat(at(StockNo.CENTER, e.blank())).isEqualTo(BlankState.ALLOTTED);
                case CertificateReissued e ->
                    assertThat(at(StockNo.CENTER, e.blank())).isEqualTo(BlankState.ALLOTTED);
                case CertificateHandedOver e ->
                    assertThat(stocks.values()).anyMatch(ledger -> ledger.get(e.blank()) == BlankState.ISSUED);
                case CertificateRevoked e -> isNotReserved(e.certificate());
                case CertificateCancelled e -> isNotReserved(e.certificate());
                default -> {
                    // says nothing about paper
                }
            }
        });
    }

    private void isNotReserved(CertificateNo certificate) {
        Known known = known(certificate);
        if (!known.printed) {
            assertThat(at(StockNo.CENTER, known.blank)).isNotEqualTo(BlankState.ALLOTTED);
        }
    }

    private void enter(ClaimsEvent event) {
        Map<Integer, BatchNo> who = claimed.computeIfAbsent(event.claims().session(), none -> new HashMap<>());
        switch (event) {
            case PassersClaimed e ->
                e.candidates()
                        .forEach(candidate -> assertThat(who.put(candidate, e.batch()))
                                .as("second batch of " + candidate)
                                .isNull());
            case PassersReleased e ->
                e.candidates()
                        .forEach(candidate -> assertThat(who.remove(candidate)).isEqualTo(e.batch()));
        }
    }

    private void enter(BatchEvent event, Actor by) {
        Batch batch = batches.get(event.batch());
        switch (event) {
            case BlanksRequested e -> {
                assertThat(batch).as("number of a batch").isNull();
                Book book = book(e.batch().session());
                assertThat(book.waiting).isNull();
                List<Integer> free = book.results.values().stream()
                        .filter(result -> result.grade() == Grade.PASSED)
                        .map(Result::candidate)
                        .filter(candidate ->
                                e.batch().equals(claimedBy(e.batch().session(), candidate)))
                        .toList();
                assertThat(e.candidates()).isEqualTo(free);
                assertThat(book.results.values().stream()
                                .filter(result -> result.grade() == Grade.PASSED)
                                .allMatch(result -> claimedBy(e.batch().session(), result.candidate()) != null))
                        .as("nobody is left out")
                        .isTrue();
                batches.put(e.batch(), new Batch(e, by));
            }
            case RequestReturned e -> step(known(e), BatchStatus.REQUESTED, BatchStatus.DROPPED);
            case RequestWithdrawn e -> step(known(e), BatchStatus.REQUESTED, BatchStatus.DROPPED);
            case BatchApproved e -> {
                step(known(e), BatchStatus.REQUESTED, BatchStatus.APPROVED);
                assertThat(by.userId()).isNotEqualTo(known(e).by.userId());
                e.lines().forEach(line -> {
                    Known coded = known(line.certificate());
                    assertThat(coded.coded.candidate()).isEqualTo(line.candidate());
                    assertThat(coded.blank).isEqualTo(line.blank());
                    known(e).certificates.add(line.certificate());
                });
            }
            case BatchPrinted e -> {
                step(known(e), BatchStatus.APPROVED, BatchStatus.PRINTED);
                e.printed()
                        .forEach(certificate ->
                                assertThat(known(certificate).printed).isTrue());
            }
            case BatchDispatched e -> {
                step(known(e), BatchStatus.PRINTED, BatchStatus.DISPATCHED);
                known(e).sent.addAll(e.certificates());
            }
            case BatchReceived e -> step(known(e), BatchStatus.DISPATCHED, BatchStatus.RECEIVED);
        }
    }

    private void enter(CertificateEvent event, Actor by) {
        if (event instanceof CertificateCoded coded) {
            enter(coded);
            return;
        }
        Known known = known(event.certificate());
        if (!(event instanceof RequestRefused || event instanceof ReportReturned)) {
            assertThat(known.ended).as("ended before " + event).isFalse();
        }
        switch (event) {
            case CertificateCoded e -> throw new AssertionError(e);
            case CertificateImported e -> throw new AssertionError(e);
            case CertificatePrinted e -> {
                assertThat(known.printed).isFalse();
                assertThat(printedOn.add(e.blank()))
                        .as("blank printed on twice")
                        .isTrue();
                assertThat(e.version()).isEqualTo(known.version);
                known.blank = e.blank();
                known.printed = true;
            }
            case CertificateHandedOver e -> {
                assertThat(known.printed && !known.handedOver).isTrue();
                assertThat(e.blank()).isEqualTo(known.blank);
                known.handedOver = true;
            }
            case CertificateReported e -> {
                assertThat(known.handedOver && !known.reported).isTrue();
                known.reported = true;
            }
            case ReportReturned e -> {
                assertThat(known.reported && !known.published).isTrue();
                known.reported = false;
                known.audited = false;
            }
            case CertificateAudited e -> {
                assertThat(known.reported && !known.audited).isTrue();
                known.audited = true;
            }
            case CertificatePublished e -> {
                assertThat(known.audited && !known.published).isTrue();
                known.published = true;
            }
            case CorrectionRequested e -> ask(known, e.request(), e, by);
            case ReissueRequested e -> ask(known, e.request(), e, by);
            case CertificateCorrected e -> {
                decide(known, e.request(), by);
                assertThat(e.version()).isEqualTo(known.version + 1);
                assertThat(e.replaced()).isEqualTo(known.blank);
                if (e.score() != null) {
                    assertThat(e.score()).isEqualTo(passed(known.coded).score());
                }
                known.version++;
                begin(known, e.blank());
            }
            case CertificateReissued e -> {
                decide(known, e.request(), by);
                assertThat(e.replaced()).isEqualTo(known.blank);
                begin(known, e.blank());
            }
            case RequestRefused e -> decide(known, e.request(), by);
            case CertificateRevoked e -> known.ended = true;
            case CertificateCancelled e -> known.ended = true;
        }
    }

    private void enter(CertificateCoded coded) {
        assertThat(certificates).as("a number twice").doesNotContainKey(coded.certificate());
        assertThat(certificates.values())
                .as("a second certificate of a passer")
                .noneMatch(other ->
                        other.coded.session().equals(coded.session()) && other.coded.candidate() == coded.candidate());
        Book book = book(coded.session());
        assertThat(book.received).isTrue();
        assertThat(book.waiting).isNull();
        assertThat(passed(coded).score()).isEqualTo(coded.score());
        assertThat(claimedBy(coded.session(), coded.candidate())).isEqualTo(coded.batch());
        assertThat(Validity.lastDay(coded.issuedOn(), coded.validityYears())).isAfter(coded.issuedOn());
        certificates.put(coded.certificate(), new Known(coded));
    }

    private static void ask(Known known, int request, CertificateEvent event, Actor by) {
        assertThat(known.open).isNull();
        assertThat(known.printed).isTrue();
        assertThat(request).isEqualTo(++known.requests);
        known.open = event;
        known.askedBy = by.userId();
    }

    private static void decide(Known known, int request, Actor by) {
        assertThat(known.open).isNotNull();
        assertThat(request).isEqualTo(known.requests);
        assertThat(by.level()).isEqualTo(Level.CENTER);
        assertThat(by.userId()).isNotEqualTo(known.askedBy);
        known.open = null;
    }

    private static void begin(Known known, BlankSerial blank) {
        known.blank = blank;
        known.printed = false;
        known.handedOver = false;
    }

    private void enter(BlankStockEvent event, Actor by) {
        StockNo stock = event.stock();
        switch (event) {
            case KeeperAppointed e -> keepers.put(stock, e.keeper());
            case BlanksReceived e -> {
                isKeeper(stock, by);
                move(stock, List.of(e.blanks()), BlankState.IN_STOCK);
            }
            case BlanksAllotted e -> {
                isNotKeeper(stock, by);
                e.blanks().forEach(it -> move(stock, it.blank(), BlankState.ALLOTTED, BlankState.IN_STOCK));
            }
            case BlanksReleased e -> move(stock, e.blanks(), BlankState.IN_STOCK, BlankState.ALLOTTED);
            case BlanksDispatched e -> {
                isKeeper(stock, by);
                move(stock, e.blanks(), BlankState.DISPATCHED, BlankState.ALLOTTED);
            }
            case BlanksArrived e -> {
                isKeeper(stock, by);
                e.blanks().stream()
                        .flatMap(BlankRange::serials)
                        .forEach(blank -> assertThat(at(StockNo.CENTER, blank)).isEqualTo(BlankState.DISPATCHED));
                move(stock, e.blanks(), BlankState.ALLOTTED);
            }
            case BlanksIssued e -> {
                isNotKeeper(stock, by);
                move(stock, e.blanks(), BlankState.ISSUED, BlankState.ALLOTTED);
            }
            case BlanksSpoiled e ->
                move(
                        stock,
                        e.blanks(),
                        BlankState.SPOILED,
                        BlankState.IN_STOCK,
                        BlankState.ALLOTTED,
                        BlankState.ISSUED);
            case BlanksLost e ->
                move(
                        stock,
                        e.blanks(),
                        BlankState.LOST,
                        BlankState.IN_STOCK,
                        BlankState.ALLOTTED,
                        BlankState.DISPATCHED,
                        BlankState.ISSUED);
            case SpoiledBlanksSurrendered e -> move(stock, e.blanks(), BlankState.SURRENDERED, BlankState.SPOILED);
            case SpoiledBlanksTakenBack e -> move(stock, e.blanks(), BlankState.SPOILED, BlankState.DISPATCHED);
            case BlanksDestroyed e -> move(stock, e.blanks(), BlankState.DESTROYED, BlankState.SPOILED);
            case StockTaken e ->
                assertThat(e.booked())
                        .as("what the ledger says")
                        .isEqualTo(new StockCount(
                                count(stock, BlankState.IN_STOCK),
                                count(stock, BlankState.ALLOTTED),
                                count(stock, BlankState.SPOILED)));
        }
    }

    private int count(StockNo stock, BlankState state) {
        return Math.toIntExact(
                ledger(stock).values().stream().filter(state::equals).count());
    }

    private void move(StockNo stock, List<BlankRange> blanks, BlankState to, BlankState... from) {
        blanks.stream().flatMap(BlankRange::serials).forEach(blank -> move(stock, blank, to, from));
    }

    private void move(StockNo stock, BlankSerial blank, BlankState to, BlankState... from) {
        BlankState before = ledger(stock).put(blank, to);
        if (from.length == 0) {
            assertThat(before).as(blank + " comes in once").isNull();
        } else {
            assertThat(before).as(blank + " to " + to).isIn((Object[]) from);
        }
    }

    private void isKeeper(StockNo stock, Actor by) {
        assertThat(by.userId()).isEqualTo(keepers.get(stock));
    }

    private void isNotKeeper(StockNo stock, Actor by) {
        assertThat(by.userId()).isNotEqualTo(keepers.get(stock));
    }

    @Nullable
    BlankState at(StockNo stock, BlankSerial blank) {
        return ledger(stock).get(blank);
    }

    Map<BlankSerial, BlankState> ledger(StockNo stock) {
        return stocks.computeIfAbsent(stock, none -> new TreeMap<>());
    }

    Book book(SessionNo session) {
        return books.computeIfAbsent(session, none -> new Book());
    }

    @Nullable
    BatchNo claimedBy(SessionNo session, int candidate) {
        return claimed.getOrDefault(session, Map.of()).get(candidate);
    }

    private Result passed(CertificateCoded coded) {
        Result result = book(coded.session()).results.get(coded.candidate());
        assertThat(result).isNotNull();
        assertThat(result.grade()).as("candidate " + coded.candidate()).isEqualTo(Grade.PASSED);
        return result;
    }

    private Batch known(BatchEvent event) {
        Batch batch = batches.get(event.batch());
        assertThat(batch).isNotNull();
        return batch;
    }

    private Known known(CertificateNo certificate) {
        Known known = certificates.get(certificate);
        assertThat(known).as("certificate " + certificate).isNotNull();
        return known;
    }

    private static void step(Batch batch, BatchStatus from, BatchStatus to) {
        assertThat(batch.status).isEqualTo(from);
        batch.status = to;
    }
}

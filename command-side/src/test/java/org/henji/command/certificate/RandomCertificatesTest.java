package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.session.SessionEvents.OTHER_SESSION;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.henji.command.Stage;
import org.henji.command.agency.AgencyNames;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.certificate.BatchCommand.ApproveBlankRequest;
import org.henji.command.certificate.BatchCommand.AuditReports;
import org.henji.command.certificate.BatchCommand.DispatchBatch;
import org.henji.command.certificate.BatchCommand.HandOverCertificates;
import org.henji.command.certificate.BatchCommand.PrintReplacement;
import org.henji.command.certificate.BatchCommand.PublishCertificates;
import org.henji.command.certificate.BatchCommand.ReceiveBatch;
import org.henji.command.certificate.BatchCommand.RecordBatchPrinted;
import org.henji.command.certificate.BatchCommand.ReportCertificates;
import org.henji.command.certificate.BatchCommand.RequestBlanks;
import org.henji.command.certificate.BatchCommand.ReturnBlankRequest;
import org.henji.command.certificate.BatchCommand.ReturnedReport;
import org.henji.command.certificate.BatchCommand.WithdrawBlankRequest;
import org.henji.command.certificate.BlankCommand.AppointBlankKeeper;
import org.henji.command.certificate.BlankCommand.DestroyBlanks;
import org.henji.command.certificate.BlankCommand.ReceiveBlanks;
import org.henji.command.certificate.BlankCommand.ReportBlanksLost;
import org.henji.command.certificate.BlankCommand.SpoilBlanks;
import org.henji.command.certificate.BlankCommand.SurrenderSpoiledBlanks;
import org.henji.command.certificate.BlankCommand.TakeBackSpoiledBlanks;
import org.henji.command.certificate.BlankCommand.TakeStock;
import org.henji.command.certificate.CertificateBooks.Batch;
import org.henji.command.certificate.CertificateBooks.BatchStatus;
import org.henji.command.certificate.CertificateBooks.Book;
import org.henji.command.certificate.CertificateBooks.Known;
import org.henji.command.certificate.CertificateCommand.ApproveCertificateRequest;
import org.henji.command.certificate.CertificateCommand.BlankReplacement;
import org.henji.command.certificate.CertificateCommand.CancelCertificate;
import org.henji.command.certificate.CertificateCommand.HandOverCertificate;
import org.henji.command.certificate.CertificateCommand.RecordCertificatePrinted;
import org.henji.command.certificate.CertificateCommand.RefuseCertificateRequest;
import org.henji.command.certificate.CertificateCommand.RequestCertificateCorrection;
import org.henji.command.certificate.CertificateCommand.RequestReissue;
import org.henji.command.certificate.CertificateCommand.RevokeCertificate;
import org.henji.command.infrastructure.Command;
import org.henji.command.session.HeldSessions;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CancellationCause;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.certificate.ReissueCause;
import org.henji.kernel.certificate.RevocationCause;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.certificate.batch.ClaimsEvent;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.certificate.blank.BlankStockEvent;
import org.henji.kernel.certificate.blank.BlankStockEvent.KeeperAppointed;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Rule 20 of {@code docs/event-model/certificate.md} (BR-21): whatever people try, in whatever order, over two sessions of two
 * agencies, numbers are dense and used once, no blank is in two places, and nobody has a certificate who has not passed. What is
 * looked at is what happened, see {@link CertificateBooks}, not how it was decided.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomCertificatesTest {

    private static final int STORIES = 40;
    private static final int ACTS = 400;
    private static final int CANDIDATES = 8;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 30);

    private static final Office CENTER = Office.provincial(Level.CENTER);

    /** Somebody has logins everywhere. */
    private static final List<String> USERS = List.of("keeper", "second", "third", "everywhere");

    @Test
    void no_story_breaks_the_books() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 1; seed <= STORIES; seed++) {
            Story story = new Story(new Random(seed));
            try {
                story.go();
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ", in the end " + story.lastActs(), broken);
            }
            story.history.forEach(event -> seen.add(event.getClass()));
        }
        // otherwise it would have shown nothing
        assertThat(seen)
                .containsAll(everyKindOf(BatchEvent.class))
                .containsAll(everyKindOf(ClaimsEvent.class))
                .containsAll(everyKindOf(BlankStockEvent.class));
        Set<Class<?>> certificates = new HashSet<>(everyKindOf(CertificateEvent.class));
        certificates.remove(CertificateEvents.imported().getClass());
        assertThat(seen).containsAll(certificates);
    }

    private static List<Class<?>> everyKindOf(Class<? extends DomainEvent> family) {
        return List.of(family.getPermittedSubclasses());
    }

    private static final class Story {

        private final Random random;
        private final Stage stage;
        private final CertificateBooks books = new CertificateBooks();
        private final List<DomainEvent> history = new ArrayList<>();
        private final List<String> acts = new ArrayList<>();
        private LocalDate today = FIRST_DAY;
        private int delivered;
        private int corrections;

        Story(Random random) {
            this.random = random;
            this.stage = Stage.given(CatalogueEvents.published(), AgencyEvents.registered())
                    .and(AgencyEvents.registered(OTHER_USCC))
                    .reading(
                            CertificateCoding.class,
                            store -> new CertificateCoding(
                                    new HeldSessions(store), new ItemCatalogue(store), new AgencyNames(store)))
                    .provide(CertificateNumbers.class, CertificateActs.numbers())
                    .on(today);
            hold(SESSION, USCC);
            hold(OTHER_SESSION, OTHER_USCC);
            for (StockNo stock : stocks()) {
                KeeperAppointed appointed = new KeeperAppointed(stock, "keeper", CertificateEvents.CODED);
                stage.and(appointed);
                books.enter(List.of(appointed), center("second"));
            }
        }

        /** Half of the candidates pass; one was absent, one was removed. */
        private void hold(SessionNo session, Uscc agency) {
            ScoreBookOpened usual = ScoreBookEvents.opened();
            ScoreBookNo book = ScoreBookNo.of(session);
            List<Result> results = IntStream.rangeClosed(1, CANDIDATES)
                    .mapToObj(candidate -> switch (candidate) {
                        case 6 -> new Result(candidate, Grade.ABSENT, null);
                        case 7 -> new Result(candidate, Grade.DISQUALIFIED, null);
                        default ->
                            candidate <= 4
                                    ? new Result(candidate, Grade.PASSED, new Points("8" + candidate + ".00"))
                                    : new Result(candidate, Grade.FAILED, new Points("50.00"));
                    })
                    .toList();
            stage.and(
                    SessionEvents.filed(session, agency, AgencyEvents.COUNTY, SessionEvents.plan()),
                    new CandidatesRegistered(
                            session,
                            IntStream.rangeClosed(1, CANDIDATES)
                                    .mapToObj(candidate -> candidate(session, candidate))
                                    .toList(),
                            null,
                            16,
                            SessionEvents.STARTED),
                    new ScoreBookOpened(
                            book,
                            agency,
                            AgencyEvents.COUNTY,
                            usual.item(),
                            usual.specification(),
                            usual.tasks(),
                            usual.rules(),
                            usual.at()),
                    new ScoresChecked(book, results, SessionEvents.ENDED),
                    new ScoreBookConfirmed(book, null, SessionEvents.ENDED));
            results.forEach(result -> books.book(session).results.put(result.candidate(), result));
        }

        private static Candidate candidate(SessionNo session, int number) {
            PersonalData person = new PersonalData(
                    new Subject("p_" + session + "-" + number),
                    "测试考生",
                    new CitizenIdNumber("62010219960101000" + number),
                    "13900000000",
                    null);
            return new Candidate(number, person, SessionEvents.profile(1), false, null);
        }

        void go() {
            for (int act = 0; act < ACTS; act++) {
                if (random.nextInt(12) == 0) {
                    elsewhere();
                }
                Command command = random.nextInt(4) == 0 ? anything() : somethingSensible();
                Actor actor = random.nextInt(6) == 0 ? anybody() : somebodySensible(command);
                acts.add(actor.userId() + "@" + actor.level() + " " + command);
                List<DomainEvent> events = stage.when(command, actor).eventsOrRefusal();
                books.enter(events, actor);
                history.addAll(events);
            }
        }

        List<String> lastActs() {
            return acts.subList(Math.max(0, acts.size() - 12), acts.size());
        }

        /** Time goes on, and so do score books. */
        private void elsewhere() {
            SessionNo session = one(List.of(SESSION, OTHER_SESSION));
            ScoreBookNo number = ScoreBookNo.of(session);
            Book book = books.book(session);
            switch (random.nextInt(4)) {
                case 0 -> {
                    today = today.plusDays(random.nextInt(10) == 0 ? 400 : random.nextInt(5));
                    stage.on(today);
                }
                case 1 -> {
                    if (!book.received) {
                        stage.and(new ScoreBookReceived(number, SessionEvents.ENDED));
                        book.received = true;
                    }
                }
                default -> correctScore(number, book);
            }
        }

        private void correctScore(ScoreBookNo number, Book book) {
            Integer waiting = book.waiting;
            if (waiting == null) {
                int candidate = one(List.of(1, 2, 3, 4, 5, 8));
                Result before = book.results.get(candidate);
                stage.and(new CorrectionRequested(
                        number,
                        ++corrections,
                        candidate,
                        List.of(),
                        "登录错误",
                        List.of(evidence()),
                        before,
                        other(before),
                        SessionEvents.ENDED));
                book.waiting = candidate;
            } else {
                Result after = other(book.results.get(waiting));
                stage.and(new ScoreCorrected(number, corrections, List.of(), after, SessionEvents.ENDED));
                book.results.put(waiting, after);
                book.waiting = null;
            }
        }

        private static Result other(Result result) {
            return result.grade() == Grade.PASSED
                    ? new Result(result.candidate(), Grade.FAILED, new Points("59.00"))
                    : new Result(result.candidate(), Grade.PASSED, new Points("60.00"));
        }

        /** What would come next, mostly. */
        private Command somethingSensible() {
            List<Batch> open = books.batches.values().stream()
                    .filter(batch -> batch.status != BatchStatus.DROPPED)
                    .toList();
            return switch (random.nextInt(12)) {
                case 0 -> requestWhatIsFree(one(List.of(SESSION, OTHER_SESSION)));
                case 1, 2 -> aboutBlanks();
                case 3, 4, 5, 6, 7 -> open.isEmpty() ? receiveBlanks() : next(one(open));
                default -> books.certificates.isEmpty() ? receiveBlanks() : next(one(books.certificates.values()));
            };
        }

        private Command requestWhatIsFree(SessionNo session) {
            List<Integer> free = books.book(session).results.values().stream()
                    .filter(result -> result.grade() == Grade.PASSED)
                    .map(Result::candidate)
                    .filter(candidate -> books.claimedBy(session, candidate) == null)
                    .toList();
            return new RequestBlanks(ScoreBookNo.of(session), free.isEmpty() ? List.of(1) : free);
        }

        private Command next(Batch batch) {
            var number = batch.requested.batch();
            List<CertificateNo> some = some(batch.certificates);
            return switch (batch.status) {
                case REQUESTED, DROPPED ->
                    switch (random.nextInt(8)) {
                        case 0 -> new WithdrawBlankRequest(number, "成绩更正中");
                        case 1 -> new ReturnBlankRequest(number, "照片不清");
                        default -> new ApproveBlankRequest(number, null);
                    };
                case APPROVED -> new RecordBatchPrinted(number, replacements(batch));
                case PRINTED -> new DispatchBatch(number, "机要专递");
                case DISPATCHED -> new ReceiveBatch(number, random.nextInt(3) == 0 ? some(batch.sent) : List.of());
                case RECEIVED ->
                    switch (random.nextInt(4)) {
                        case 0 -> new HandOverCertificates(number, some, HandOverManner.POSTED, today, evidence());
                        case 1 -> new ReportCertificates(number, some);
                        case 2 ->
                            random.nextInt(3) == 0
                                    ? new AuditReports(
                                            number,
                                            List.of(),
                                            some.stream()
                                                    .map(it -> new ReturnedReport(it, "签收表缺页"))
                                                    .toList())
                                    : new AuditReports(number, some, List.of());
                        default -> new PublishCertificates(number, some);
                    };
            };
        }

        private List<PrintReplacement> replacements(Batch batch) {
            return random.nextInt(3) == 0
                    ? some(batch.certificates).stream()
                            .limit(1)
                            .map(it -> new PrintReplacement(it, someBlank(BlankState.IN_STOCK), "套印偏移"))
                            .toList()
                    : List.of();
        }

        private Command next(Known known) {
            CertificateNo number = known.coded.certificate();
            if (known.open != null) {
                return random.nextInt(4) == 0
                        ? new RefuseCertificateRequest(number, known.requests, "佐证材料不足")
                        : new ApproveCertificateRequest(number, known.requests, null);
            }
            if (!known.printed && random.nextInt(5) == 0) {
                return new RevokeCertificate(number, RevocationCause.ISSUED_IN_ERROR, "错发");
            }
            if (!known.printed) {
                return new RecordCertificatePrinted(
                        number,
                        random.nextInt(4) == 0 ? new BlankReplacement(someBlank(BlankState.IN_STOCK), "套印偏移") : null);
            }
            if (!known.handedOver && random.nextBoolean()) {
                return new HandOverCertificate(number, HandOverManner.SIGNED_BY_HOLDER, today, evidence());
            }
            return switch (random.nextInt(14)) {
                case 0 -> new RevokeCertificate(number, RevocationCause.RESULT_VOID, "成绩无效");
                case 1 -> new CancelCertificate(number, CancellationCause.WISH_OF_HOLDER, "本人申请");
                case 2, 3, 4, 5, 6, 7 ->
                    new RequestReissue(number, one(List.of(ReissueCause.values())), "说明", List.of(evidence()));
                default -> correction(known);
            };
        }

        private Command correction(Known known) {
            PersonalData holder = known.coded.holder();
            Result result = books.book(known.coded.session()).results.get(known.coded.candidate());
            return new RequestCertificateCorrection(
                    known.coded.certificate(),
                    new PersonalData(
                            holder.subject(), "新名" + random.nextInt(100), holder.idNumber(), holder.phone(), null),
                    null,
                    random.nextInt(4) == 0 ? null : result.score(),
                    "姓名录入有误",
                    List.of(evidence()));
        }

        private Command aboutBlanks() {
            StockNo stock = one(stocks());
            // where something is meant for a certificate is where it goes wrong
            Set<BlankSerial> all = books.ledger(stock).keySet();
            List<BlankSerial> allotted = all.stream()
                    .filter(blank -> books.at(stock, blank) == BlankState.ALLOTTED)
                    .toList();
            List<BlankRange> one =
                    List.of(new BlankRange(one(orAny(allotted.isEmpty() || random.nextBoolean() ? all : allotted)), 1));
            return switch (random.nextInt(11)) {
                case 0, 1 -> new SpoilBlanks(stock, one, SpoilCause.DAMAGED, "受潮");
                case 2, 3 -> new ReportBlanksLost(stock, one, "下落不明");
                case 4, 5 ->
                    new SurrenderSpoiledBlanks(
                            one(List.of(USCC, OTHER_USCC)), List.of(new BlankRange(someBlank(BlankState.SPOILED), 1)));
                case 6, 7 ->
                    new TakeBackSpoiledBlanks(
                            one(List.of(USCC, OTHER_USCC)),
                            List.of(new BlankRange(someBlank(BlankState.SURRENDERED), 1)));
                case 8 ->
                    new DestroyBlanks(List.of(new BlankRange(someBlank(BlankState.SPOILED), 1)), List.of("w-1", "w-2"));
                case 9 -> new TakeStock(stock, new StockCount(0, 0, 0), "清点差错");
                default ->
                    random.nextBoolean()
                            ? receiveBlanks()
                            : new AppointBlankKeeper(StockNo.CENTER, one(List.of("keeper", "third")));
            };
        }

        private Command receiveBlanks() {
            int first = delivered + 1;
            delivered += 5;
            return new ReceiveBlanks(CertificateEvents.blank(first), 5, "示例印务");
        }

        /** Whatever comes to mind, about whatever there is. */
        private Command anything() {
            List<Batch> batches = List.copyOf(books.batches.values());
            List<Known> known = List.copyOf(books.certificates.values());
            SessionNo session = one(List.of(SESSION, OTHER_SESSION));
            if (batches.isEmpty() || known.isEmpty() || random.nextInt(5) == 0) {
                return new RequestBlanks(
                        ScoreBookNo.of(session), List.of(1 + random.nextInt(9), 1 + random.nextInt(9)));
            }
            var batch = one(batches).requested.batch();
            CertificateNo certificate = one(known).coded.certificate();
            List<CertificateNo> some = List.of(certificate, one(known).coded.certificate());
            BlankSerial blank = one(orAny(books.ledger(one(stocks())).keySet()));
            return switch (random.nextInt(14)) {
                case 0 -> new ApproveBlankRequest(batch, "同意");
                case 1 -> new RecordBatchPrinted(batch, List.of(new PrintReplacement(certificate, blank, "偏移")));
                case 2 -> new DispatchBatch(batch, "自取");
                case 3 -> new ReceiveBatch(batch, List.of(certificate));
                case 4 ->
                    new HandOverCertificates(
                            batch, some, HandOverManner.POSTED, today.minusDays(random.nextInt(3)), evidence());
                case 5 -> new ReportCertificates(batch, some);
                case 6 -> new AuditReports(batch, some, List.of());
                case 7 -> new PublishCertificates(batch, some);
                case 8 -> new RecordCertificatePrinted(certificate, new BlankReplacement(blank, "偏移"));
                case 9 -> new HandOverCertificate(certificate, HandOverManner.POSTED, today, evidence());
                case 10 -> new ApproveCertificateRequest(certificate, 1 + random.nextInt(3), "补发");
                case 11 -> new RefuseCertificateRequest(certificate, 1 + random.nextInt(3), "不足");
                case 12 -> new RecordBatchPrinted(batch, List.of());
                default -> new SpoilBlanks(one(stocks()), List.of(new BlankRange(blank, 1)), SpoilCause.DEFECT, "质量问题");
            };
        }

        private Actor anybody() {
            String user = one(USERS);
            return switch (random.nextInt(4)) {
                case 0 -> center(user);
                case 1 -> new Actor(user, Office.agency(USCC), null);
                case 2 -> new Actor(user, Office.agency(OTHER_USCC), null);
                default -> new Actor(user, Office.prefecture(AgencyEvents.PREFECTURE), null);
            };
        }

        /** Of the office that does such things, and the keeper where it is the keeper's act. */
        private Actor somebodySensible(Command command) {
            return switch (command) {
                case RequestBlanks it -> clerk(agency(it.scoreBook().session()));
                case WithdrawBlankRequest it -> clerk(agency(it.batch().session()));
                case HandOverCertificates it -> clerk(agency(it.batch().session()));
                case ReportCertificates it -> clerk(agency(it.batch().session()));
                case ReceiveBatch it -> keeper(StockNo.of(agency(it.batch().session())));
                case DispatchBatch it -> keeper(StockNo.CENTER);
                case AppointBlankKeeper it -> center("second");
                case SpoilBlanks it -> keeper(it.stock());
                case ReportBlanksLost it -> keeper(it.stock());
                case TakeStock it -> keeper(it.stock());
                case BlankCommand it ->
                    it instanceof SurrenderSpoiledBlanks surrender
                            ? keeper(StockNo.of(surrender.agency()))
                            : keeper(StockNo.CENTER);
                case HandOverCertificate it ->
                    reprinted(it.certificate()) ? center(issuer()) : clerkOf(it.certificate());
                case RequestReissue it -> random.nextBoolean() ? center(issuer()) : clerkOf(it.certificate());
                case RequestCertificateCorrection it ->
                    random.nextBoolean() ? center(issuer()) : clerkOf(it.certificate());
                default -> center(issuer());
            };
        }

        private boolean reprinted(CertificateNo certificate) {
            Known known = books.certificates.get(certificate);
            return known != null && books.at(StockNo.CENTER, known.blank) == BlankState.ALLOTTED;
        }

        private Actor clerkOf(CertificateNo certificate) {
            Known known = books.certificates.get(certificate);
            return clerk(known == null ? USCC : known.coded.agency());
        }

        private Actor clerk(Uscc agency) {
            return new Actor(issuer(), Office.agency(agency), null);
        }

        private Actor keeper(StockNo stock) {
            Uscc agency = stock.agency();
            return new Actor(
                    String.valueOf(books.keepers.get(stock)), agency == null ? CENTER : Office.agency(agency), null);
        }

        private String issuer() {
            return one(List.of("second", "third", "everywhere"));
        }

        private BlankSerial someBlank(BlankState state) {
            List<BlankSerial> such = books.stocks.values().stream()
                    .flatMap(ledger -> ledger.entrySet().stream())
                    .filter(entry -> entry.getValue() == state)
                    .map(Map.Entry::getKey)
                    .toList();
            return one(orAny(such));
        }

        private static Collection<BlankSerial> orAny(Collection<BlankSerial> blanks) {
            return blanks.isEmpty() ? List.of(CertificateEvents.blank(1)) : blanks;
        }

        private <T> List<T> some(List<T> all) {
            if (all.isEmpty() || random.nextBoolean()) {
                return all.isEmpty() ? all : List.of(one(all));
            }
            List<T> some = all.stream().filter(it -> random.nextInt(3) > 0).toList();
            return some.isEmpty() ? all : some;
        }

        private <T> T one(Collection<T> things) {
            return List.copyOf(things).get(random.nextInt(things.size()));
        }

        private static Uscc agency(SessionNo session) {
            return session.equals(SESSION) ? USCC : OTHER_USCC;
        }

        private static Actor center(String userId) {
            return new Actor(userId, CENTER, null);
        }

        private static List<StockNo> stocks() {
            return List.of(BlankEvents.CENTER, StockNo.of(USCC), StockNo.of(OTHER_USCC));
        }
    }
}

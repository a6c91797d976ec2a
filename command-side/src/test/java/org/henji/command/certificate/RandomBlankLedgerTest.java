package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.certificate.blank.BlankState.ALLOTTED;
import static org.henji.kernel.certificate.blank.BlankState.DESTROYED;
import static org.henji.kernel.certificate.blank.BlankState.DISPATCHED;
import static org.henji.kernel.certificate.blank.BlankState.IN_STOCK;
import static org.henji.kernel.certificate.blank.BlankState.ISSUED;
import static org.henji.kernel.certificate.blank.BlankState.LOST;
import static org.henji.kernel.certificate.blank.BlankState.SPOILED;
import static org.henji.kernel.certificate.blank.BlankState.SURRENDERED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.certificate.BlankCommand.AppointBlankKeeper;
import org.henji.command.certificate.BlankCommand.DestroyBlanks;
import org.henji.command.certificate.BlankCommand.ReceiveBlanks;
import org.henji.command.certificate.BlankCommand.ReportBlanksLost;
import org.henji.command.certificate.BlankCommand.SpoilBlanks;
import org.henji.command.certificate.BlankCommand.SurrenderSpoiledBlanks;
import org.henji.command.certificate.BlankCommand.TakeBackSpoiledBlanks;
import org.henji.command.certificate.BlankCommand.TakeStock;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.AllottedBlank;
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
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.event.DomainEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Rule 18 of {@code docs/event-model/blank.md} (BR-21): whatever people try, in whatever order, every blank is in one state of a
 * stock, the states add up to what came in, no blank serves two certificates at once, and none is used after it was spoiled. The
 * ledgers are written here a second time, serial by serial, from what happened and not from how it was decided.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomBlankLedgerTest {

    private static final int STORIES = 40;
    private static final int ACTS = 160;

    private static final StockNo CENTER = StockNo.CENTER;
    private static final List<Uscc> AGENCIES = List.of(AgencyEvents.USCC, AgencyEvents.OTHER_USCC);
    private static final List<String> PEOPLE = List.of("a", "b", "c");

    @Test
    void no_story_unbalances_the_ledgers() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 1; seed <= STORIES; seed++) {
            Story story = new Story(new Random(seed));
            try {
                story.go();
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ", after " + story.history, broken);
            }
            story.history.forEach(event -> seen.add(event.getClass()));
        }
        // otherwise it would have shown nothing
        assertThat(seen).containsExactlyInAnyOrder(BlankStockEvent.class.getPermittedSubclasses());
    }

    private static final class Story {

        private final Random random;
        private final Stage stage = Stage.given(filed(AGENCIES.getFirst()), filed(AGENCIES.getLast()))
                .handling(new WithOthers.Handler());
        private final List<DomainEvent> history = new ArrayList<>();

        private final Map<StockNo, String> keepers = new LinkedHashMap<>();
        private final Map<StockNo, Map<BlankSerial, BlankState>> ledgers = new LinkedHashMap<>();
        private final Map<BlankSerial, StockNo> sent = new TreeMap<>();
        private final Set<BlankSerial> spoiled = new HashSet<>();
        private final Set<BlankSerial> received = new HashSet<>();
        private int next = 1;

        Story(Random random) {
            this.random = random;
            Stream.concat(Stream.of(CENTER), AGENCIES.stream().map(StockNo::of))
                    .forEach(stock -> ledgers.put(stock, new TreeMap<>()));
        }

        void go() {
            for (int act = 0; act < ACTS; act++) {
                StockNo stock = random.nextBoolean() ? CENTER : StockNo.of(one(AGENCIES));
                int what = what(stock);
                Actor actor = somebody(stock, what == 4 || what == 9);
                List<DomainEvent> events =
                        stage.when(act(what, stock, actor), actor).eventsOrRefusal();
                events.forEach(event -> look(event, actor));
                if (!events.isEmpty()) {
                    keepers.keySet().forEach(this::compare);
                }
            }
        }

        private int what(StockNo stock) {
            return !keepers.containsKey(stock) || random.nextInt(25) == 0
                    ? 0
                    : 1 + random.nextInt(stock.equals(CENTER) ? 12 : 7);
        }

        /** Mostly whoever may: the keeper, or somebody else when something is issued. */
        private Actor somebody(StockNo stock, boolean issues) {
            Uscc agency = stock.agency();
            String keeper = keepers.get(stock);
            List<String> able = PEOPLE.stream()
                    .filter(user -> issues != user.equals(keeper))
                    .toList();
            String user = able.isEmpty() || random.nextInt(5) == 0 ? one(PEOPLE) : one(able);
            return new Actor(
                    user,
                    agency == null ? Actors.CENTER.office() : Actors.of(agency).office(),
                    null);
        }

        private Command act(int what, StockNo stock, Actor actor) {
            return switch (what) {
                case 0 -> new AppointBlankKeeper(stock, one(PEOPLE));
                case 1 ->
                    new SpoilBlanks(
                            stock, some(stock, IN_STOCK, ALLOTTED, ISSUED), one(List.of(SpoilCause.values())), "受潮");
                case 2 -> new ReportBlanksLost(stock, some(stock, IN_STOCK, ALLOTTED, ISSUED), "遗失");
                case 3 -> new TakeStock(stock, new StockCount(random.nextInt(5), 0, 0), one(List.of("待查", " ")));
                case 4 -> on(stock, it -> it.issue(serials(some(stock, ALLOTTED)), actor, CatalogueEvents.AT));
                case 5 -> arrival(stock, actor);
                case 6 ->
                    new SurrenderSpoiledBlanks(
                            Objects.requireNonNullElse(stock.agency(), AGENCIES.getFirst()), some(stock, SPOILED));
                case 7 -> on(stock, it -> it.lose(serials(some(stock, ISSUED)), "遗失", CatalogueEvents.AT));
                case 8 -> delivery();
                case 9 -> allotment(actor);
                case 10 ->
                    random.nextInt(4) > 0
                            ? on(
                                    stock,
                                    it -> it.dispatch(
                                            one(AGENCIES),
                                            CertificateEvents.BATCH,
                                            serials(some(stock, ALLOTTED)),
                                            actor,
                                            CatalogueEvents.AT))
                            : on(stock, it -> it.release(serials(some(stock, ALLOTTED)), CatalogueEvents.AT));
                case 11 ->
                    random.nextInt(4) > 0
                            ? takeBack()
                            : on(
                                    stock,
                                    it -> it.spoilWhilePrinting(
                                            serials(some(stock, ALLOTTED)), "卡纸", CatalogueEvents.AT));
                default -> new DestroyBlanks(some(stock, SPOILED), List.of(one(PEOPLE), one(PEOPLE)));
            };
        }

        private Command delivery() {
            int first = random.nextInt(4) > 0 ? next : random.nextInt(next) + 1;
            return new ReceiveBlanks(CertificateEvents.blank(first), 1 + random.nextInt(8), "示例印务");
        }

        /** Mostly of those that would be next, as the act that codes certificates does it. */
        private Command allotment(Actor actor) {
            int count = 1 + random.nextInt(4);
            boolean asIs = random.nextInt(3) > 0;
            List<BlankSerial> others = serials(some(CENTER, IN_STOCK, ALLOTTED, SPOILED));
            return on(CENTER, it -> {
                List<BlankSerial> blanks = asIs ? it.lowest(count) : others;
                it.allot(
                        random.nextBoolean() ? CertificateEvents.BATCH : null,
                        blanks.stream()
                                .map(blank -> new AllottedBlank(blank, CertificateEvents.number(1)))
                                .toList(),
                        actor,
                        CatalogueEvents.AT);
            });
        }

        /** Of what was sent there and is under way, some of which may be missing; the centre first, as the order of locks is. */
        private Command arrival(StockNo stock, Actor actor) {
            List<BlankSerial> underWay = ledger(CENTER).entrySet().stream()
                    .filter(blank -> blank.getValue() == DISPATCHED)
                    .map(Map.Entry::getKey)
                    .filter(blank -> stock.equals(sent.get(blank)))
                    .filter(blank -> !ledger(stock).containsKey(blank))
                    .toList();
            List<BlankSerial> missing =
                    underWay.stream().filter(blank -> random.nextInt(6) == 0).toList();
            List<BlankSerial> there =
                    underWay.stream().filter(blank -> !missing.contains(blank)).toList();
            return new WithOthers(keepers.containsKey(stock) ? stock : AGENCIES.getFirst(), others -> {
                if (!missing.isEmpty()) {
                    others.in(BlankStock.class, CENTER, it -> it.lose(missing, "未到货", CatalogueEvents.AT));
                }
                others.inOrNew(
                        BlankStock.class,
                        stock,
                        BlankStock::new,
                        it -> it.arrive(stock, CertificateEvents.BATCH, there, actor, CatalogueEvents.AT));
            });
        }

        private Command takeBack() {
            Uscc from = one(AGENCIES);
            return new TakeBackSpoiledBlanks(from, some(StockNo.of(from), SURRENDERED));
        }

        private Command on(StockNo stock, Consumer<BlankStock> act) {
            return new WithOthers(
                    keepers.containsKey(stock) ? stock : AGENCIES.getFirst(),
                    others -> others.in(BlankStock.class, stock, act));
        }

        /** A few in these states, and now and then whatever comes. */
        private List<BlankRange> some(StockNo stock, BlankState... states) {
            List<BlankSerial> fitting = ledger(stock).entrySet().stream()
                    .filter(blank -> Arrays.asList(states).contains(blank.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (fitting.isEmpty() || random.nextInt(6) == 0) {
                return List.of(
                        new BlankRange(CertificateEvents.blank(random.nextInt(next) + 1), 1 + random.nextInt(3)));
            }
            return BlankRange.of(IntStream.rangeClosed(0, random.nextInt(4))
                    .mapToObj(n -> one(fitting))
                    .toList());
        }

        private <T> T one(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private Map<BlankSerial, BlankState> ledger(StockNo stock) {
            return Objects.requireNonNull(ledgers.get(stock));
        }

        private void look(DomainEvent happened, Actor actor) {
            history.add(happened);
            BlankStockEvent event = (BlankStockEvent) happened;
            StockNo stock = event.stock();
            switch (event) {
                case KeeperAppointed e -> {
                    assertThat(e.keeper()).isNotEqualTo(actor.userId());
                    keepers.put(stock, e.keeper());
                }
                case BlanksReceived e -> {
                    mustKeep(stock, actor);
                    assertThat(stock).isEqualTo(CENTER);
                    assertThat(e.blanks().serials()).allMatch(received::add);
                    e.blanks().serials().forEach(blank -> ledger(stock).put(blank, IN_STOCK));
                    next = received.size() + 1;
                }
                case BlanksAllotted e -> {
                    mustIssue(stock, actor);
                    List<BlankSerial> blanks =
                            e.blanks().stream().map(AllottedBlank::blank).toList();
                    assertThat(blanks).doesNotHaveDuplicates().noneMatch(spoiled::contains);
                    move(stock, blanks, ALLOTTED, IN_STOCK);
                }
                case BlanksReleased e -> move(stock, serials(e.blanks()), IN_STOCK, ALLOTTED);
                case BlanksDispatched e -> {
                    mustKeep(stock, actor);
                    move(stock, serials(e.blanks()), DISPATCHED, ALLOTTED);
                    serials(e.blanks()).forEach(blank -> sent.put(blank, StockNo.of(e.to())));
                }
                case BlanksArrived e -> {
                    mustKeep(stock, actor);
                    assertThat(serials(e.blanks()))
                            .allMatch(blank -> ledger(CENTER).get(blank) == DISPATCHED);
                    assertThat(serials(e.blanks()))
                            .allMatch(blank -> ledger(stock).put(blank, ALLOTTED) == null);
                }
                case BlanksIssued e -> {
                    mustIssue(stock, actor);
                    assertThat(serials(e.blanks())).noneMatch(spoiled::contains);
                    move(stock, serials(e.blanks()), ISSUED, ALLOTTED);
                }
                case BlanksSpoiled e -> {
                    move(stock, serials(e.blanks()), SPOILED, IN_STOCK, ALLOTTED, ISSUED);
                    spoiled.addAll(serials(e.blanks()));
                }
                case BlanksLost e -> move(stock, serials(e.blanks()), LOST, IN_STOCK, ALLOTTED, DISPATCHED, ISSUED);
                case SpoiledBlanksSurrendered e -> {
                    mustKeep(stock, actor);
                    assertThat(stock).isNotEqualTo(CENTER);
                    move(stock, serials(e.blanks()), SURRENDERED, SPOILED);
                }
                case SpoiledBlanksTakenBack e -> {
                    mustKeep(stock, actor);
                    assertThat(serials(e.blanks()))
                            .allMatch(blank -> ledger(StockNo.of(e.from())).get(blank) == SURRENDERED);
                    move(stock, serials(e.blanks()), SPOILED, DISPATCHED);
                }
                case BlanksDestroyed e -> {
                    mustKeep(stock, actor);
                    assertThat(stock).isEqualTo(CENTER);
                    assertThat(e.witnesses()).doesNotHaveDuplicates().hasSize(2).doesNotContain(actor.userId());
                    move(stock, serials(e.blanks()), DESTROYED, SPOILED);
                }
                case StockTaken e -> {
                    mustKeep(stock, actor);
                    assertThat(e.booked())
                            .isEqualTo(new StockCount(
                                    count(stock, IN_STOCK), count(stock, ALLOTTED), count(stock, SPOILED)));
                    assertThat(e.explanation() == null).isEqualTo(e.counted().equals(e.booked()));
                }
            }
        }

        private void mustKeep(StockNo stock, Actor actor) {
            assertThat(actor.userId()).isEqualTo(keepers.get(stock));
        }

        private void mustIssue(StockNo stock, Actor actor) {
            assertThat(actor.userId()).isNotEqualTo(keepers.get(stock));
        }

        private void move(StockNo stock, Collection<BlankSerial> blanks, BlankState to, BlankState... from) {
            blanks.forEach(blank -> {
                BlankState before = ledger(stock).put(blank, to);
                assertThat(before).as(blank.value()).isIn((Object[]) from);
            });
        }

        private int count(StockNo stock, BlankState state) {
            return Math.toIntExact(
                    ledger(stock).values().stream().filter(state::equals).count());
        }

        /** What the aggregate has written down is what is written down here, and adds up. */
        private void compare(StockNo stock) {
            AtomicReference<Map<BlankState, Integer>> balance = new AtomicReference<>(Map.of());
            AtomicReference<Integer> cameIn = new AtomicReference<>(0);
            stage.when(
                            on(stock, it -> {
                                balance.set(it.ledger().balance());
                                cameIn.set(it.received());
                                ledger(stock)
                                        .forEach((blank, state) -> assertThat(
                                                        it.ledger().stateOf(blank))
                                                .as(blank.value())
                                                .isEqualTo(state));
                            }),
                            Actors.DEPARTMENT)
                    .thenNothing();
            Map<BlankState, Integer> expected = new EnumMap<>(BlankState.class);
            for (BlankState state : BlankState.values()) {
                expected.put(state, count(stock, state));
            }
            assertThat(balance.get()).isEqualTo(expected);
            assertThat(cameIn.get())
                    .isEqualTo(ledger(stock).size())
                    .isEqualTo(expected.values().stream().mapToInt(n -> n).sum());
        }

        private static List<BlankSerial> serials(List<BlankRange> ranges) {
            return ranges.stream().flatMap(BlankRange::serials).toList();
        }

        private static ItemFiled filed(Uscc agency) {
            ItemFiled usual = AgencyEvents.filed(CatalogueEvents.NOODLES);
            return new ItemFiled(
                    agency,
                    usual.item(),
                    usual.application(),
                    usual.notice(),
                    usual.siteNo(),
                    usual.annualCapacity(),
                    usual.filedOn(),
                    usual.validUntil(),
                    usual.at());
        }
    }
}

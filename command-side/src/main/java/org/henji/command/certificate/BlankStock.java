package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.FiledAgencies;
import org.henji.command.certificate.BlankCommand.AppointBlankKeeper;
import org.henji.command.certificate.BlankCommand.ReceiveBlanks;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.KeptAggregates;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.AllottedBlank;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksAllotted;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksArrived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDispatched;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksIssued;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReceived;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksReleased;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.BlankStockEvent.KeeperAppointed;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * The blanks of one holder (空白证书库存), BR-21: of the centre, which receives them and allots them to certificates, or of an
 * agency, with which printed certificates lie until their holders have them. It exists once a keeper has been appointed
 * (保管人); who keeps does not issue (保管与核发分离). Where each blank is, is written in its {@link BlankLedger}. What happens to
 * blanks together with certificates is decided there and done here in the same act; what the keeper does by itself is
 * {@link BlankKeeping}, and what becomes of spoiled ones {@link SpoiledBlanks}. Which certificate is on a blank is not asked here.
 */
@Aggregate(cache = KeptAggregates.NAME)
class BlankStock {

    private static final Set<BlankState> CAN_BE_LOST =
            EnumSet.of(BlankState.IN_STOCK, BlankState.ALLOTTED, BlankState.DISPATCHED, BlankState.ISSUED);

    @AggregateIdentifier
    private StockNo stock;

    private @Nullable String keeper;
    private int received;
    private final BlankLedger ledger = new BlankLedger();

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands
    private final BlankKeeping keeping = new BlankKeeping(this);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands and its events
    private final SpoiledBlanks spoiled = new SpoiledBlanks(this);

    // a stock begins with whoever answers for it
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AppointBlankKeeper command, Actor actor, FiledAgencies agencies, Clock clock) {
        requireOffice(command.stock(), actor);
        if (command.keeper().equals(actor.userId())) {
            throw new RuleViolated(FailureCode.OWN_WORK);
        }
        Uscc agency = command.stock().agency();
        if (agency != null) {
            agencies.mustHaveBeenFiled(agency);
        }
        if (!command.keeper().equals(keeper)) {
            apply(new KeeperAppointed(command.stock(), command.keeper(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(KeeperAppointed event) {
        stock = event.stock();
        keeper = event.keeper();
    }

    @CommandHandler
    void decide(ReceiveBlanks command, Actor actor, Clock clock) {
        requireKeeper(actor);
        BlankRange blanks = new BlankRange(command.first(), command.count());
        ledger.mustBeNew(BlankLedger.once(List.of(blanks)));
        apply(new BlanksReceived(stock, blanks, command.source(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(BlanksReceived event) {
        comeIn(BlankState.IN_STOCK, List.of(event.blanks()));
    }

    /** Those that are allotted next. */
    List<BlankSerial> lowest(int count) {
        SerialSet inStock = ledger.in(BlankState.IN_STOCK);
        if (inStock.size() < count) {
            throw new RuleViolated(FailureCode.BLANKS_TOO_FEW, String.valueOf(count), String.valueOf(inStock.size()));
        }
        return inStock.lowest(count);
    }

    /** In the act that gives the certificates their numbers, or has one of them printed anew. */
    void allot(@Nullable BatchNo batch, List<AllottedBlank> blanks, Actor issuer, Instant now) {
        mustNotBeKeptBy(issuer);
        ledger.mustBeUsable(BlankState.IN_STOCK, rangesOf(blanks));
        apply(new BlanksAllotted(stock, batch, blanks, now));
    }

    @EventSourcingHandler
    void evolve(BlanksAllotted event) {
        ledger.put(BlankState.ALLOTTED, rangesOf(event.blanks()));
    }

    /** By the act after which no certificate is printed on them. */
    void release(List<BlankSerial> blanks, Instant now) {
        if (!blanks.isEmpty()) {
            apply(new BlanksReleased(stock, usable(BlankState.ALLOTTED, blanks), now));
        }
    }

    @EventSourcingHandler
    void evolve(BlanksReleased event) {
        ledger.put(BlankState.IN_STOCK, event.blanks());
    }

    /** By the act that records what was printed. */
    void spoilWhilePrinting(List<BlankSerial> blanks, String note, Instant now) {
        if (!blanks.isEmpty()) {
            apply(new BlanksSpoiled(stock, SpoilCause.MISPRINT, usable(BlankState.ALLOTTED, blanks), note, now));
        }
    }

    /** By the act that sends the batch to its agency. */
    void dispatch(Uscc to, BatchNo batch, List<BlankSerial> blanks, Actor keeper, Instant now) {
        requireKeeper(keeper);
        apply(new BlanksDispatched(stock, to, batch, usable(BlankState.ALLOTTED, blanks), now));
    }

    @EventSourcingHandler
    void evolve(BlanksDispatched event) {
        ledger.put(BlankState.DISPATCHED, event.blanks());
    }

    /** By the act in which an agency receives a batch; its stock may not exist, and then has nobody who could receive it. */
    void arrive(StockNo stock, BatchNo batch, List<BlankSerial> blanks, Actor keeper, Instant now) {
        requireKeeper(stock, keeper);
        if (!blanks.isEmpty()) {
            List<BlankRange> ranges = BlankLedger.rangesOf(blanks);
            ledger.mustBeNew(ranges);
            apply(new BlanksArrived(stock, batch, ranges, now));
        }
    }

    @EventSourcingHandler
    void evolve(BlanksArrived event) {
        comeIn(BlankState.ALLOTTED, event.blanks());
    }

    /** By the act that says so of certificates. */
    void lose(List<BlankSerial> blanks, String note, Instant now) {
        if (!blanks.isEmpty()) {
            List<BlankRange> ranges = BlankLedger.rangesOf(blanks);
            ledger.mustBe(CAN_BE_LOST, ranges);
            apply(new BlanksLost(stock, ranges, note, now));
        }
    }

    @EventSourcingHandler
    void evolve(BlanksLost event) {
        ledger.put(BlankState.LOST, event.blanks());
    }

    /** By the act that hands the certificates over. */
    void issue(List<BlankSerial> blanks, Actor issuer, Instant now) {
        mustNotBeKeptBy(issuer);
        apply(new BlanksIssued(stock, usable(BlankState.ALLOTTED, blanks), now));
    }

    @EventSourcingHandler
    void evolve(BlanksIssued event) {
        ledger.put(BlankState.ISSUED, event.blanks());
    }

    /** Whoever allots, prints or hands over is somebody else than who keeps. */
    void mustNotBeKeptBy(Actor issuer) {
        if (mustHaveKeeper().equals(issuer.userId())) {
            throw new RuleViolated(FailureCode.KEEPER_MAY_NOT_ISSUE);
        }
    }

    void requireKeeper(Actor actor) {
        requireKeeper(stock, actor);
    }

    StockNo number() {
        return stock;
    }

    BlankLedger ledger() {
        return ledger;
    }

    /** How many blanks have ever come in. */
    int received() {
        return received;
    }

    private void comeIn(BlankState state, List<BlankRange> ranges) {
        ledger.put(state, ranges);
        received += BlankRange.count(ranges);
    }

    private List<BlankRange> usable(BlankState state, List<BlankSerial> blanks) {
        List<BlankRange> ranges = BlankLedger.rangesOf(blanks);
        ledger.mustBeUsable(state, ranges);
        return ranges;
    }

    private static List<BlankRange> rangesOf(List<AllottedBlank> blanks) {
        return BlankLedger.rangesOf(blanks.stream().map(AllottedBlank::blank).toList());
    }

    void requireKeeper(StockNo of, Actor actor) {
        requireOffice(of, actor);
        if (!mustHaveKeeper().equals(actor.userId())) {
            throw new RuleViolated(FailureCode.NOT_THE_BLANK_KEEPER);
        }
    }

    private String mustHaveKeeper() {
        if (keeper == null) {
            throw new RuleViolated(FailureCode.BLANK_KEEPER_MISSING);
        }
        return keeper;
    }

    private static void requireOffice(StockNo stock, Actor actor) {
        Uscc agency = stock.agency();
        if (agency == null) {
            Authority.requireOffice(actor, Level.CENTER, Regions.province().code());
        } else {
            Authority.requireAgency(actor, agency);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    BlankStock() {}
}

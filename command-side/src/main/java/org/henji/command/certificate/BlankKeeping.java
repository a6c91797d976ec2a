package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.certificate.BlankCommand.ReportBlanksLost;
import org.henji.command.certificate.BlankCommand.SpoilBlanks;
import org.henji.command.certificate.BlankCommand.TakeStock;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksLost;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksSpoiled;
import org.henji.kernel.certificate.blank.BlankStockEvent.StockTaken;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * What the keeper of a stock answers for by itself (保管): what is damaged or collected is spoiled, what is missing is lost, and
 * from time to time what lies there is counted and compared with the ledger (盘点). Counting changes nothing in the ledger: what
 * has been found missing is reported lost.
 */
@AggregatePart
class BlankKeeping {

    /** What has been dispatched lies with nobody who could keep it; whoever receives the batch says what did not arrive. */
    private static final Set<BlankState> ANSWERED_FOR =
            EnumSet.of(BlankState.IN_STOCK, BlankState.ALLOTTED, BlankState.ISSUED);

    private final BlankStock stock;

    BlankKeeping(BlankStock stock) {
        this.stock = stock;
    }

    @CommandHandler
    void decide(SpoilBlanks command, Actor actor, Clock clock) {
        stock.requireKeeper(actor);
        apply(new BlanksSpoiled(
                stock.number(), command.cause(), answeredFor(command.blanks()), command.note(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(BlanksSpoiled event) {
        stock.ledger().put(BlankState.SPOILED, event.blanks());
    }

    @CommandHandler
    void decide(ReportBlanksLost command, Actor actor, Clock clock) {
        stock.requireKeeper(actor);
        apply(new BlanksLost(stock.number(), answeredFor(command.blanks()), command.note(), CivilTime.now(clock)));
    }

    @CommandHandler
    void decide(TakeStock command, Actor actor, Clock clock) {
        stock.requireKeeper(actor);
        StockCount booked = booked();
        String explanation = command.counted().equals(booked) ? null : mustBeExplained(command.explanation());
        apply(new StockTaken(stock.number(), command.counted(), booked, explanation, CivilTime.now(clock)));
    }

    private StockCount booked() {
        BlankLedger ledger = stock.ledger();
        return new StockCount(
                ledger.in(BlankState.IN_STOCK).size(),
                ledger.in(BlankState.ALLOTTED).size(),
                ledger.in(BlankState.SPOILED).size());
    }

    private static String mustBeExplained(@Nullable String explanation) {
        if (explanation == null || explanation.isBlank()) {
            throw new RuleViolated(FailureCode.STOCK_DIFFERENCE_UNEXPLAINED);
        }
        return explanation;
    }

    private List<BlankRange> answeredFor(List<BlankRange> blanks) {
        List<BlankRange> ranges = BlankLedger.once(blanks);
        stock.ledger().mustBe(ANSWERED_FOR, ranges);
        return ranges;
    }
}

package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.certificate.BlankCommand.DestroyBlanks;
import org.henji.command.certificate.BlankCommand.SurrenderSpoiledBlanks;
import org.henji.command.certificate.BlankCommand.TakeBackSpoiledBlanks;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.certificate.blank.BlankStockEvent.BlanksDestroyed;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksSurrendered;
import org.henji.kernel.certificate.blank.BlankStockEvent.SpoiledBlanksTakenBack;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;

/**
 * What becomes of spoiled blanks (作废空白证书): an agency surrenders its own to the centre, which takes them back into its ledger and
 * destroys them with its own, before witnesses. Nothing is printed on any of them again.
 */
@AggregatePart
class SpoiledBlanks {

    private final BlankStock stock;

    SpoiledBlanks(BlankStock stock) {
        this.stock = stock;
    }

    @CommandHandler
    void decide(SurrenderSpoiledBlanks command, Actor actor, Clock clock) {
        stock.requireKeeper(actor);
        List<BlankRange> blanks = mustBe(BlankState.SPOILED, command.blanks());
        apply(new SpoiledBlanksSurrendered(stock.number(), blanks, CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(SpoiledBlanksSurrendered event) {
        stock.ledger().put(BlankState.SURRENDERED, event.blanks());
    }

    @CommandHandler
    void decide(TakeBackSpoiledBlanks command, Actor actor, Aggregates aggregates, Clock clock) {
        stock.requireKeeper(actor);
        // those that have been taken back are not on their way to an agency any more
        List<BlankRange> blanks = mustBe(BlankState.DISPATCHED, command.blanks());
        aggregates.in(
                BlankStock.class,
                StockNo.of(command.from()),
                agency -> agency.ledger().mustBe(EnumSet.of(BlankState.SURRENDERED), blanks));
        apply(new SpoiledBlanksTakenBack(stock.number(), command.from(), blanks, CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(SpoiledBlanksTakenBack event) {
        stock.ledger().put(BlankState.SPOILED, event.blanks());
    }

    @CommandHandler
    void decide(DestroyBlanks command, Actor actor, Rules rules, Clock clock) {
        stock.requireKeeper(actor);
        List<BlankRange> blanks = mustBe(BlankState.SPOILED, command.blanks());
        mustBeWitnessed(command.witnesses(), rules.destructionWitnesses(), actor);
        apply(new BlanksDestroyed(
                stock.number(), blanks, command.witnesses(), rules.destructionWitnesses(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(BlanksDestroyed event) {
        stock.ledger().put(BlankState.DESTROYED, event.blanks());
    }

    private List<BlankRange> mustBe(BlankState state, List<BlankRange> blanks) {
        List<BlankRange> ranges = BlankLedger.once(blanks);
        stock.ledger().mustBe(EnumSet.of(state), ranges);
        return ranges;
    }

    private static void mustBeWitnessed(List<String> witnesses, int needed, Actor actor) {
        boolean different = Set.copyOf(witnesses).size() == witnesses.size();
        if (!different || witnesses.size() < needed || witnesses.contains(actor.userId())) {
            throw new RuleViolated(FailureCode.DESTRUCTION_WITNESSES_TOO_FEW, String.valueOf(needed));
        }
    }
}

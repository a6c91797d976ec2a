package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.PreparationCommand.ArrangeSeats;
import org.henji.command.session.PreparationCommand.IssueTickets;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.Ticket;
import org.henji.kernel.session.TicketNo;

/** Seats and admission tickets (考场编排, 准考证), BR-16. With the tickets, roster and seats are fixed. */
@AggregatePart
class Seating {

    private final ExamSession session;
    private final Roster roster;
    private List<Seat> seats = List.of();
    private List<Ticket> tickets = List.of();
    private SortedSet<Integer> holders = Collections.emptySortedSet();

    Seating(ExamSession session, Roster roster) {
        this.session = session;
        this.roster = roster;
    }

    @CommandHandler
    void decide(ArrangeSeats command, Actor actor, Seeds seeds, Clock clock) {
        Authority.requireAgency(actor, session.agency());
        session.planning().mustBeApproved();
        mustNotBeTicketed(FailureCode.TICKETS_ISSUED);
        mustBeDecided();
        List<Integer> approved = roster.in(Roster.Status.APPROVED);
        if (approved.isEmpty()) {
            throw new RuleViolated(FailureCode.NOBODY_APPROVED);
        }
        long seed = seeds.next();
        List<Seat> arranged = SeatArrangement.arrange(approved, session.plan().rooms(), seed);
        apply(new SeatsArranged(session.number(), seed, SeatArrangement.METHOD, arranged, CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(SeatsArranged event) {
        seats = event.seats();
    }

    @CommandHandler
    void decide(IssueTickets command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, session.agency());
        session.planning().mustBeApproved();
        mustNotBeTicketed(FailureCode.TICKETS_ISSUED);
        if (seats.isEmpty()) {
            throw new RuleViolated(FailureCode.SEATS_NOT_ARRANGED);
        }
        mustBeDecided();
        if (!seats.stream().map(Seat::candidate).toList().equals(roster.in(Roster.Status.APPROVED))) {
            throw new RuleViolated(FailureCode.SEATS_NOT_CURRENT);
        }
        List<Ticket> tickets = seats.stream()
                .map(seat -> new Ticket(seat.candidate(), TicketNo.of(session.number(), seat.room(), seat.station())))
                .toList();
        apply(new TicketsIssued(session.number(), tickets, CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(TicketsIssued event) {
        tickets = event.tickets();
        SortedSet<Integer> ticketed = new TreeSet<>();
        tickets.forEach(ticket -> ticketed.add(ticket.candidate()));
        holders = Collections.unmodifiableSortedSet(ticketed);
    }

    /** Who has a ticket. */
    SortedSet<Integer> holders() {
        return holders;
    }

    /** Whose ticket it is; before they are issued it is nobody's. */
    Map<TicketNo, Integer> tickets() {
        return tickets.stream().collect(Collectors.toMap(Ticket::ticket, Ticket::candidate));
    }

    void mustBeTicketed() {
        if (holders.isEmpty()) {
            throw new RuleViolated(FailureCode.TICKETS_NOT_ISSUED);
        }
    }

    void mustNotBeTicketed(FailureCode otherwise) {
        if (!holders.isEmpty()) {
            throw new RuleViolated(otherwise);
        }
    }

    void mustHaveTicket(int candidate) {
        if (!holders.contains(candidate)) {
            throw new RuleViolated(FailureCode.CANDIDATE_WITHOUT_TICKET, String.valueOf(candidate));
        }
    }

    void mustNotBeArranged() {
        if (!seats.isEmpty()) {
            throw new RuleViolated(FailureCode.PLAN_FIXED);
        }
    }

    private void mustBeDecided() {
        if (roster.undecided() > 0) {
            throw new RuleViolated(FailureCode.ROSTER_UNDECIDED, String.valueOf(roster.undecided()));
        }
    }
}

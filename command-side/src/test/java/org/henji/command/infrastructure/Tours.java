package org.henji.command.infrastructure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.EntityId;
import org.axonframework.modelling.command.ForwardMatchingInstances;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.kernel.failure.FailureCode;

/** Two aggregates to show what reaches beyond one: a booking, with its guests as parts, takes one of five seats of a tour. */
final class Tours {

    static final int SEATS = 5;

    record Open(@TargetAggregateIdentifier String booking) {}

    record AddGuest(@TargetAggregateIdentifier String booking, String guest) {}

    record SeatGuest(@TargetAggregateIdentifier String booking, String guest, String row) {}

    record TakeSeat(@TargetAggregateIdentifier String booking, String tour) {}

    record TakeSeatBeside(@TargetAggregateIdentifier String booking, String tour, String other) {}

    /** Takes a seat once somebody has gone the other way. */
    record TakeSeatLate(@TargetAggregateIdentifier String booking, String tour) {}

    /** Goes the wrong way, from the tour to the booking. */
    record CallUp(@TargetAggregateIdentifier String tour, String booking) {}

    record Opened(String booking) {}

    record GuestAdded(String booking, String guest) {}

    record GuestSeated(String booking, String guest, String row) {}

    record SeatTaken(String booking, String tour) {}

    record SeatReserved(String tour, String booking) {}

    private Tours() {}

    @AggregateRoot
    static class Booking {

        @AggregateIdentifier
        private String booking;

        @AggregateMember(eventForwardingMode = ForwardMatchingInstances.class)
        private final Map<String, Guest> guests = new HashMap<>();

        private boolean seated;

        Booking() {}

        @CommandHandler
        Booking(Open command) {
            apply(new Opened(command.booking()));
        }

        @EventSourcingHandler
        void evolve(Opened event) {
            booking = event.booking();
        }

        @CommandHandler
        void decide(AddGuest command) {
            apply(new GuestAdded(booking, command.guest()));
        }

        @EventSourcingHandler
        void evolve(GuestAdded event) {
            guests.put(event.guest(), new Guest(event.guest()));
        }

        @CommandHandler
        void decide(TakeSeat command, Aggregates aggregates) {
            apply(new SeatTaken(booking, command.tour()));
            aggregates.inOrNew(Tour.class, command.tour(), Tour::new, tour -> tour.reserve(command.tour(), booking));
        }

        @CommandHandler
        void decide(TakeSeatBeside command, Aggregates aggregates) {
            decide(new TakeSeat(booking, command.tour()), aggregates);
            if (!aggregates.ask(Booking.class, command.other(), Booking::isSeated)) {
                throw new RuleViolated(FailureCode.ITEM_UNDECIDED, command.other());
            }
        }

        @CommandHandler
        void decide(TakeSeatLate command, Aggregates aggregates, CyclicBarrier bothLoaded) throws Exception {
            bothLoaded.await(30, TimeUnit.SECONDS);
            decide(new TakeSeat(booking, command.tour()), aggregates);
        }

        @EventSourcingHandler
        void evolve(SeatTaken event) {
            seated = true;
        }

        boolean isSeated() {
            return seated;
        }
    }

    @AggregatePart
    static class Guest {

        @EntityId
        private final String guest;

        private String row = "";

        Guest(String guest) {
            this.guest = guest;
        }

        @CommandHandler
        void decide(SeatGuest command) {
            if (!command.row().equals(row)) {
                apply(new GuestSeated(command.booking(), guest, command.row()));
            }
        }

        @EventSourcingHandler
        void evolve(GuestSeated event) {
            row = event.row();
        }
    }

    @AggregateRoot
    static class Tour {

        @AggregateIdentifier
        private String tour;

        private final Set<String> bookings = new HashSet<>();

        @CommandHandler
        void decide(CallUp command, Aggregates aggregates, CyclicBarrier bothLoaded) throws Exception {
            bothLoaded.await(30, TimeUnit.SECONDS);
            aggregates.ask(Booking.class, command.booking(), Booking::isSeated);
        }

        void reserve(String name, String booking) {
            if (bookings.size() == SEATS) {
                throw new RuleViolated(FailureCode.QUOTA_FULL, tour, String.valueOf(SEATS));
            }
            apply(new SeatReserved(name, booking));
        }

        @EventSourcingHandler
        void evolve(SeatReserved event) {
            tour = event.tour();
            bookings.add(event.booking());
        }
    }
}

package org.henji.command.infrastructure;

import static org.mockito.Mockito.mock;

import java.util.concurrent.CyclicBarrier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.henji.command.infrastructure.Tours.Booking;
import org.henji.command.infrastructure.Tours.GuestAdded;
import org.henji.command.infrastructure.Tours.GuestSeated;
import org.henji.command.infrastructure.Tours.Opened;
import org.henji.command.infrastructure.Tours.SeatGuest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A part under Axon's own fixture; {@link AggregatesTest} shows it in the whole command side. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AggregatePartTest {

    private static final SeatGuest COMMAND = new SeatGuest("b", "anna", "7");
    private static final Object[] HISTORY = {new Opened("b"), new GuestAdded("b", "anna"), new GuestAdded("b", "bo")};

    private final FixtureConfiguration<Booking> booking = new AggregateTestFixture<>(Booking.class);

    AggregatePartTest() {
        // it compares what it finds in maps by their equals
        booking.setReportIllegalStateChange(false);
        booking.registerInjectableResource(new Aggregates(mock()));
        booking.registerInjectableResource(new CyclicBarrier(1));
    }

    @Test
    void a_part_decides_and_remembers_for_itself() {
        booking.given(HISTORY).when(COMMAND).expectEvents(new GuestSeated("b", "anna", "7"));
        booking.given(HISTORY)
                .andGiven(new GuestSeated("b", "anna", "7"))
                .when(COMMAND)
                .expectNoEvents();
        booking.given(HISTORY)
                .andGiven(new GuestSeated("b", "bo", "7"))
                .when(COMMAND)
                .expectEvents(new GuestSeated("b", "anna", "7"));
    }
}

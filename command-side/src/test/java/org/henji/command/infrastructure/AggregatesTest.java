package org.henji.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.WholeCommandSide;
import org.henji.command.infrastructure.Tours.AddGuest;
import org.henji.command.infrastructure.Tours.Booking;
import org.henji.command.infrastructure.Tours.CallUp;
import org.henji.command.infrastructure.Tours.GuestSeated;
import org.henji.command.infrastructure.Tours.Open;
import org.henji.command.infrastructure.Tours.Opened;
import org.henji.command.infrastructure.Tours.SeatGuest;
import org.henji.command.infrastructure.Tours.SeatReserved;
import org.henji.command.infrastructure.Tours.SeatTaken;
import org.henji.command.infrastructure.Tours.TakeSeat;
import org.henji.command.infrastructure.Tours.TakeSeatBeside;
import org.henji.command.infrastructure.Tours.TakeSeatLate;
import org.henji.command.infrastructure.Tours.Tour;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.failure.Failures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Acts on several aggregates, and on parts of one, as the whole command side handles them. */
@WholeCommandSide
@Import(AggregatesTest.TwoMoreAggregates.class)
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AggregatesTest {

    private static final int SENDERS = 32;

    @TestConfiguration(proxyBeanMethods = false)
    static class TwoMoreAggregates {

        @Bean
        ConfigurerModule twoMoreAggregates() {
            return configurer -> configurer.configureAggregate(Booking.class).configureAggregate(Tour.class);
        }

        @Bean
        CyclicBarrier bothLoaded() {
            return new CyclicBarrier(2);
        }
    }

    /** What came of a command: an outcome or a failure. */
    private record Answer(Outcome outcome, Failure failure) {}

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private EventStore store;

    @Autowired
    private Failures failures;

    @MockitoSpyBean
    private EventStorageEngine engine;

    private final String tour = "tour-" + UUID.randomUUID();
    private final String booking = booking(0);

    @BeforeEach
    void aBookingIsOpen() {
        send(new Open(booking));
        reset(engine);
    }

    @Test
    void the_events_of_both_aggregates_are_appended_as_one_batch() {
        assertThat(send(new TakeSeat(booking, tour)).outcome()).isEqualTo(new Outcome(booking, 1));

        ArgumentCaptor<List<EventMessage<?>>> batch = ArgumentCaptor.captor();
        verify(engine).appendEvents(batch.capture());
        assertThat(batch.getValue())
                .<Object>extracting(Message::getPayload)
                .containsExactly(new SeatTaken(booking, tour), new SeatReserved(tour, booking));
        assertThat(eventsOf(booking)).containsExactly(new Opened(booking), new SeatTaken(booking, tour));
        assertThat(eventsOf(tour)).containsExactly(new SeatReserved(tour, booking));
    }

    @Test
    void what_one_aggregate_refuses_happens_to_neither() {
        IntStream.rangeClosed(1, Tours.SEATS).forEach(this::openAndTakeSeat);
        reset(engine);

        Answer sixth = send(new TakeSeat(booking, tour));

        assertThat(sixth.failure()).isEqualTo(Failure.of(FailureCode.QUOTA_FULL, tour, "5"));
        verify(engine, never()).appendEvents(anyList());
        assertThat(eventsOf(booking)).containsExactly(new Opened(booking));
        assertThat(send(new AddGuest(booking, "anna")).outcome()).isEqualTo(new Outcome(booking, 1));
    }

    @Test
    void another_aggregate_is_asked_and_must_exist() {
        openAndTakeSeat(1);
        send(new Open(booking(2)));

        assertThat(send(new TakeSeatBeside(booking, tour, "nobody's")).failure())
                .isEqualTo(Failure.of(FailureCode.NOT_FOUND, "nobody's"));
        assertThat(send(new TakeSeatBeside(booking, tour, booking(2))).failure())
                .isEqualTo(Failure.of(FailureCode.ITEM_UNDECIDED, booking(2)));
        assertThat(eventsOf(booking)).containsExactly(new Opened(booking));
        assertThat(send(new TakeSeatBeside(booking, tour, booking(1))).outcome())
                .isEqualTo(new Outcome(booking, 1));
    }

    @Test
    void of_many_senders_racing_for_the_last_places_exactly_so_many_get_one() throws Exception {
        List<String> bookings =
                IntStream.rangeClosed(1, SENDERS).mapToObj(this::booking).toList();
        bookings.forEach(each -> send(new Open(each)));
        CyclicBarrier start = new CyclicBarrier(SENDERS);

        List<Answer> answers = all(bookings.stream()
                .map(each -> (Callable<Answer>) () -> {
                    start.await(60, TimeUnit.SECONDS);
                    return send(new TakeSeat(each, tour));
                })
                .toList());

        assertThat(answers).filteredOn(answer -> answer.outcome() != null).hasSize(Tours.SEATS);
        assertThat(answers)
                .filteredOn(answer -> answer.outcome() == null)
                .hasSize(SENDERS - Tours.SEATS)
                .extracting(Answer::failure)
                .containsOnly(Failure.of(FailureCode.QUOTA_FULL, tour, "5"));
        assertThat(eventsOf(tour)).hasSize(Tours.SEATS);
        assertThat(bookings)
                .filteredOn(each -> eventsOf(each).contains(new SeatTaken(each, tour)))
                .hasSize(Tours.SEATS);
    }

    @Test
    void acts_that_go_opposite_ways_do_not_wait_for_ever() throws Exception {
        openAndTakeSeat(1);

        List<Answer> answers =
                all(List.of(() -> send(new TakeSeatLate(booking, tour)), () -> send(new CallUp(tour, booking))));

        assertThat(answers)
                .filteredOn(answer -> answer.outcome() == null)
                .isNotEmpty()
                .extracting(Answer::failure)
                .containsOnly(Failure.of(FailureCode.CONCURRENT_CHANGE));
        assertThat(eventsOf(tour).contains(new SeatReserved(tour, booking)))
                .isEqualTo(eventsOf(booking).contains(new SeatTaken(booking, tour)));
    }

    @Test
    void a_command_finds_its_part_and_answers_for_the_aggregate() {
        send(new AddGuest(booking, "anna"));
        send(new AddGuest(booking, "bo"));

        assertThat(send(new SeatGuest(booking, "bo", "7")).outcome()).isEqualTo(new Outcome(booking, 3));
        assertThat(send(new SeatGuest(booking, "bo", "7")).outcome()).isEqualTo(new Outcome(booking, 3));
        assertThat(eventsOf(booking)).last().isEqualTo(new GuestSeated(booking, "bo", "7"));
    }

    @Test
    void a_part_is_not_decided_about_at_an_old_version() {
        send(new AddGuest(booking, "anna"));

        assertThat(send(new SeatGuest(booking, "anna", "7"), "0").failure())
                .isEqualTo(Failure.of(FailureCode.VERSION_CONFLICT, "0", "1"));
        assertThat(send(new SeatGuest(booking, "anna", "7"), "1").outcome()).isEqualTo(new Outcome(booking, 2));
    }

    @Test
    void a_part_that_does_not_exist_is_not_found_and_neither_is_one_of_no_aggregate() {
        assertThat(send(new SeatGuest(booking, "anna", "7")).failure())
                .isEqualTo(Failure.of(FailureCode.NOT_FOUND, booking));
        assertThat(send(new SeatGuest("nobody's", "anna", "7")).failure())
                .isEqualTo(Failure.of(FailureCode.NOT_FOUND, "nobody's"));
    }

    private String booking(int number) {
        return tour.replace("tour", "booking-" + number);
    }

    private void openAndTakeSeat(int number) {
        send(new Open(booking(number)));
        send(new TakeSeat(booking(number), tour));
    }

    private static <T> List<T> all(List<Callable<T>> acts) throws InterruptedException {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            return senders.invokeAll(acts).stream().map(Future::resultNow).toList();
        }
    }

    private Answer send(Object command) {
        return send(command, null);
    }

    private Answer send(Object command, String expectedVersion) {
        Map<String, ?> metaData =
                expectedVersion == null ? Map.of() : Map.of(TrailKeys.EXPECTED_VERSION, expectedVersion);
        try {
            return new Answer(gateway.sendAndWait(new GenericCommandMessage<>(command, metaData)), null);
        } catch (RuntimeException e) {
            return new Answer(null, failures.of(e));
        }
    }

    private List<Object> eventsOf(String id) {
        try (Stream<?> events = store.readEvents(id).asStream().map(Message::getPayload)) {
            return List.copyOf(events.toList());
        }
    }
}

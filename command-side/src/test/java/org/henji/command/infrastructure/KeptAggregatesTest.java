package org.henji.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.henji.command.infrastructure.Tours.SeatReserved;
import org.henji.command.infrastructure.Tours.Tour;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** An aggregate that is kept is never an older one than the store has, whatever becomes of an act. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptAggregatesTest {

    private static final String TOUR = "tour";

    private final Engine engine = new Engine();
    private final EventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final Repository<Tour> tours = repository(10);

    @Test
    void what_is_kept_is_read_once() {
        reserve(tours, "first");
        reserve(tours, "second");
        reserve(tours, "third");
        assertThat(engine.reads).isEqualTo(1);
        assertThat(store.lastSequenceNumberFor(TOUR)).contains(2L);
    }

    @Test
    void nothing_is_kept_when_none_is_to_be() {
        Repository<Tour> forgetful = repository(0);
        for (int seat = 1; seat <= Tours.SEATS; seat++) {
            reserve(forgetful, "booking " + seat);
        }
        assertThat(engine.reads).isEqualTo(Tours.SEATS);
        assertThat(refusal(() -> reserve(forgetful, "one more"))).contains(full());
    }

    @Test
    void what_went_on_elsewhere_is_read_anew() {
        reserve(tours, "first");
        for (int seat = 2; seat <= Tours.SEATS; seat++) {
            reserve(repository(10), "on another node " + seat);
        }
        assertThat(refusal(() -> reserve(tours, "one more"))).contains(full());
    }

    @Test
    void whoever_only_looks_sees_what_went_on_elsewhere() {
        reserve(tours, "first");
        act(tours, tour -> assertThat(tour).isNotNull());
        reserve(repository(10), "on another node");
        act(tours, tour -> assertThat(version(tours)).isEqualTo(1));
    }

    @Test
    void what_does_not_exist_yet_may_be_looked_at() {
        act(tours, tour -> assertThat(tour).isNotNull());
        assertThat(store.lastSequenceNumberFor(TOUR)).isEmpty();
        reserve(tours, "first");
        assertThat(store.lastSequenceNumberFor(TOUR)).contains(0L);
    }

    @Test
    void what_a_refused_act_did_is_forgotten() {
        reserve(tours, "first");
        assertThatThrownBy(() -> act(tours, tour -> {
                    for (int seat = 2; seat <= Tours.SEATS; seat++) {
                        tour.reserve(TOUR, "never stored " + seat);
                    }
                    throw new RuleViolated(FailureCode.WRONG_LEVEL);
                }))
                .isInstanceOf(RuleViolated.class);
        reserve(tours, "second");
        assertThat(stored()).containsExactly("first", "second");
    }

    @Test
    void what_the_store_did_not_take_is_forgotten() {
        reserve(tours, "first");
        engine.full = true;
        assertThatThrownBy(() -> reserve(tours, "never stored")).hasMessageContaining("no space left");
        engine.full = false;
        for (int seat = 2; seat <= Tours.SEATS; seat++) {
            reserve(tours, "booking " + seat);
        }
        assertThat(stored()).hasSize(Tours.SEATS).doesNotContain("never stored");
    }

    private Repository<Tour> repository(int kept) {
        return EventSourcingRepository.builder(Tour.class)
                .eventStore(store)
                .cache(new KeptAggregates(store, kept))
                .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(Tour.class),
                        new SimpleResourceParameterResolverFactory(
                                List.of(new Aggregates(new NoOthers()), new CyclicBarrier(1)))))
                .build();
    }

    private static void reserve(Repository<Tour> tours, String booking) {
        act(tours, tour -> tour.reserve(TOUR, booking));
    }

    private static void act(Repository<Tour> tours, Consumer<Tour> act) {
        DefaultUnitOfWork<CommandMessage<?>> work =
                DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("an act"));
        var result = work.executeWithResult(() -> {
            tours.loadOrCreate(TOUR, Tour::new).execute(act);
            return null;
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private static long version(Repository<Tour> tours) {
        return tours.load(TOUR).version();
    }

    private List<String> stored() {
        return store.readEvents(TOUR)
                .asStream()
                .map(message -> ((SeatReserved) message.getPayload()).booking())
                .toList();
    }

    private static Optional<Failure> refusal(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (RuleViolated refused) {
            return refused.getDetails();
        }
    }

    private static Failure full() {
        return Failure.of(FailureCode.QUOTA_FULL, TOUR, String.valueOf(Tours.SEATS));
    }

    private static final class NoOthers implements RepositoryProvider {

        @Override
        public <T> Repository<T> repositoryFor(Class<T> type) {
            throw new AssertionError("there is one type of aggregates here");
        }
    }

    /** Counts what is read, and may have no space left. */
    private static final class Engine extends InMemoryEventStorageEngine {

        private int reads;
        private boolean full;

        @Override
        public DomainEventStream readEvents(String aggregate, long first) {
            reads++;
            return super.readEvents(aggregate, first);
        }

        /** Without reading the events, as stores that are real do it. */
        @Override
        public Optional<Long> lastSequenceNumberFor(String aggregate) {
            return super.readEvents(aggregate, 0)
                    .asStream()
                    .map(DomainEventMessage::getSequenceNumber)
                    .max(Comparator.naturalOrder());
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            if (full) {
                throw new IllegalStateException("no space left");
            }
            super.appendEvents(events);
        }
    }
}

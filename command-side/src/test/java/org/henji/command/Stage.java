package org.henji.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathHandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.MultiHandlerDefinition;
import org.axonframework.messaging.annotation.MultiHandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.AgencyReaders;
import org.henji.command.agency.FiledAgencies;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.catalogue.Specifications;
import org.henji.command.credential.Credentials;
import org.henji.command.credential.Listings;
import org.henji.command.credential.Rosters;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.Handling;
import org.henji.command.infrastructure.Outcome;
import org.henji.command.infrastructure.Report;
import org.henji.command.session.HeldSessions;
import org.henji.command.session.ScoreBooks;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.rules.Rules;
import org.henji.platform.failure.Failures;
import org.henji.platform.failure.InternalErrors;
import org.henji.platform.message.ActorParameterResolverFactory;
import org.henji.platform.message.Trail;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * All aggregates of the command side over an empty store, for acts that reach beyond one of them: given what has happened,
 * when somebody acts, then this happens. {@link Acts} is the same for a single aggregate. Without Spring, so that a test takes
 * milliseconds; what is real is everything from the command bus to the store.
 */
public final class Stage {

    private static final LocalTime MORNING = LocalTime.ofInstant(CatalogueEvents.AT, CivilTime.ZONE);
    private static final Failures FAILURES = new Failures(List.of(), new InternalErrors());
    private static final List<Class<?>> AGGREGATES = aggregates();

    private final Store engine = new Store();
    private final EventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).build();
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final Map<Class<?>, Repository<?>> repositories = new HashMap<>();
    private final Map<Class<?>, Object> resources = new HashMap<>();
    private final Clock clock = new StageClock();
    private final Aggregates others = new Aggregates(new Repositories());
    private final Cache kept = Handling.keptAggregates(store);
    private final Credentials credentials = new Credentials(store);
    private Instant now = CatalogueEvents.AT;

    private Stage() {
        provide(Clock.class, clock);
        provide(BusinessCalendar.class, BusinessCalendar.standard());
        provide(ItemCatalogue.class, new ItemCatalogue(store));
        provide(Specifications.class, new Specifications(store));
        provide(Credentials.class, credentials);
        provide(Listings.class, new Listings(credentials, others));
        provide(ScoreBooks.class, new ScoreBooks(others));
        provide(HeldSessions.class, new HeldSessions(store));
        under(Rules.defaults());
        provide(
                UploadedFiles.class,
                Mockito.mock(UploadedFiles.class, Mockito.withSettings().stubOnly()));
        provide(Aggregates.class, others);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(
                TrailKeys.USER_ID, TrailKeys.LEVEL, TrailKeys.TERRITORY, TrailKeys.AGENCY, TrailKeys.ROLE)));
        bus.registerHandlerInterceptor(Handling.outcomes(store));
        AGGREGATES.forEach(this::enter);
    }

    /** A stage on which this has happened, in this order, each in the stream that it belongs to. */
    public static Stage given(DomainEvent... events) {
        return new Stage().and(events);
    }

    /** This has happened too. */
    public Stage and(DomainEvent... events) {
        return append(MetaData.emptyInstance(), events);
    }

    /** This has happened too, by the hand of somebody. */
    public Stage by(Actor actor, DomainEvent... events) {
        return append(MetaData.from(Trail.of(actor)), events);
    }

    /** From now on it is that day, at the same time as on {@link Acts#TODAY}, which it is before. */
    public Stage on(LocalDate day) {
        return at(day.atTime(MORNING));
    }

    /** From now on it is that moment, civil time. */
    public Stage at(LocalDateTime moment) {
        now = moment.atZone(CivilTime.ZONE).toInstant();
        return this;
    }

    public Stage under(Rules rules) {
        return provide(Rules.class, rules)
                .provide(FiledAgencies.class, new FiledAgencies(store, credentials, rules))
                .provide(Rosters.class, AgencyReaders.rosters(credentials, others, rules, clock));
    }

    /** Puts another one in the place of a parameter that handlers ask for. */
    public <R> Stage provide(Class<R> type, R resource) {
        resources.put(type, resource);
        return this;
    }

    /** Puts in a reader of the events on this stage. */
    public <R> Stage reading(Class<R> type, Function<EventStore, R> reader) {
        return provide(type, reader.apply(store));
    }

    /** Lets a handler that stands outside the aggregates take part. */
    public Stage handling(Object handler) {
        new AnnotationCommandHandlerAdapter<>(handler, parameters(handler.getClass())).subscribe(bus);
        return this;
    }

    public Then when(Command command, Actor actor) {
        return send(command, MetaData.from(Trail.of(actor)));
    }

    /** As {@link #when(Command, Actor)}, by somebody who saw this version last. */
    public Then whenExpecting(long version, Command command, Actor actor) {
        return send(command, MetaData.from(Trail.of(actor)).and(TrailKeys.EXPECTED_VERSION, Long.toString(version)));
    }

    private Then send(Command command, MetaData trail) {
        engine.forget();
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        bus.<Command, Outcome>dispatch(new GenericCommandMessage<>(command, trail), (sent, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(result.getPayload());
            }
        });
        return new Then(answer, engine.appended());
    }

    private Stage append(MetaData trail, DomainEvent... events) {
        for (DomainEvent event : events) {
            long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>(aggregate(event), event.streamId(), next, event, trail));
        }
        return this;
    }

    /** {@code AgencyRegistered} is an {@code AgencyEvent} and so of an {@code Agency}. */
    private static String aggregate(DomainEvent event) {
        return Arrays.stream(event.getClass().getInterfaces())
                .filter(DomainEvent.class::isAssignableFrom)
                .map(family -> family.getSimpleName().replaceFirst("Event$", ""))
                .findFirst()
                .orElseThrow();
    }

    private <T> void enter(Class<T> aggregate) {
        ParameterResolverFactory parameters = parameters(aggregate);
        HandlerDefinition handlers = MultiHandlerDefinition.ordered(
                MultiHandlerEnhancerDefinition.ordered(
                        ClasspathHandlerEnhancerDefinition.forClass(aggregate), Handling.expectedVersion()),
                ClasspathHandlerDefinition.forClass(aggregate));
        AggregateModel<T> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate, parameters, handlers);
        Repository<T> repository = EventSourcingRepository.builder(aggregate)
                .aggregateModel(model)
                .eventStore(store)
                .repositoryProvider(new Repositories())
                .cache(aggregate.getAnnotation(Aggregate.class).cache().isEmpty() ? null : kept)
                .build();
        repositories.put(aggregate, repository);
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateModel(model)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    private ParameterResolverFactory parameters(Class<?> handler) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(handler),
                new ActorParameterResolverFactory(),
                this::resource);
    }

    /** Looked up when it is asked for, so that a test can replace what it does not like. */
    private @Nullable ParameterResolver<?> resource(Executable handler, Parameter[] parameters, int index) {
        // the first one is the command or the event itself, and one with an annotation says where it comes from
        return index == 0 || parameters[index].getAnnotations().length > 0
                ? null
                : new Resource(parameters[index].getType());
    }

    private static List<Class<?>> aggregates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        return scanner.findCandidateComponents(Stage.class.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .toList();
    }

    /** What came of an act; after it the story may go on. */
    public final class Then {

        private final CompletableFuture<Outcome> answer;
        private final List<DomainEvent> events;

        private Then(CompletableFuture<Outcome> answer, List<DomainEvent> events) {
            this.answer = answer;
            this.events = events;
        }

        /** These events happened, in this order whatever aggregates they happened to, and no others. */
        public Stage then(DomainEvent... expected) {
            outcome();
            assertThat(events).containsExactly(expected);
            return Stage.this;
        }

        /** The act answers the id of what it created, or of what it acted on. */
        public Stage thenAnswers(Object id, DomainEvent... expected) {
            assertThat(outcome().id()).isEqualTo(id.toString());
            return then(expected);
        }

        public Stage thenNothing() {
            return then();
        }

        public Stage thenRefused(FailureCode code, String... arguments) {
            return thenRefused(Failure.of(code, arguments));
        }

        public Stage thenRefused(Failure expected) {
            assertThat(failure()).isEqualTo(expected);
            assertThat(events).isEmpty();
            return Stage.this;
        }

        /** What happened, for a test that looks at a part of it only. */
        public List<DomainEvent> events() {
            outcome();
            return events;
        }

        /** What became of each of many things. */
        public <R extends Report> R report(Class<R> type) {
            return type.cast(outcome().report());
        }

        /** What happened; nothing where the act was refused, for a test that tries whatever comes. */
        public List<DomainEvent> eventsOrRefusal() {
            if (answer.isCompletedExceptionally()) {
                failure();
                assertThat(events).isEmpty();
            }
            return events;
        }

        private Outcome outcome() {
            if (answer.isCompletedExceptionally()) {
                throw new AssertionError("the act failed", answer.exceptionNow());
            }
            return answer.resultNow();
        }

        private Failure failure() {
            if (!answer.isCompletedExceptionally()) {
                throw new AssertionError("the act succeeded: " + events);
            }
            Failure failure = FAILURES.of(answer.exceptionNow());
            if (failure.code() == FailureCode.INTERNAL) {
                throw new AssertionError("no refusal but a failure of the program", answer.exceptionNow());
            }
            return failure;
        }
    }

    private final class StageClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return CivilTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    private final class Repositories implements RepositoryProvider {

        @Override
        @SuppressWarnings("unchecked") // put there under their own type
        public <T> Repository<T> repositoryFor(Class<T> type) {
            return (Repository<T>) repositories.get(type);
        }
    }

    private final class Resource implements ParameterResolver<Object> {

        private final Class<?> type;

        Resource(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object resolveParameterValue(Message<?> message) {
            return Objects.requireNonNull(resources.get(type), "nobody provides a " + type.getSimpleName());
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }

    /** Remembers what an act appends, and that it does so at once: what is appended twice is not atomic. */
    private static final class Store extends InMemoryEventStorageEngine {

        private final List<List<DomainEvent>> batches = new ArrayList<>();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            batches.add(events.stream()
                    .map(Message::getPayload)
                    .map(DomainEvent.class::cast)
                    .toList());
            super.appendEvents(events);
        }

        void forget() {
            batches.clear();
        }

        List<DomainEvent> appended() {
            assertThat(batches).as("batches appended by one act").hasSizeLessThanOrEqualTo(1);
            return batches.isEmpty() ? List.of() : batches.getFirst();
        }
    }
}

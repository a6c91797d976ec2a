package org.henji.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.credential.Credentials;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.platform.message.ActorParameterResolverFactory;
import org.henji.platform.message.Trail;

/** Given what has happened, when somebody acts, then this happens: one fixture per aggregate, with a fixed clock. */
public final class Acts<T> {

    public static final Clock CLOCK = Clock.fixed(CatalogueEvents.AT, ZoneOffset.UTC);
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final FixtureConfiguration<T> fixture;

    private Acts(Class<T> aggregate, Object... resources) {
        fixture = new AggregateTestFixture<>(aggregate)
                .registerParameterResolverFactory(new ActorParameterResolverFactory());
        fixture.registerInjectableResource(CLOCK);
        fixture.registerInjectableResource(Rules.defaults());
        fixture.registerInjectableResource(new UploadedFiles(new FilesInMemory()));
        fixture.registerInjectableResources(resources);
    }

    public static <T> Acts<T> on(Class<T> aggregate, Object... resources) {
        return new Acts<>(aggregate, resources);
    }

    public When<T> given(DomainEvent... events) {
        TestExecutor<T> history =
                events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) events);
        return new When<>(history);
    }

    /** A catalogue in which this has happened. */
    public static ItemCatalogue catalogue(AssessmentItemEvent... events) {
        return new ItemCatalogue(storeOf("AssessmentItem", events));
    }

    /** A register in which this has happened. */
    public static Credentials credentials(CredentialEvent... events) {
        return new Credentials(storeOf("Credential", events));
    }

    private static EventStore storeOf(String aggregate, DomainEvent... events) {
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        for (DomainEvent event : events) {
            long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>(aggregate, event.streamId(), next, event));
        }
        return store;
    }

    public record When<T>(TestExecutor<T> history) {

        public Then<T> when(Command command, Actor actor) {
            return new Then<>(history.when(command, Map.copyOf(Trail.of(actor))));
        }
    }

    public record Then<T>(ResultValidator<T> result) {

        public void then(DomainEvent... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        }

        public void thenAnswers(Object answer, DomainEvent... events) {
            result.expectResultMessagePayload(answer).expectEvents((Object[]) events);
        }

        public void thenNothing() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
        }

        public void thenRefused(FailureCode code, String... arguments) {
            thenRefused(Failure.of(code, arguments));
        }

        public void thenRefused(Failure failure) {
            result.expectNoEvents().expectException(RuleViolated.class).expectExceptionDetails(failure);
        }
    }
}

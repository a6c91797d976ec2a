package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.henji.command.catalogue.CatalogueCommand.RetireItem;
import org.henji.command.infrastructure.Outcome;
import org.henji.command.person.ErasureCommand.ErasePerson;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandSenderTest {

    private static final RetireItem COMMAND = new RetireItem(CatalogueEvents.NOODLES, "test");

    private final CommandBus bus = SimpleCommandBus.builder().build();

    @Test
    void an_outcome_becomes_a_receipt() throws Exception {
        bus.subscribe(RetireItem.class.getName(), command -> new Outcome("ZX-01-001", 7));
        assertThat(sender(bus).send(COMMAND, Map.of())).isEqualTo(new Receipt("ZX-01-001", 7, -1));
    }

    @Test
    void an_exception_of_the_store_comes_through_as_it_is() {
        bus.subscribe(RetireItem.class.getName(), command -> {
            throw new ConcurrencyException("somebody was faster");
        });
        assertThatThrownBy(() -> sender(bus).send(COMMAND, Map.of())).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void without_an_answer_the_outcome_is_unknown() {
        CommandBus silent = Mockito.mock(CommandBus.class);
        assertThatThrownBy(() -> sender(silent).send(COMMAND, Map.of())).satisfies(CommandSenderTest::isOutcomeUnknown);
    }

    @Test
    void what_takes_long_is_waited_for_longer() throws Exception {
        CommandBus slow = Mockito.mock(CommandBus.class);
        Mockito.doAnswer(call -> {
                    CommandCallback<Object, Object> callback = call.getArgument(1);
                    CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS)
                            .execute(() -> callback.onResult(
                                    call.getArgument(0),
                                    GenericCommandResultMessage.asCommandResultMessage(new Outcome("erasures", 0))));
                    return null;
                })
                .when(slow)
                .dispatch(Mockito.any(), Mockito.any());
        assertThat(sender(slow).send(new ErasePerson(new Subject("p_1"), "test"), Map.of()))
                .isEqualTo(new Receipt("erasures", 0, -1));
        assertThatThrownBy(() -> sender(slow).send(COMMAND, Map.of())).satisfies(CommandSenderTest::isOutcomeUnknown);
    }

    @Test
    void whoever_is_interrupted_while_waiting_stays_interrupted() {
        CommandBus silent = Mockito.mock(CommandBus.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sender(silent).send(COMMAND, Map.of())).satisfies(CommandSenderTest::isOutcomeUnknown);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void isOutcomeUnknown(Throwable exception) {
        assertThat(exception)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure()).isEqualTo(Failure.of(FailureCode.OUTCOME_UNKNOWN)));
    }

    private static CommandSender sender(CommandBus bus) {
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        return new CommandSender(
                DefaultCommandGateway.builder().commandBus(bus).build(),
                store,
                new CommandSettings(Duration.ofMillis(50), Duration.ofMillis(400)));
    }
}

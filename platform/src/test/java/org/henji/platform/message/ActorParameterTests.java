package org.henji.platform.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActorParameterTests {

    private final ActorParameterResolverFactory factory = new ActorParameterResolverFactory();

    /** Stands for a command handler. */
    @SuppressWarnings("unused")
    static void handle(String command, Actor actor) {}

    @ParameterizedTest
    @MethodSource
    void handler_gets_the_actor_that_was_put_into_the_trail(Actor actor) throws NoSuchMethodException {
        var message = new GenericCommandMessage<>(new GenericMessage<>("command", Trail.of(actor)), "command");
        assertThat(resolver(1).matches(message)).isTrue();
        assertThat(resolver(1).resolveParameterValue(message)).isEqualTo(actor);
    }

    static Actor[] handler_gets_the_actor_that_was_put_into_the_trail() {
        return new Actor[] {
            new Actor("u-1", Office.agency(AgencyEvents.USCC), null),
            new Actor("u-2", Office.county(AgencyEvents.COUNTY), "clerk"),
            new Actor("u-3", Office.prefecture(AgencyEvents.PREFECTURE), "head"),
            new Actor("u-4", Office.provincial(Level.DEPARTMENT), null),
        };
    }

    @Test
    void message_without_an_actor_is_refused_with_a_code() throws NoSuchMethodException {
        var message = new GenericCommandMessage<>(new GenericMessage<>("command", Map.of("reason", "r")), "command");
        assertThat(resolver(1).matches(message)).isTrue();
        assertThatThrownBy(() -> resolver(1).resolveParameterValue(message))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refused -> assertThat(refused.getDetails()).contains(Failure.of(FailureCode.UNAUTHENTICATED)));
    }

    @Test
    void other_parameters_are_left_to_others() throws NoSuchMethodException {
        assertThat(resolver(0)).isNull();
    }

    @Test
    void trail_holds_no_name_of_anybody() {
        Actor actor = new Actor("u-2", Office.county(AgencyEvents.COUNTY), "clerk");
        assertThat(Trail.of(actor))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("userId", "u-2", "level", "COUNTY", "territory", "620103", "role", "clerk"));
    }

    private ParameterResolver<?> resolver(int index) throws NoSuchMethodException {
        var handler = ActorParameterTests.class.getDeclaredMethod("handle", String.class, Actor.class);
        return factory.createInstance(handler, handler.getParameters(), index);
    }
}

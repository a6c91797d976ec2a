package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.henji.command.Actors;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.OpenToPublic;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.failure.Refused;
import org.henji.platform.message.RequestTrail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicMutationsTest {

    @OpenToPublic
    private record Ask() implements Command {}

    private record Decide() implements Command {}

    private static final Map<String, Object> INPUT = Map.of("text", "t");
    private static final Receipt RECEIPT = new Receipt("id", 0, 0);
    private static final Map<String, String> PUBLIC_TRAIL = Map.of(
            TrailKeys.USER_ID,
            "public",
            TrailKeys.LEVEL,
            "PUBLIC",
            TrailKeys.REQUEST_ID,
            Sending.REQUEST_ID,
            TrailKeys.CLIENT_ADDRESS,
            Sending.CLIENT_ADDRESS);

    private final CommandInput input = mock();
    private final CommandSender sender = mock();
    private final PublicSubmissions submissions = new PublicSubmissions(new PublicForms(2, 60));
    private final Mutations mutations = new Mutations(input, sender, submissions);

    @BeforeEach
    void everyCommandSucceeds() throws Exception {
        when(input.read(any(), anyMap())).thenReturn(new Ask());
        when(sender.send(any(), anyMap())).thenReturn(RECEIPT);
    }

    @Test
    void somebody_without_login_sends_what_is_open_to_the_public_as_the_public() throws Exception {
        assertThat(mutations.sending(Ask.class).get(request(null))).isEqualTo(RECEIPT);
        verify(sender).send(new Ask(), PUBLIC_TRAIL);
    }

    @Test
    void everything_else_needs_a_login() {
        refused(
                FailureCode.UNAUTHENTICATED,
                () -> mutations.sending(Decide.class).get(request(null)));
        verifyNoInteractions(input, sender);
    }

    @Test
    void the_public_is_limited_before_anything_is_done() throws Exception {
        mutations.sending(Ask.class).get(request(null));
        mutations.sending(Ask.class).get(request(null));
        verify(input, times(2)).read(eq(Ask.class), anyMap());

        refused(
                FailureCode.TOO_MANY_REQUESTS,
                () -> mutations.sending(Ask.class).get(request(null)));
        verifyNoMoreInteractions(input);
    }

    @Test
    void whoever_is_logged_in_acts_as_themselves_without_a_limit() {
        IntStream.range(0, 10).forEach(i -> assertThat(sent(Actors.AGENCY)).isEqualTo(RECEIPT));
        assertThat(sent(null)).isEqualTo(RECEIPT);
    }

    private Receipt sent(@Nullable Actor actor) {
        try {
            return mutations.sending(Ask.class).get(request(actor));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(FailureCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(code));
    }

    private static DataFetchingEnvironment request(@Nullable Actor actor) {
        RequestTrail trail = new RequestTrail(actor, Sending.REQUEST_ID, Sending.CLIENT_ADDRESS, Locale.CHINESE);
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .graphQLContext(GraphQLContext.of(Map.of(RequestTrail.KEY, trail)))
                .arguments(Map.of(Mutations.INPUT, INPUT))
                .build();
    }
}

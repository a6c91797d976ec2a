package org.henji.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.grpc.ErrorMessage;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Failures;
import org.henji.platform.failure.InternalErrors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonServerFailuresTests {

    private final Failures failures = new Failures(List.of(new AxonServerFailures()), new InternalErrors());

    @ParameterizedTest
    @MethodSource
    void a_server_that_is_not_reached_is_an_unavailable_store(Throwable exception) {
        assertThat(codeOf(exception)).isEqualTo(FailureCode.STORE_UNAVAILABLE);
    }

    static Stream<Throwable> a_server_that_is_not_reached_is_an_unavailable_store() {
        return Stream.of(
                gone(),
                new EventStoreException("reading the head", gone()),
                Status.DEADLINE_EXCEEDED.asRuntimeException(),
                new AxonServerException(ErrorCategory.CONNECTION_FAILED, "no server", "here"),
                new AxonServerException(ErrorCategory.NO_EVENT_STORE_MASTER_AVAILABLE, "no leader", "here"),
                new NoHandlerForCommandException("no command side is connected"));
    }

    @ParameterizedTest
    @MethodSource
    void a_command_that_was_under_way_has_an_unknown_outcome(Throwable exception) {
        assertThat(codeOf(exception)).isEqualTo(FailureCode.OUTCOME_UNKNOWN);
    }

    static Stream<Throwable> a_command_that_was_under_way_has_an_unknown_outcome() {
        return Stream.of(
                new AxonServerException(ErrorCategory.COMMAND_DISPATCH_ERROR, "connection lost", "here", gone()),
                new AxonServerCommandDispatchException(
                        ErrorCode.COMMAND_DISPATCH_ERROR.errorCode(), "the handler went away", gone()),
                // as the connector makes them of codes that only the server gives
                ErrorCode.getFromCode("AXONIQ-4001").convert(message("the connection to the handler was lost")),
                ErrorCode.getFromCode("AXONIQ-4002").convert(message("nobody answered in time")));
    }

    @Test
    void a_version_that_is_taken_is_a_concurrent_change() {
        Throwable taken = new AxonServerException(ErrorCategory.INVALID_EVENT_SEQUENCE, "1 instead of 2", "here");

        assertThat(codeOf(ErrorCode.INVALID_EVENT_SEQUENCE.convert(taken))).isEqualTo(FailureCode.CONCURRENT_CHANGE);
        assertThat(codeOf(Status.OUT_OF_RANGE.asRuntimeException(serverCode("AXONIQ-2000"))))
                .isEqualTo(FailureCode.CONCURRENT_CHANGE);
        assertThat(codeOf(Status.OUT_OF_RANGE.asRuntimeException(serverCode("AXONIQ-0001"))))
                .isEqualTo(FailureCode.INTERNAL);
    }

    @Test
    void what_axon_server_rejects_for_another_reason_is_internal() {
        assertThat(codeOf(new AxonServerException(ErrorCategory.EVENT_PAYLOAD_TOO_LARGE, "too large", "here")))
                .isEqualTo(FailureCode.INTERNAL);
        assertThat(codeOf(Status.INVALID_ARGUMENT.asRuntimeException())).isEqualTo(FailureCode.INTERNAL);
    }

    @Test
    void a_lost_connection_is_found_among_the_causes() {
        assertThat(AxonServerFailures.isLostConnection(new EventStoreException("appending", gone())))
                .isTrue();
        assertThat(AxonServerFailures.isLostConnection(new EventStoreException("appending")))
                .isFalse();
    }

    private static Metadata serverCode(String code) {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        return trailers;
    }

    private static ErrorMessage message(String text) {
        return ErrorMessage.newBuilder().setMessage(text).build();
    }

    private static Throwable gone() {
        return Status.UNAVAILABLE.asRuntimeException();
    }

    private FailureCode codeOf(Throwable exception) {
        return failures.of(exception).code();
    }
}

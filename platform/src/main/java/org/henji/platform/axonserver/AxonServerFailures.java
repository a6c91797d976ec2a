package org.henji.platform.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.Set;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.command.AxonServerRemoteCommandHandlingException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureTranslator;
import org.henji.platform.failure.Failures;

/**
 * Tells an Axon Server that cannot be reached or was asked for a version that is taken from a fault of the program, and a
 * command that nobody took from one that was under way when the connection broke: of that one nobody knows whether it was
 * stored.
 */
public final class AxonServerFailures implements FailureTranslator {

    private static final Set<Status.Code> NOT_REACHED =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.CANCELLED, Status.Code.DEADLINE_EXCEEDED);

    private static final Set<ErrorCategory> NO_STORE =
            Set.of(ErrorCategory.CONNECTION_FAILED, ErrorCategory.NO_EVENT_STORE_MASTER_AVAILABLE);

    @Override
    public Optional<Failure> translate(Throwable exception) {
        if (isTaken(exception)) {
            return Optional.of(Failure.of(FailureCode.CONCURRENT_CHANGE));
        }
        if (isUnderWay(exception)) {
            return Optional.of(Failure.of(FailureCode.OUTCOME_UNKNOWN));
        }
        return isUnreachable(exception) || exception instanceof NoHandlerForCommandException
                ? Optional.of(Failure.of(FailureCode.STORE_UNAVAILABLE))
                : Optional.empty();
    }

    /** Whether it was Axon Server that could not be reached; to whoever was writing, the outcome is unknown then. */
    public static boolean isLostConnection(Throwable exception) {
        return Failures.causes(exception).anyMatch(AxonServerFailures::isUnreachable);
    }

    /** The version is stored already; the connector leaves it to its user to read this from the call. */
    private static boolean isTaken(Throwable exception) {
        return exception instanceof StatusRuntimeException call
                && GrpcExceptionParser.parse(call) instanceof ConcurrencyException;
    }

    /** A command side answers every command with its outcome or a failure: anything else comes from the way between. */
    private static boolean isUnderWay(Throwable exception) {
        return switch (exception) {
            case AxonServerCommandDispatchException dispatch -> true;
            case AxonServerRemoteCommandHandlingException unanswered -> true;
            case org.axonframework.axonserver.connector.AxonServerException other ->
                other.errorCode() == ErrorCode.OTHER;
            case AxonServerException server -> server.getErrorCategory() == ErrorCategory.COMMAND_DISPATCH_ERROR;
            default -> false;
        };
    }

    private static boolean isUnreachable(Throwable exception) {
        return switch (exception) {
            case StatusRuntimeException call ->
                NOT_REACHED.contains(call.getStatus().getCode());
            case AxonServerException server -> NO_STORE.contains(server.getErrorCategory());
            default -> false;
        };
    }
}

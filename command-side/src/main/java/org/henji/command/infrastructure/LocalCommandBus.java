package org.henji.command.infrastructure;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.axonserver.AxonServerFailures;
import org.henji.platform.failure.Failures;

/**
 * Handles commands in this process and answers every exception with its {@link Failure}: the sender may be in another
 * process, where exceptions do not arrive, and only here it is known what an exception of the store means.
 */
final class LocalCommandBus extends SimpleCommandBus {

    private final Failures failures;

    LocalCommandBus(Builder builder, Failures failures) {
        super(builder);
        this.failures = failures;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(command, handler, (message, result) -> callback.onResult(message, answer(result)));
    }

    private <R> CommandResultMessage<? extends R> answer(CommandResultMessage<? extends R> result) {
        return result.isExceptional()
                ? GenericCommandResultMessage.asCommandResultMessage(refusal(result.exceptionResult()))
                : result;
    }

    private RuleViolated refusal(Throwable exception) {
        if (exception instanceof RuleViolated refusal) {
            return refusal;
        }
        Failure failure = failures.of(exception);
        // the connection may have broken after the events had arrived
        return failure.code() == FailureCode.STORE_UNAVAILABLE && AxonServerFailures.isLostConnection(exception)
                ? new RuleViolated(FailureCode.OUTCOME_UNKNOWN)
                : new RuleViolated(failure);
    }
}

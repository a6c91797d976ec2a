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
 * process, where exceptions do not arrive, and only here it is known what an exception of the store means. What has to follow an
 * act follows it here, whoever sent it.
 */
final class LocalCommandBus extends SimpleCommandBus {

    private final Failures failures;
    private final Sequels sequels;

    LocalCommandBus(Builder builder, Failures failures, Sequels sequels) {
        super(builder);
        this.failures = failures;
        this.sequels = sequels;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(command, handler, (message, result) -> callback.onResult(message, answer(message, result)));
    }

    /** The unit of work has been closed by now: what follows is no part of the act. */
    private <R> CommandResultMessage<? extends R> answer(
            CommandMessage<?> command, CommandResultMessage<? extends R> result) {
        if (result.isExceptional()) {
            return GenericCommandResultMessage.asCommandResultMessage(refusal(result.exceptionResult()));
        }
        return sequels.play(command)
                ? result
                : GenericCommandResultMessage.asCommandResultMessage(new RuleViolated(FailureCode.OUTCOME_UNKNOWN));
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

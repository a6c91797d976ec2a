package org.henji.command.mutation;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.Outcome;
import org.henji.command.infrastructure.Report;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one command and waits until what it did is stored. */
@Component
public class CommandSender {

    private static final Logger log = LoggerFactory.getLogger(CommandSender.class);

    private final CommandGateway gateway;
    private final EventStore store;
    private final CommandSettings settings;

    CommandSender(CommandGateway gateway, EventStore store, CommandSettings settings) {
        this.gateway = gateway;
        this.store = store;
        this.settings = settings;
    }

    public Receipt send(Command command, Map<String, String> trail) throws Exception {
        return receipt(outcomeOf(command, trail));
    }

    /** Sends a command whose handler answers a report. */
    public <R extends Report> Reported<R> send(Command command, Map<String, String> trail, Class<R> report)
            throws Exception {
        Outcome outcome = outcomeOf(command, trail);
        return new Reported<>(receipt(outcome), Objects.requireNonNull(report.cast(outcome.report())));
    }

    private Receipt receipt(Outcome outcome) {
        return new Receipt(outcome.id(), outcome.version(), head());
    }

    private Outcome outcomeOf(Command command, Map<String, String> trail) throws Exception {
        Future<Outcome> answer = gateway.send(new GenericCommandMessage<>(command, trail));
        try {
            return answer.get(settings.timeoutOf(command).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new Refused(FailureCode.OUTCOME_UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(FailureCode.OUTCOME_UNKNOWN);
        }
    }

    /** Read after the act, so it lies at or behind its last event; a reader that has got there has seen the act. */
    private long head() {
        try {
            @Nullable TrackingToken head = store.createHeadToken();
            return head == null ? -1 : head.position().orElse(-1);
        } catch (RuntimeException e) {
            log.warn(
                    "an act was stored, but its sender was not told: {}",
                    e.getClass().getName());
            throw new Refused(FailureCode.OUTCOME_UNKNOWN);
        }
    }
}

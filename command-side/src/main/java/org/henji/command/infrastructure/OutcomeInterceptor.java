package org.henji.command.infrastructure;

import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers every command with its {@link Outcome}. The event store, asked inside the unit of work, counts the events that the
 * act has staged, so the version is that of this act whatever others append meanwhile; it reads the store only when the act
 * changed nothing.
 */
class OutcomeInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final EventStore store;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    OutcomeInterceptor(EventStore store) {
        this.store = store;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> act, InterceptorChain chain) throws Exception {
        String id = idOf(act.getMessage(), proceed(chain));
        long version = store.lastSequenceNumberFor(id)
                .orElseThrow(() -> new IllegalStateException("the act on " + id + " left no stream"));
        return new Outcome(id, version);
    }

    private static @Nullable Object proceed(InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (AggregateNotFoundException missing) {
            throw new RuleViolated(
                    FailureCode.NOT_FOUND, missing.getAggregateIdentifier().toString());
        }
    }

    /** A handler that creates something answers its id; one that returns nothing has acted on the target of the command. */
    private String idOf(CommandMessage<?> command, @Nullable Object result) {
        return Objects.requireNonNullElseGet(
                        result, () -> targets.resolveTarget(command).getIdentifier())
                .toString();
    }
}

package org.henji.command.infrastructure;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateEntityNotFoundException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers every command with its {@link Outcome}. The event store, asked inside the unit of work, counts the events that the
 * act has staged, so the version is that of this act whatever others append meanwhile; it reads the store only when the act
 * changed nothing. A handler whose act is upon many aggregates, none of which is its target, says itself what its outcome names.
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
        Object result = proceed(act.getMessage(), chain);
        if (result instanceof Outcome outcome) {
            return outcome;
        }
        String stream = streamOf(act.getMessage(), result);
        long version = store.lastSequenceNumberFor(stream)
                .orElseThrow(() -> new IllegalStateException("the act on " + stream + " left no stream"));
        return new Outcome(
                result instanceof PartId part ? part.value() : stream,
                version,
                result instanceof Report report ? report : null);
    }

    /** Axon does not say which part is missing; the aggregate is what the sender can look at. */
    private @Nullable Object proceed(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (AggregateEntityNotFoundException missing) {
            throw new RuleViolated(FailureCode.NOT_FOUND, targetOf(command));
        }
    }

    /**
     * A handler that creates something answers its id; one that returns nothing, or what became of the target's parts, has
     * acted on the target of the command.
     */
    private String streamOf(CommandMessage<?> command, @Nullable Object result) {
        return result == null || result instanceof PartId || result instanceof Report
                ? targetOf(command)
                : result.toString();
    }

    private String targetOf(CommandMessage<?> command) {
        return targets.resolveTarget(command).getIdentifier();
    }
}

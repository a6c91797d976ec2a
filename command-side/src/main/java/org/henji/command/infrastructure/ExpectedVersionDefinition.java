package org.henji.command.infrastructure;

import org.axonframework.commandhandling.CommandMessageHandlingMember;
import org.axonframework.common.annotation.AnnotationUtils;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@link ExpectedVersion} before every command handler of an aggregate and of its parts: there the aggregate is loaded and
 * locked, so the version asked about is the one that is decided on.
 */
class ExpectedVersionDefinition implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean decides = original.unwrap(CommandMessageHandlingMember.class).isPresent()
                && isOfAggregate(original.declaringClass());
        return decides ? new Guarded<>(original) : original;
    }

    private static boolean isOfAggregate(Class<?> type) {
        return AnnotationUtils.isAnnotationPresent(type, AggregateRoot.class)
                || AnnotationUtils.isAnnotationPresent(type, AggregatePart.class);
    }

    private static final class Guarded<T> extends WrappedMessageHandlingMember<T> {

        Guarded(MessageHandlingMember<T> delegate) {
            super(delegate);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            ExpectedVersion.require(message, AggregateLifecycle.getVersion());
            return super.handle(message, target);
        }
    }
}

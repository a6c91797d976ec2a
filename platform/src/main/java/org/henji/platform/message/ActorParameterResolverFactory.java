package org.henji.platform.message;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Locale;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** Gives a message handler the actor as a parameter; a message without one is refused before the handler runs. */
public final class ActorParameterResolverFactory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Actor.class ? new ActorResolver() : null;
    }

    private static final class ActorResolver implements ParameterResolver<Actor> {

        @Override
        public Actor resolveParameterValue(Message<?> message) {
            return Trail.actor(message.getMetaData()).orElseThrow(ActorResolver::unauthenticated);
        }

        @Override
        public boolean matches(Message<?> message) {
            // not matching would hide the handler, and the sender would be told that there is none
            return true;
        }

        /** With the failure as details, which is what crosses to another process. */
        private static CommandExecutionException unauthenticated() {
            Failure failure = Failure.of(FailureCode.UNAUTHENTICATED);
            return new CommandExecutionException(failure.message(Locale.ENGLISH), null, failure);
        }
    }
}

package org.henji.command.infrastructure;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;

/** Sends nothing to an Axon Server that is known to be away: so its sender learns that certainly nothing was stored. */
final class OnlyWhenConnected implements MessageDispatchInterceptor<CommandMessage<?>> {

    private final AxonServerConnectionManager connections;

    OnlyWhenConnected(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (index, command) -> {
            if (!connections.isConnected(connections.getDefaultContext())) {
                throw new Refused(FailureCode.STORE_UNAVAILABLE);
            }
            return command;
        };
    }
}

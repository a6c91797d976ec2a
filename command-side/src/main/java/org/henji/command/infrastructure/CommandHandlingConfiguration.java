package org.henji.command.infrastructure;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.henji.platform.failure.Failures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands are handled on whichever bus is configured. */
@Configuration(proxyBeanMethods = false)
class CommandHandlingConfiguration {

    @Bean
    HandlerEnhancerDefinition expectedVersionDefinition() {
        return new ExpectedVersionDefinition();
    }

    @Bean
    Aggregates aggregates(ObjectProvider<org.axonframework.config.Configuration> axon) {
        // later than the handlers are looked at, which is while Axon is being configured
        return new Aggregates(new RepositoryProvider() {
            @Override
            public <T> Repository<T> repositoryFor(Class<T> type) {
                return axon.getObject().repository(type);
            }
        });
    }

    /** As Axon would make it; the name and the qualifier are those by which Axon finds it. */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(
            TransactionManager transactions,
            DuplicateCommandHandlerResolver duplicates,
            org.axonframework.config.Configuration axon,
            Failures failures,
            ObjectProvider<Sequel<?>> sequels) {
        SimpleCommandBus bus = new LocalCommandBus(
                SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .duplicateCommandHandlerResolver(duplicates)
                        .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                        .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")),
                failures,
                new Sequels(() -> sequels.orderedStream().toList()));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    ConfigurerModule outcomes() {
        return whileRunning(
                axon -> axon.commandBus().registerHandlerInterceptor(new OutcomeInterceptor(axon.eventStore())));
    }

    @Bean
    ConfigurerModule connection(ObjectProvider<AxonServerConnectionManager> connections) {
        return whileRunning(axon -> connections.stream()
                .findFirst()
                .map(server -> axon.commandBus().registerDispatchInterceptor(new OnlyWhenConnected(server)))
                .orElse(() -> true));
    }

    /**
     * From the start of the components, because asking for the bus earlier would make it and the event store depend on each
     * other, to their end, because a context that is stopped may be started again.
     */
    private static ConfigurerModule whileRunning(
            Function<org.axonframework.config.Configuration, Registration> interceptor) {
        return configurer -> configurer.onInitialize(axon -> {
            Queue<Registration> registered = new ConcurrentLinkedQueue<>();
            axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> registered.add(interceptor.apply(axon)));
            axon.onShutdown(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> {
                registered.forEach(Registration::cancel);
                registered.clear();
            });
        });
    }
}

package org.henji.platform.axonserver;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while there is no connection to Axon Server; Axon's own indicator does not know Spring Boot 4. */
final class AxonServerHealth extends AbstractHealthIndicator {

    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String context = connections.getDefaultContext();
        health.status(connections.isConnected(context) ? "UP" : "DOWN").withDetail("context", context);
    }
}

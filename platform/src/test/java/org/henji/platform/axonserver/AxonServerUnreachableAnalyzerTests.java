package org.henji.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonServerUnreachableAnalyzerTests {

    @Test
    void a_start_without_axon_server_names_the_fix() {
        FailureAnalysis analysis = new AxonServerUnreachableAnalyzer()
                .analyze(new ApplicationContextException(
                        "start", new EventStoreException("reading the head", Status.UNAVAILABLE.asRuntimeException())));

        assertThat(analysis.getDescription()).contains("Axon Server cannot be reached (UNAVAILABLE)");
        assertThat(analysis.getAction()).contains("HENJI_AXONSERVER");
    }
}

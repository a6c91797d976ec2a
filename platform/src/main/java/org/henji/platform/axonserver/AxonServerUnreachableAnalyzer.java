package org.henji.platform.axonserver;

import io.grpc.StatusRuntimeException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class AxonServerUnreachableAnalyzer extends AbstractFailureAnalyzer<StatusRuntimeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StatusRuntimeException cause) {
        return new FailureAnalysis(
                "无法连接 Axon Server（%1$s）。 / Axon Server cannot be reached (%1$s)."
                        .formatted(cause.getStatus().getCode()),
                """
                请先启动 Axon Server，并检查 HENJI_AXONSERVER 与 HENJI_AXONSERVER_TOKEN，再重新启动本服务。
                Start Axon Server first, look at HENJI_AXONSERVER and HENJI_AXONSERVER_TOKEN, then start this service again.""",
                cause);
    }
}

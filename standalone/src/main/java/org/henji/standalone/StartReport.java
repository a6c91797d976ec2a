package org.henji.standalone;

import java.time.Duration;
import org.henji.query.infrastructure.Progress;
import org.henji.query.infrastructure.ReadModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Holds readiness back until the read models show what was stored when they started, and says where everything is. A read
 * model that has stopped is no reason to wait: its state is in the health report.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StartReport implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StartReport.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final ReadModels readModels;
    private final DataFolder data;
    private final Environment environment;

    StartReport(ReadModels readModels, DataFolder data, Environment environment) {
        this.readModels = readModels;
        this.data = data;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long head = head();
        while (readModels.progress().stream()
                .anyMatch(progress -> progress.isHealthy() && progress.position() < head)) {
            Thread.sleep(LOOK_EVERY);
        }
        String port = environment.getRequiredProperty("local.server.port");
        log.info("Henji is ready at http://127.0.0.1:{} with {} events in {}", port, head + 1, data.root());
    }

    private long head() {
        return readModels.progress().stream().mapToLong(Progress::head).max().orElse(-1);
    }
}

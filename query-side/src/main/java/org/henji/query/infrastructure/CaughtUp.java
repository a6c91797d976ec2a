package org.henji.query.infrastructure;

import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Holds readiness back until the read models show what was stored when they started. A read model that has stopped is no reason
 * to wait: its state is in the health report.
 */
final class CaughtUp implements ApplicationRunner {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final ReadModels readModels;

    CaughtUp(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long head =
                readModels.progress().stream().mapToLong(Progress::head).max().orElse(-1);
        while (readModels.progress().stream()
                .anyMatch(progress -> progress.isHealthy() && progress.position() < head)) {
            Thread.sleep(LOOK_EVERY);
        }
    }
}

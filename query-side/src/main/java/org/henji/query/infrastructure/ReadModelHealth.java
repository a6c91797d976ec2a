package org.henji.query.infrastructure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Down as soon as one processing group does not follow the stream, with what, where and which sort of failure. */
final class ReadModelHealth extends AbstractHealthIndicator {

    private final ReadModels readModels;

    ReadModelHealth(ReadModels readModels) {
        super("the read models cannot tell where they stand");
        this.readModels = readModels;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Progress> groups = readModels.progress();
        health.status(groups.stream().allMatch(Progress::isHealthy) ? Status.UP : Status.DOWN);
        groups.forEach(progress -> health.withDetail(progress.group(), details(progress)));
    }

    private static Map<String, Object> details(Progress progress) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", progress.state());
        details.put("position", progress.position());
        details.put("head", progress.head());
        details.put("percent", progress.percent());
        details.put("eventsPerSecond", progress.eventsPerSecond());
        String failure = progress.failure();
        if (failure != null) {
            details.put("failure", failure);
        }
        return details;
    }
}

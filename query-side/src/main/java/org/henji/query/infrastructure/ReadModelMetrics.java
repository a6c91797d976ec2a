package org.henji.query.infrastructure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** {@code henji.readmodel.position}, {@code .lag} and {@code .failed}, each by group. */
record ReadModelMetrics(ReadModels readModels) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String group : readModels.groups()) {
            gauge(registry, group, "position", "Position of the last event folded", Progress::position);
            gauge(registry, group, "lag", "Events that are stored and not folded yet", Progress::lag);
            gauge(
                    registry,
                    group,
                    "failed",
                    "1 while the group does not follow the stream",
                    progress -> progress.isHealthy() ? 0 : 1);
        }
    }

    private void gauge(
            MeterRegistry registry, String group, String name, String description, ToDoubleFunction<Progress> value) {
        Gauge.builder("henji.readmodel." + name, readModels, models -> value.applyAsDouble(models.progress(group)))
                .description(description)
                .tag("group", group)
                .register(registry);
    }
}

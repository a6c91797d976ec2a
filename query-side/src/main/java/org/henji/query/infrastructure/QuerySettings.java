package org.henji.query.infrastructure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the read models.
 *
 * @param waitAtMost how long a query with {@code after} waits for its read models
 * @param claimTimeout after which another process may take over a processor that has died
 * @param pickUpWithin the longest time an event can go unnoticed when the store's own signal was missed
 * @param processors by processing group; a name that no read model uses is an error
 */
@Validated
@ConfigurationProperties("henji.query")
public record QuerySettings(
        @DefaultValue("2s") @NotNull Duration waitAtMost,
        @DefaultValue("10s") @NotNull Duration claimTimeout,
        @DefaultValue("50ms") @NotNull Duration pickUpWithin,
        @DefaultValue Map<String, @Valid Processor> processors) {

    /**
     * How a group is processed.
     *
     * @param batchSize events folded and written together; large, because many events of one row then cost one write
     */
    public record Processor(
            @DefaultValue("2000") @Min(1) @Max(100_000) int batchSize) {}

    Processor processor(String group) {
        return processors.getOrDefault(group, new Processor(2000));
    }
}

package org.henji.command.mutation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.TakesLong;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the command side.
 *
 * @param timeout how long the sender of a mutation waits for a handler on another node
 * @param longTimeout the same for a command that {@linkplain org.henji.command.infrastructure.TakesLong takes long}; Axon Server
 *     has a limit of its own
 */
@Validated
@ConfigurationProperties("henji.command")
record CommandSettings(
        @NotNull @DefaultValue("30s") Duration timeout,
        @NotNull @DefaultValue("5m") Duration longTimeout) {

    Duration timeoutOf(Command command) {
        return command.getClass().isAnnotationPresent(TakesLong.class) ? longTimeout : timeout;
    }
}

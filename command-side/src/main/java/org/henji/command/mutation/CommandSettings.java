package org.henji.command.mutation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the command side.
 *
 * @param timeout how long the sender of a mutation waits for a handler on another node
 */
@Validated
@ConfigurationProperties("henji.command")
record CommandSettings(@NotNull @DefaultValue("30s") Duration timeout) {}

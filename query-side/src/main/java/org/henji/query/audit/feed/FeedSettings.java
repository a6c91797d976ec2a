package org.henji.query.audit.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the event feed.
 *
 * @param source names this installation in every event; with the position it identifies the event for ever, so it is chosen once
 * @param maxConnections held at the same time by this process
 * @param keepAlive after so much silence a comment is sent, so that proxies keep the connection and a client that has gone is noticed
 * @param retry how long a client is asked to wait before it connects again
 */
@Validated
@ConfigurationProperties("henji.feed")
record FeedSettings(
        @DefaultValue("urn:henji") @NotNull URI source,
        @DefaultValue("64") @Min(1) @Max(10_000) int maxConnections,

        @DefaultValue("15s") @NotNull @DurationMin(millis = 100)
        Duration keepAlive,

        @DefaultValue("3s") @NotNull @DurationMin(millis = 100)
        Duration retry) {}

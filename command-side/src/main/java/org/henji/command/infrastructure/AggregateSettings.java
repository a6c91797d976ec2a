package org.henji.command.infrastructure;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How aggregates are loaded.
 *
 * @param kept how many of those with a long history stay in memory after an act; 0 for none
 */
@Validated
@ConfigurationProperties("henji.aggregates")
record AggregateSettings(@Min(0) @DefaultValue("200") int kept) {}

package org.henji.platform.graphql;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request may bring and its document ask for.
 *
 * @param maxDepth levels of nested fields
 * @param maxComplexity fields in all, each alias counted
 * @param maxBodyBytes of the whole request
 */
@Validated
@ConfigurationProperties("henji.graphql")
public record GraphQlLimits(
        @Min(1) @DefaultValue("15") int maxDepth,
        @Min(1) @DefaultValue("500") int maxComplexity,
        @Min(1) @DefaultValue("1048576") int maxBodyBytes) {}

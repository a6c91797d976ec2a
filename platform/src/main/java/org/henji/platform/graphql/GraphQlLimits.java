package org.henji.platform.graphql;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one document may ask for.
 *
 * @param maxDepth levels of nested fields
 * @param maxComplexity fields in all, each alias counted
 */
@Validated
@ConfigurationProperties("henji.graphql")
public record GraphQlLimits(
        @Min(1) @DefaultValue("15") int maxDepth,
        @Min(1) @DefaultValue("500") int maxComplexity) {}

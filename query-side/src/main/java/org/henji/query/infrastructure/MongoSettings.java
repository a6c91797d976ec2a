package org.henji.query.infrastructure;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The database of the read models; its address is {@code henji.mongodb.uri}.
 *
 * @param database its name; two versions of the folds side by side need two
 */
@Validated
@ConfigurationProperties("henji.mongodb")
public record MongoSettings(@DefaultValue("henji") @NotBlank String database) {}

package org.henji.command.mutation;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the public may send forms. No regulation gives numbers; these are a proposal: nobody objects to more in an hour, and
 * an office can still read what comes in a minute.
 *
 * @param perAddressAndHour submissions from one client address
 * @param perMinute submissions from everywhere
 */
@Validated
@ConfigurationProperties("henji.public-forms")
record PublicForms(
        @Min(1) @DefaultValue("5") int perAddressAndHour,
        @Min(1) @DefaultValue("60") int perMinute) {}

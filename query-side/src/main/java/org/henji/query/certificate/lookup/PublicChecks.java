package org.henji.query.certificate.lookup;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often certificates may be checked. No regulation gives numbers; these are a proposal: a personnel office checks what it has
 * on its desk, and whoever tries numbers or names gets nowhere in a year.
 *
 * @param perAddressAndMinute checks of one client address, whatever by
 * @param perAddressAndHour the same, in an hour
 * @param perMinute checks from everywhere
 * @param missesPerHour how often a number, an ID number or a name may be tried in vain, from everywhere
 * @param answerAfter no check is answered sooner, so that the time it takes tells nothing about what was found
 */
@Validated
@ConfigurationProperties("henji.public-checks")
record PublicChecks(
        @Min(1) @DefaultValue("10") int perAddressAndMinute,
        @Min(1) @DefaultValue("60") int perAddressAndHour,
        @Min(1) @DefaultValue("600") int perMinute,
        @Min(1) @DefaultValue("100") int missesPerHour,

        @DefaultValue("50ms") @NotNull @DurationMin @DurationMax(seconds = 5)
        Duration answerAfter) {}

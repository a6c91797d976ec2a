package org.henji.command.certificate;

import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How certificates are numbered. The scheme is this product's own ([P] in the facts of the domain); the numbers of old
 * certificates look as those of 国家职业资格证书, 16 digits, and of 职业技能等级证书, 22 characters.
 *
 * @param numberScheme by which new certificates are numbered
 * @param legacySchemes how numbers of certificates look that are imported, as regular expressions by the name of their scheme;
 *     those of an installation come beside the ones that are known, or in the place of one of the same name
 */
@Validated
@ConfigurationProperties("henji.certificates")
record NumberingSettings(
        @NotBlank @DefaultValue("HENJI-ZX-1") String numberScheme,
        @DefaultValue Map<@NotBlank String, @NotBlank String> legacySchemes) {

    private static final Map<String, String> KNOWN =
            Map.of("LEGACY-16", "\\d{16}", "LEGACY-22", "[A-Z]\\d{21}|[A-Z]{2}\\d{20}");

    NumberingSettings {
        Map<String, String> patterns = new TreeMap<>(KNOWN);
        // a name that comes from the environment has lost its case
        legacySchemes.forEach((scheme, pattern) -> patterns.put(scheme.toUpperCase(Locale.ROOT), pattern));
        legacySchemes = Map.copyOf(patterns);
    }
}

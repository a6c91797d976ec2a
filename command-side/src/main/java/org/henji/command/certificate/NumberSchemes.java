package org.henji.command.certificate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** All schemes that certificates are, or once were, numbered by. What the settings say of them is looked at when it starts. */
@Component
@EnableConfigurationProperties(NumberingSettings.class)
class NumberSchemes {

    private final SortedMap<String, NumberScheme> numbering = new TreeMap<>();
    private final SortedMap<String, LegacyScheme> legacy = new TreeMap<>();
    private final NumberScheme inForce;

    NumberSchemes(List<NumberScheme> schemes, NumberingSettings settings) {
        for (NumberScheme scheme : schemes) {
            if (numbering.put(scheme.no().value(), scheme) != null) {
                throw new IllegalStateException("There are two numbering schemes " + scheme.no());
            }
        }
        settings.legacySchemes().forEach((no, pattern) -> legacy.put(no, legacyScheme(no, pattern)));
        NumberScheme chosen = numbering.get(settings.numberScheme());
        if (chosen == null) {
            throw new IllegalStateException("henji.certificates.number-scheme is " + settings.numberScheme()
                    + ", but certificates are numbered by one of " + numbering.keySet());
        }
        this.inForce = chosen;
    }

    /** By which new certificates are numbered. */
    NumberScheme inForce() {
        return inForce;
    }

    CertificateScheme find(SchemeNo no) {
        NumberScheme scheme = numbering.get(no.value());
        return scheme == null ? findLegacy(no) : scheme;
    }

    /** Refuses what new certificates are numbered by, too: those numbers come from nowhere but here. */
    void mustBeLegacy(SchemeNo no) {
        findLegacy(no);
    }

    /**
     * Refuses a number that no certificate of this scheme can have had; and one that a new certificate could get, because a
     * number that is taken already would stop its whole scope.
     */
    void mustBeLegacy(SchemeNo no, CertificateNo number) {
        boolean free = numbering.values().stream().anyMatch(scheme -> scheme.accepts(number));
        if (!findLegacy(no).accepts(number) || free) {
            throw new RuleViolated(FailureCode.CERTIFICATE_NO_NOT_OF_SCHEME, no.value());
        }
    }

    private LegacyScheme findLegacy(SchemeNo no) {
        LegacyScheme scheme = legacy.get(no.value());
        if (scheme == null) {
            throw new RuleViolated(FailureCode.NUMBER_SCHEME_UNKNOWN, no.value());
        }
        return scheme;
    }

    private LegacyScheme legacyScheme(String no, String pattern) {
        String setting = "henji.certificates.legacy-schemes." + no;
        if (numbering.containsKey(no)) {
            throw new IllegalStateException(setting + ": certificates are numbered by a scheme of this name");
        }
        try {
            return new LegacyScheme(SchemeNo.parse(no), Pattern.compile(pattern));
        } catch (InvalidValue e) {
            throw new IllegalStateException(setting + ": no name of a scheme, which is letters, digits and hyphens", e);
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException(setting + ": no regular expression: " + pattern, e);
        }
    }
}

package org.henji.kernel.certificate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** A method of numbering certificates (证书编号方案) and its version, e.g. HENJI-ZX-1. */
public record SchemeNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("[A-Z][A-Z0-9-]{1,29}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SchemeNo {
        Objects.requireNonNull(value);
    }

    public static SchemeNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.NUMBER_SCHEME_UNKNOWN, text.substring(0, Math.min(40, text.length())));
        }
        return new SchemeNo(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

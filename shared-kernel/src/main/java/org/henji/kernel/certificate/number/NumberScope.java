package org.henji.kernel.certificate.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.henji.kernel.certificate.SchemeNo;

/** What certificates are counted by: a scheme and what it counts apart, e.g. {@code numbers-HENJI-ZX-1/62010001/26}. */
public record NumberScope(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NumberScope {
        Objects.requireNonNull(value);
    }

    public static NumberScope of(SchemeNo scheme, String within) {
        return new NumberScope("numbers-" + scheme.value() + "/" + within);
    }

    @Override
    public String toString() {
        return value;
    }
}

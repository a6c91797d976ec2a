package org.henji.kernel.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * The code of a region (行政区划代码). Codes come and go, and history keeps the old ones: only {@link #parse} asks whether the
 * code is in today's tree.
 */
public record RegionCode(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        Objects.requireNonNull(value, "value");
    }

    public static RegionCode parse(String text) {
        return Regions.get(new RegionCode(text.strip().toUpperCase(Locale.ROOT)))
                .code();
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.henji.kernel.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of a catalogue edition (目录版次): year and serial, e.g. 2023-1. */
public record EditionNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("20\\d{2}-[1-9]\\d?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EditionNo {
        Objects.requireNonNull(value);
    }

    public static EditionNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.EDITION_NO_INVALID, text.substring(0, Math.min(40, text.length())));
        }
        return new EditionNo(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

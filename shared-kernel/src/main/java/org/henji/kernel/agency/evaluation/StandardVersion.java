package org.henji.kernel.agency.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The version of an evaluation standard (评估标准版本), given by the department: {@code ES-year-serial}, e.g. ES-2023-1. */
public record StandardVersion(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("ES-\\d{4}-\\d{1,3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StandardVersion {
        Objects.requireNonNull(value);
    }

    public static StandardVersion parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(
                    FailureCode.STANDARD_VERSION_INVALID, text.substring(0, Math.min(40, text.length())));
        }
        return new StandardVersion(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

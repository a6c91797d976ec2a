package org.henji.kernel.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/**
 * The pseudonym of a person: a keyed hash of the ID number (or, for somebody known by name and phone only, of those). It
 * stays after the person has been erased and is the blind index by which records of one person find each other.
 */
public record Subject(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("p_[0-9a-f]{32}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Subject {
        Objects.requireNonNull(value);
    }

    /** As a desk shows it, for whoever names a person without saying who it is. */
    public static Subject parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.SUBJECT_INVALID);
        }
        return new Subject(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

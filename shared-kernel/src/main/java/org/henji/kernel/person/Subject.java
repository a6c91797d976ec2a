package org.henji.kernel.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The pseudonym of a person: a keyed hash of the ID number (or, for somebody known by name and phone only, of those). It
 * stays after the person has been erased and is the blind index by which records of one person find each other.
 */
public record Subject(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Subject {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

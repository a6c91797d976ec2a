package org.henji.kernel.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of a session (场次编号), project-assigned: year (2 digits), first four digits of the prefecture, running number (4), e.g. 2662010001. */
public record SessionNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{10}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionNo {
        Objects.requireNonNull(value);
    }

    public static SessionNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.SESSION_NO_INVALID);
        }
        return new SessionNo(text);
    }

    /** The n-th session of a series, see {@link org.henji.kernel.session.duty.SessionSeries}; n counts from 1. */
    public static SessionNo of(String series, int n) {
        return new SessionNo(String.format(Locale.ROOT, "%s%04d", series, n));
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.henji.kernel.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of a package of papers (试卷包编号): its session and a running number, e.g. 2662010001-P01. */
public record PackageNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{10}-P\\d{2,3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PackageNo {
        Objects.requireNonNull(value);
    }

    public static PackageNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.PACKAGE_NO_INVALID);
        }
        return new PackageNo(text);
    }

    /** The n-th package of a session; n counts from 1. */
    public static PackageNo of(SessionNo session, int n) {
        return new PackageNo(String.format(Locale.ROOT, "%s-P%02d", session.value(), n));
    }

    public SessionNo session() {
        return new SessionNo(value.substring(0, value.lastIndexOf("-P")));
    }

    @Override
    public String toString() {
        return value;
    }
}

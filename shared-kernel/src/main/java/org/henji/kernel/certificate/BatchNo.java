package org.henji.kernel.certificate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.session.SessionNo;

/** The number of a batch of certificates (证书批次编号): its session and a running number, e.g. 2662010001-B01. */
public record BatchNo(@JsonValue String value) {

    /** A session has no more. */
    public static final int LAST = 99;

    private static final Pattern FORMAT = Pattern.compile("\\d{10}-B\\d{2}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BatchNo {
        Objects.requireNonNull(value);
    }

    public static BatchNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.BATCH_NO_INVALID);
        }
        return new BatchNo(text);
    }

    /** The n-th batch of a session; n counts from 1. */
    public static BatchNo of(SessionNo session, int n) {
        return new BatchNo(String.format(Locale.ROOT, "%s-B%02d", session.value(), n));
    }

    public SessionNo session() {
        return new SessionNo(value.substring(0, value.lastIndexOf("-B")));
    }

    @Override
    public String toString() {
        return value;
    }
}

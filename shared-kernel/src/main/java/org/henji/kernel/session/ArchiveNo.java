package org.henji.kernel.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of an archive (档案编号): its session, e.g. 2662010001-A. */
public record ArchiveNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{10}-A");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArchiveNo {
        Objects.requireNonNull(value);
    }

    public static ArchiveNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.ARCHIVE_NO_INVALID);
        }
        return new ArchiveNo(text);
    }

    public static ArchiveNo of(SessionNo session) {
        return new ArchiveNo(session.value() + "-A");
    }

    public SessionNo session() {
        return new SessionNo(value.substring(0, value.lastIndexOf("-A")));
    }

    @Override
    public String toString() {
        return value;
    }
}

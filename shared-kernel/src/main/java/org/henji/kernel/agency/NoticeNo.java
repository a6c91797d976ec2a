package org.henji.kernel.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of a public notice (公示编号), given by the department: {@code PN-year-serial}, e.g. PN-2026-001. */
public record NoticeNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("PN-\\d{4}-\\d{3,4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoticeNo {
        Objects.requireNonNull(value);
    }

    public static NoticeNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.NOTICE_NO_INVALID, text.substring(0, Math.min(40, text.length())));
        }
        return new NoticeNo(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

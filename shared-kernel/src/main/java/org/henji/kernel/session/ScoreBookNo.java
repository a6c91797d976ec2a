package org.henji.kernel.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of a score book (登分册编号): its session, e.g. 2662010001-S. */
public record ScoreBookNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{10}-S");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScoreBookNo {
        Objects.requireNonNull(value);
    }

    public static ScoreBookNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.SCORE_BOOK_NO_INVALID);
        }
        return new ScoreBookNo(text);
    }

    public static ScoreBookNo of(SessionNo session) {
        return new ScoreBookNo(session.value() + "-S");
    }

    public SessionNo session() {
        return new SessionNo(value.substring(0, value.lastIndexOf("-S")));
    }

    @Override
    public String toString() {
        return value;
    }
}

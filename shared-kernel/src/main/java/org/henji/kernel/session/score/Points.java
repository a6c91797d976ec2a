package org.henji.kernel.session.score;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/**
 * Points (分), exact, as a decimal text that keeps its decimals: what an assessor gives has two, a weighted total four, a result
 * two. A text and not a number, because readers of JSON make binary fractions of numbers.
 */
public record Points(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Points {
        Objects.requireNonNull(value);
    }

    /** What an assessor gives: 0 to 100, with two decimals at most. */
    public static Points parse(String text) {
        if (!FORMAT.matcher(text).matches() || new BigDecimal(text).compareTo(MOST) > 0) {
            throw new InvalidValue(FailureCode.SCORE_INVALID);
        }
        return of(new BigDecimal(text).setScale(DECIMALS));
    }

    public static Points of(BigDecimal points) {
        return new Points(points.toPlainString());
    }

    public BigDecimal decimal() {
        return new BigDecimal(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

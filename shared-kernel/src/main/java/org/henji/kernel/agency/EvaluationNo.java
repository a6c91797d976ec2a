package org.henji.kernel.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of an evaluation (评估编号): the application and the running number of its panel, e.g. 91…-0001-E1. */
public record EvaluationNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}-\\d{4,9}-E\\d{1,3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvaluationNo {
        Objects.requireNonNull(value);
    }

    /** The number of the application's n-th evaluation; n counts from 1. */
    public static EvaluationNo of(ApplicationNo application, int n) {
        return new EvaluationNo(application.value() + "-E" + n);
    }

    public static EvaluationNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.EVALUATION_NO_INVALID);
        }
        return new EvaluationNo(text);
    }

    /** The application that is evaluated. */
    public ApplicationNo application() {
        return new ApplicationNo(value.substring(0, value.lastIndexOf("-E")));
    }

    @Override
    public String toString() {
        return value;
    }
}

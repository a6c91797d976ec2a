package org.henji.kernel.agency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of a filing application (申请编号): the applicant and its running number, e.g. 91…-0001. */
public record ApplicationNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}-\\d{4,9}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApplicationNo {
        Objects.requireNonNull(value);
    }

    /** The number of the agency's n-th application; n counts from 1. */
    public static ApplicationNo of(Uscc agency, int n) {
        return new ApplicationNo(String.format(Locale.ROOT, "%s-%04d", agency.value(), n));
    }

    public static ApplicationNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.APPLICATION_NO_INVALID);
        }
        return new ApplicationNo(text);
    }

    /** The applicant. */
    public Uscc agency() {
        return new Uscc(value.substring(0, value.lastIndexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}

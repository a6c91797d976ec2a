package org.henji.kernel.failure;

import java.util.Locale;

/** A text that is not what it claims to be (a code, a number, a digest); thrown by the factories of the value types. */
public class InvalidValue extends IllegalArgumentException {

    private final transient Failure failure;

    public InvalidValue(FailureCode code, String... arguments) {
        super(Failure.of(code, arguments).message(Locale.ENGLISH));
        this.failure = Failure.of(code, arguments);
    }

    public Failure failure() {
        return failure;
    }
}

package org.henji.platform.failure;

import java.util.Locale;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;

/** A request that is refused outside an aggregate, with the failure its sender sees. */
public class Refused extends RuntimeException {

    private final transient Failure failure;

    public Refused(FailureCode code, String... arguments) {
        this(Failure.of(code, arguments));
    }

    public Refused(Failure failure) {
        super(failure.message(Locale.ENGLISH));
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}

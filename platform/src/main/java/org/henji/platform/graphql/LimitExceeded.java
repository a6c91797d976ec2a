package org.henji.platform.graphql;

import graphql.execution.AbortExecutionException;
import java.util.Locale;
import org.henji.kernel.failure.Failure;

/** Ends the execution of a document that asks for too much. */
final class LimitExceeded extends AbortExecutionException {

    private final transient Failure failure;

    LimitExceeded(Failure failure) {
        super(failure.message(Locale.ENGLISH));
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}

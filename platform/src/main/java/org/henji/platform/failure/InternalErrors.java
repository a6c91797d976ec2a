package org.henji.platform.failure;

import graphql.GraphQLError;
import java.util.UUID;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what nobody foresaw under a reference, and shows the client nothing else of it. */
public final class InternalErrors {

    private static final Logger log = LoggerFactory.getLogger(InternalErrors.class);

    public Failure report(Throwable exception) {
        String reference = reference();
        log.error("Internal error {}", reference, exception);
        return Failure.of(FailureCode.INTERNAL, reference);
    }

    public Failure report(GraphQLError error) {
        String reference = reference();
        log.error("Internal error {}: {} at {}", reference, error.getErrorType(), error.getPath());
        return Failure.of(FailureCode.INTERNAL, reference);
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}

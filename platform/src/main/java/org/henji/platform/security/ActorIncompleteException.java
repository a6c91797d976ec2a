package org.henji.platform.security;

import java.util.Locale;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.springframework.security.core.AuthenticationException;

/** A genuine token that does not say which office it acts for. */
final class ActorIncompleteException extends AuthenticationException {

    private final transient Failure failure;

    ActorIncompleteException(String claim) {
        super(Failure.of(FailureCode.ACTOR_INCOMPLETE, claim).message(Locale.ENGLISH));
        this.failure = Failure.of(FailureCode.ACTOR_INCOMPLETE, claim);
    }

    Failure failure() {
        return failure;
    }
}

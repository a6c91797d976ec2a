package org.henji.platform.message;

import java.util.Locale;
import java.util.Optional;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request before anything is done: who sent it, from where, in which language. It stands in the
 * GraphQL context under {@link #KEY}.
 */
public record RequestTrail(
        @Nullable Actor actor, String requestId, @Nullable String clientAddress, Locale locale) {

    public static final String KEY = "henji.trail";

    public Optional<Actor> optionalActor() {
        return Optional.ofNullable(actor);
    }

    /** The actor, or the refusal of a request that came without a token. */
    public Actor requireActor() {
        if (actor == null) {
            throw new Refused(FailureCode.UNAUTHENTICATED);
        }
        return actor;
    }
}

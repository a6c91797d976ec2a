package org.henji.platform.message;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** The header in which a client may give the id of its request. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** It goes into logs and into the metadata of events, so only what is harmless in both. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The id that the client gave, or a new one. */
    public static String requestId(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

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

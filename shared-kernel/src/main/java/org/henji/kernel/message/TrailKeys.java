package org.henji.kernel.message;

/**
 * The metadata of every command and event: who, for which office, why, on which request. Axon adds its own keys for
 * correlation ({@code traceId}) and causation ({@code correlationId}) beside these.
 */
public final class TrailKeys {

    public static final String USER_ID = "userId";
    public static final String LEVEL = "level";
    public static final String TERRITORY = "territory";
    public static final String AGENCY = "agency";
    public static final String ROLE = "role";
    /** Why, where the person gave a reason that is not part of the act itself. */
    public static final String REASON = "reason";

    public static final String REQUEST_ID = "requestId";
    public static final String CLIENT_ADDRESS = "clientAddress";
    /** On commands only: the version the sender saw last. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private TrailKeys() {}
}

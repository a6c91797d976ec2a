package org.henji.command.mutation;

import java.util.HashMap;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.failure.Refused;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.message.Trail;
import org.jspecify.annotations.Nullable;

/** What goes with a command into its metadata, and from there into that of its events. */
public final class CommandTrail {

    private static final int MAX_REASON = 500;

    private CommandTrail() {}

    public static Map<String, String> of(
            RequestTrail circumstances, Actor actor, @Nullable String reason, @Nullable Long expectedVersion) {
        if (reason != null && reason.length() > MAX_REASON) {
            throw new Refused(FailureCode.VALIDATION_FAILED, TrailKeys.REASON + " 1.." + MAX_REASON);
        }
        Map<String, String> trail = new HashMap<>(Trail.of(actor));
        trail.put(TrailKeys.REQUEST_ID, circumstances.requestId());
        put(trail, TrailKeys.CLIENT_ADDRESS, circumstances.clientAddress());
        put(trail, TrailKeys.REASON, reason);
        put(trail, TrailKeys.EXPECTED_VERSION, expectedVersion);
        return trail;
    }

    private static void put(Map<String, String> trail, String key, @Nullable Object value) {
        if (value != null) {
            trail.put(key, value.toString());
        }
    }
}

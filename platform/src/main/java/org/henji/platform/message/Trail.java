package org.henji.platform.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Writes the actor into the metadata of a message and reads it back: plain strings, readable in any language. */
public final class Trail {

    private Trail() {}

    public static Map<String, String> of(Actor actor) {
        Map<String, String> trail = new HashMap<>();
        trail.put(TrailKeys.USER_ID, actor.userId());
        trail.put(TrailKeys.LEVEL, actor.level().name());
        put(trail, TrailKeys.TERRITORY, actor.office().territory());
        put(trail, TrailKeys.AGENCY, actor.office().agency());
        put(trail, TrailKeys.ROLE, actor.role());
        return trail;
    }

    /** The actor of a message; empty when the message carries none. */
    public static Optional<Actor> actor(MetaData metaData) {
        @Nullable String userId = text(metaData, TrailKeys.USER_ID);
        @Nullable String level = text(metaData, TrailKeys.LEVEL);
        if (userId == null || level == null) {
            return Optional.empty();
        }
        @Nullable String territory = text(metaData, TrailKeys.TERRITORY);
        @Nullable String agency = text(metaData, TrailKeys.AGENCY);
        Office office = new Office(
                Level.valueOf(level),
                territory == null ? null : new RegionCode(territory),
                agency == null ? null : new Uscc(agency));
        return Optional.of(new Actor(userId, office, text(metaData, TrailKeys.ROLE)));
    }

    private static void put(Map<String, String> trail, String key, @Nullable Object value) {
        if (value != null) {
            trail.put(key, value.toString());
        }
    }

    private static @Nullable String text(MetaData metaData, String key) {
        return (String) metaData.get(key);
    }
}

package org.henji.platform.security;

import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A valid token together with the actor it speaks for. */
public final class ActorToken extends JwtAuthenticationToken {

    private final transient Actor actor;

    ActorToken(Jwt jwt, Actor actor) {
        super(jwt, List.of(new SimpleGrantedAuthority(authority(actor.level()))), actor.userId());
        this.actor = actor;
    }

    public Actor actor() {
        return actor;
    }

    static String authority(Level level) {
        return "LEVEL_" + level.name();
    }
}

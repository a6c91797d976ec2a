package org.henji.platform.security;

import java.util.Set;
import org.henji.kernel.authority.Level;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A path beside GraphQL that exists for these levels only. Declared as a bean by whoever serves it; a path that nobody
 * declares is closed.
 */
public record ProtectedPath(HttpMethod method, String pattern, Set<Level> levels) {

    public ProtectedPath {
        levels = Set.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("nobody may use " + method + " " + pattern);
        }
    }

    RequestMatcher matcher() {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    String[] authorities() {
        return levels.stream().map(ActorToken::authority).toArray(String[]::new);
    }
}

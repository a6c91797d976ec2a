package org.henji.platform.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A path beside GraphQL that is open to everybody, without login. Declared as a bean by whoever serves it. */
public record PublicPath(HttpMethod method, String pattern) {

    RequestMatcher matcher() {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}

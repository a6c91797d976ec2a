package org.henji.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import org.henji.platform.failure.Languages;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.security.ActorToken;

/** What is known of a request to a resource, as of one to GraphQL. */
public final class HttpTrail {

    private HttpTrail() {}

    public static RequestTrail of(ActorToken token, HttpServletRequest request) {
        return new RequestTrail(
                token.actor(),
                RequestTrail.requestId(request.getHeader(RequestTrail.REQUEST_ID)),
                request.getRemoteAddr(),
                Languages.of(request));
    }
}

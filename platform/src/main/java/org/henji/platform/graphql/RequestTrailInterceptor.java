package org.henji.platform.graphql;

import java.net.InetSocketAddress;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.security.ActorToken;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;

/** Puts what is known of the request into the GraphQL context, and tells the client under which id it went. */
final class RequestTrailInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String requestId = RequestTrail.requestId(request.getHeaders().getFirst(RequestTrail.REQUEST_ID));
        RequestTrail trail = new RequestTrail(actor(), requestId, clientAddress(request), request.getLocale());
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(RequestTrail.KEY, trail)).build());
        return chain.next(request)
                .doOnNext(response -> response.getResponseHeaders().set(RequestTrail.REQUEST_ID, trail.requestId()));
    }

    private static @Nullable Actor actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorToken token
                ? token.actor()
                : null;
    }

    /** Of the connection; behind a proxy, {@code server.forward-headers-strategy} makes it that of the client. */
    private static @Nullable String clientAddress(WebGraphQlRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        if (address == null) {
            return null;
        }
        return address.getAddress() == null
                ? address.getHostString()
                : address.getAddress().getHostAddress();
    }
}

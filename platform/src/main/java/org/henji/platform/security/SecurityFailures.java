package org.henji.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Answers whom the resource server does not let in, in the shape that a GraphQL client understands. */
final class SecurityFailures implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(SecurityFailures.class);

    private static final String NO_TOKEN = "Bearer";
    private static final String WRONG_TOKEN = "Bearer error=\"invalid_token\"";

    private final RequestMatcher restricted;

    /** @param restricted the paths that exist, though not for everybody; whatever else is closed does not exist */
    SecurityFailures(RequestMatcher restricted) {
        this.restricted = restricted;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        switch (exception) {
            case ActorIncompleteException incomplete ->
                unauthenticated(WRONG_TOKEN, incomplete.failure(), request, response);
            case InsufficientAuthenticationException closed -> {
                if (restricted.matches(request)) {
                    unauthenticated(NO_TOKEN, Failure.of(FailureCode.UNAUTHENTICATED), request, response);
                } else {
                    notFound(request, response);
                }
            }
            default -> unauthenticated(WRONG_TOKEN, Failure.of(FailureCode.UNAUTHENTICATED), request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (restricted.matches(request)) {
            FailureBody.write(HttpStatus.FORBIDDEN, Failure.of(FailureCode.WRONG_LEVEL), request, response);
        } else {
            notFound(request, response);
        }
    }

    /** A filter around the check of the token: what says nothing about the token is thrown past the entry point. */
    void answerForIdentityProvider(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
            log.warn("The identity provider cannot be reached: {}", NestedExceptionUtils.getMostSpecificCause(e));
            FailureBody.write(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Failure.of(FailureCode.IDENTITY_PROVIDER_UNAVAILABLE),
                    (HttpServletRequest) request,
                    (HttpServletResponse) response);
        }
    }

    /** RFC 6750 wants the header. */
    private static void unauthenticated(
            String challenge, Failure failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        FailureBody.write(HttpStatus.UNAUTHORIZED, failure, request, response);
    }

    private static void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FailureBody.write(HttpStatus.NOT_FOUND, Failure.of(FailureCode.NOT_FOUND, "URL"), request, response);
    }
}

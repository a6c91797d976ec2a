package org.henji.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureBody;
import org.henji.platform.failure.Languages;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401 and 403 in the shape that a GraphQL client understands, beside the header that RFC 6750 asks for. */
public final class SecurityFailures implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final AuthenticationEntryPoint unauthenticated = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        try {
            unauthenticated.commence(request, response, exception);
        } catch (ServletException e) {
            throw new IOException(e);
        }
        write(
                request,
                response,
                exception instanceof ActorIncompleteException incomplete
                        ? incomplete.failure()
                        : Failure.of(FailureCode.UNAUTHENTICATED));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        try {
            denied.handle(request, response, exception);
        } catch (ServletException e) {
            throw new IOException(e);
        }
        write(request, response, Failure.of(FailureCode.WRONG_LEVEL));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Failure failure)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.getOutputStream().write(MAPPER.writeValueAsBytes(FailureBody.of(failure, Languages.of(request))));
    }
}

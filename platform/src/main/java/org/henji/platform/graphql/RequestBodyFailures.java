package org.henji.platform.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureBody;
import org.henji.platform.failure.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers a GraphQL request whose body is no JSON object with a query, in the shape of a GraphQL error. */
final class RequestBodyFailures implements HandlerExceptionResolver, Ordered {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String path;

    RequestBodyFailures(String path) {
        this.path = path;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        boolean unreadable = exception instanceof HttpMessageNotReadableException
                || exception instanceof ServerWebInputException
                || exception instanceof MultipartException;
        if (!unreadable || !request.getRequestURI().equals(request.getContextPath() + path)) {
            return null;
        }
        try {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(UTF_8);
            response.getOutputStream().write(MAPPER.writeValueAsBytes(body(request)));
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before Spring's own resolvers, which answer with the text of the exception. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    static FailureBody body(HttpServletRequest request) {
        return FailureBody.of(Failure.of(FailureCode.REQUEST_NOT_JSON), Languages.of(request));
    }
}

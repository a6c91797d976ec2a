package org.henji.platform.graphql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers what is sent to GraphQL and cannot be read as a request, in the shape of a GraphQL error. */
final class RequestBodyFailures implements HandlerExceptionResolver, Ordered {

    private final String path;
    private final int maxBodyBytes;

    RequestBodyFailures(String path, int maxBodyBytes) {
        this.path = path;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!request.getRequestURI().equals(request.getContextPath() + path)) {
            return null;
        }
        @Nullable HttpStatusCode status = status(exception);
        if (status == null) {
            return null;
        }
        try {
            FailureBody.write(status, failure(status), request, response);
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

    Failure failure(HttpStatusCode status) {
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return Failure.of(FailureCode.REQUEST_TOO_LARGE, Integer.toString(maxBodyBytes));
        }
        return Failure.of(
                status == HttpStatus.NOT_ACCEPTABLE ? FailureCode.ANSWER_IS_JSON : FailureCode.REQUEST_NOT_JSON);
    }

    private static @Nullable HttpStatusCode status(Exception exception) {
        return switch (exception) {
            case HttpMessageNotReadableException unreadable -> HttpStatus.BAD_REQUEST;
            case MultipartException noForm -> HttpStatus.BAD_REQUEST;
            case ResponseStatusException told -> told.getStatusCode();
            default -> null;
        };
    }
}

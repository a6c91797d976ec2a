package org.henji.platform.graphql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.henji.platform.failure.FailureBody;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Refuses a body that is too large: at once when its length is given, otherwise as soon as it has become so. */
final class RequestBodyLimit extends OncePerRequestFilter {

    private final RequestBodyFailures failures;
    private final int limit;

    RequestBodyLimit(RequestBodyFailures failures, int limit) {
        this.failures = failures;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
            FailureBody.write(status, failures.failure(status), request, response);
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private static final class Limited extends ContentCachingRequestWrapper {

        Limited(HttpServletRequest request, int limit) {
            super(request, limit);
        }

        @Override
        protected void handleContentOverflow(int limit) {
            throw new ContentTooLargeException(null);
        }
    }
}

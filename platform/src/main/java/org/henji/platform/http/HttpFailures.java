package org.henji.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.FailureBody;
import org.henji.platform.failure.Failures;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers what goes wrong in a resource, in the shape that GraphQL clients know, with the status that fits. */
@RestControllerAdvice(annotations = RestController.class)
final class HttpFailures {

    private final Failures failures;

    HttpFailures(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Failure failure = failures.of(exception, HttpFailures::misread);
        breakOffIfOnItsWay(exception, response);
        response.reset();
        FailureBody.write(status(failure.code()), failure, request, response);
    }

    /** The peer is gone, and nobody is left to be told; where a disk fails instead, its store says so. */
    @ExceptionHandler(IOException.class)
    void peerGone(IOException exception, HttpServletResponse response) throws Exception {
        breakOffIfOnItsWay(exception, response);
        response.setStatus(HttpStatus.BAD_REQUEST.value());
    }

    /**
     * What is on its way cannot be taken back. Left alone the container would end it properly, and half a document looked like
     * a whole one; what it is not told to have been handled makes it close the connection.
     */
    private static void breakOffIfOnItsWay(Exception exception, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw exception;
        }
    }

    private static Optional<Failure> misread(Throwable exception) {
        return switch (exception) {
            case MethodArgumentTypeMismatchException mismatch ->
                Optional.of(Failure.of(FailureCode.VALIDATION_FAILED, mismatch.getName()));
            case BindException binding ->
                Optional.of(Failure.of(
                        FailureCode.VALIDATION_FAILED,
                        binding.getFieldErrors().stream()
                                .map(FieldError::getField)
                                .collect(Collectors.joining(", "))));
            case HttpMessageNotReadableException unreadable -> Optional.of(Failure.of(FailureCode.REQUEST_NOT_JSON));
            case HttpMediaTypeNotSupportedException other -> Optional.of(Failure.of(FailureCode.REQUEST_NOT_JSON));
            case HttpMediaTypeNotAcceptableException other -> Optional.of(Failure.of(FailureCode.ANSWER_IS_JSON));
            default -> Optional.empty();
        };
    }

    private static HttpStatus status(FailureCode code) {
        return switch (code) {
            case FILE_TOO_LARGE, WORKBOOK_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case FILE_TYPE_NOT_ALLOWED, FILE_TYPE_FALSE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default ->
                switch (code.kind()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
                    case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                    case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
                };
        };
    }
}

package org.henji.platform.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.IntrospectionDisabledError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.InternalErrors;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives a code to the errors that GraphQL itself makes, before or between the fields. */
final class ErrorCodes implements WebGraphQlInterceptor {

    /** How GraphQL Java begins what it says about a variable; the error has nothing else that tells which one it is. */
    private static final Pattern VARIABLE = Pattern.compile("Variable '([_A-Za-z][_0-9A-Za-z]*)'");

    private final InternalErrors internalErrors;

    ErrorCodes(InternalErrors internalErrors) {
        this.internalErrors = internalErrors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> withCodes(response, request.getLocale()));
    }

    private WebGraphQlResponse withCodes(WebGraphQlResponse response, Locale locale) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.stream().allMatch(FailureError::hasCode)) {
            return response;
        }
        List<GraphQLError> coded = errors.stream()
                .map(error -> FailureError.hasCode(error) ? error : withCode(error, locale))
                .toList();
        return response.transform(builder -> builder.errors(coded));
    }

    private GraphQLError withCode(GraphQLError error, Locale locale) {
        GraphqlErrorBuilder<?> copy = GraphqlErrorBuilder.newError();
        if (error.getLocations() != null) {
            copy.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            copy.path(error.getPath());
        }
        return FailureError.of(failure(error), locale, copy);
    }

    private Failure failure(GraphQLError error) {
        if (error instanceof LimitExceeded limit) {
            return limit.failure();
        }
        if (error instanceof IntrospectionDisabledError) {
            return Failure.of(FailureCode.INTROSPECTION_DISABLED);
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return Failure.of(
                    FailureCode.DOCUMENT_TOO_COMPLEX,
                    Integer.toString(GoodFaithIntrospection.GOOD_FAITH_MAX_FIELDS_COUNT));
        }
        return isOfDocument(error)
                ? Failure.of(FailureCode.DOCUMENT_INVALID, whatIsWrong(error))
                : internalErrors.report(error);
    }

    /** The text of the error quotes what the client sent, which may be personal data; names of the schema never are. */
    private static String whatIsWrong(GraphQLError error) {
        return switch (error) {
            case InvalidSyntaxError syntax -> "syntax";
            case ValidationError invalid ->
                invalid.getValidationErrorType()
                        + (invalid.getQueryPath().isEmpty()
                                ? ""
                                : "@[" + String.join("/", invalid.getQueryPath()) + "]");
            case UnknownOperationException unknown -> ValidationErrorType.UnknownOperation.toString();
            case InputMapDefinesTooManyFieldsException unknown -> "variables";
            default -> {
                Matcher variable = VARIABLE.matcher(error.getMessage());
                yield variable.lookingAt()
                        ? "$" + variable.group(1)
                        : error.getErrorType().toString();
            }
        };
    }

    private static boolean isOfDocument(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }
}

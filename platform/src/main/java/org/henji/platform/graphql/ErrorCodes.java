package org.henji.platform.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.IntrospectionDisabledError;
import java.util.List;
import java.util.Locale;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives a code to the errors that GraphQL itself makes, before or between the fields. */
final class ErrorCodes implements WebGraphQlInterceptor {

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
                ? Failure.of(FailureCode.DOCUMENT_INVALID, error.getMessage())
                : internalErrors.report(error);
    }

    private static boolean isOfDocument(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }
}

package org.henji.platform.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Locale;
import org.henji.kernel.failure.Failure;
import org.henji.platform.failure.FailureBody;

/** A failure as a GraphQL error: {@code extensions} has its code, kind and arguments. */
final class FailureError {

    private FailureError() {}

    static <B extends GraphqlErrorBuilder<B>> GraphQLError of(
            Failure failure, Locale locale, GraphqlErrorBuilder<B> error) {
        return error.message("%s", failure.message(locale))
                .errorType(ErrorClassification.errorClassification(
                        failure.code().kind().name()))
                .extensions(FailureBody.extensions(failure))
                .build();
    }

    static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }
}

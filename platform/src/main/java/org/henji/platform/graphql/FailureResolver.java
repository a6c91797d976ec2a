package org.henji.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.ConstraintViolationException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Failures;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.validation.BindException;

/** Shows the {@link Failures} of fields, and what is wrong with their arguments in the language of whoever sent them. */
final class FailureResolver extends DataFetcherExceptionResolverAdapter {

    private final Failures failures;
    private final ConstraintMessages constraintMessages;

    FailureResolver(Failures failures, ConstraintMessages constraintMessages) {
        this.failures = failures;
        this.constraintMessages = constraintMessages;
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable exception, DataFetchingEnvironment environment) {
        Locale locale = environment.getLocale();
        Failure failure = failures.of(exception, cause -> ofArguments(cause, locale));
        return FailureError.of(failure, locale, GraphqlErrorBuilder.newError(environment));
    }

    private Optional<Failure> ofArguments(Throwable exception, Locale locale) {
        return switch (exception) {
            case ConstraintViolationException violated -> Optional.of(invalid(constraintMessages.of(violated, locale)));
            case BindException binding ->
                Optional.of(invalid(binding.getFieldErrors().stream().map(error -> error.getField())));
            default -> Optional.empty();
        };
    }

    private static Failure invalid(Stream<String> problems) {
        return Failure.of(
                FailureCode.VALIDATION_FAILED, problems.distinct().sorted().collect(Collectors.joining("; ")));
    }
}

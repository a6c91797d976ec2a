package org.henji.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.henji.platform.failure.FailureTranslator;
import org.henji.platform.failure.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.validation.BindException;

/**
 * The one place where exceptions become failures (ADR 0007). An exception counts as the first failure found on its way down
 * to the root cause; where there is none, it is internal.
 */
final class FailureResolver extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(FailureResolver.class);

    private static final int DEEPEST_CAUSE = 20;
    private static final String UNKNOWN = "?";

    private final List<FailureTranslator> translators;
    private final ConstraintMessages constraintMessages;
    private final InternalErrors internalErrors;

    FailureResolver(
            List<FailureTranslator> translators, ConstraintMessages constraintMessages, InternalErrors internalErrors) {
        this.translators = translators;
        this.constraintMessages = constraintMessages;
        this.internalErrors = internalErrors;
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable exception, DataFetchingEnvironment environment) {
        Locale locale = environment.getLocale();
        Failure failure = causes(exception)
                .map(cause -> failure(cause, locale))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> internalErrors.report(exception));
        return FailureError.of(failure, locale, GraphqlErrorBuilder.newError(environment));
    }

    private Optional<Failure> failure(Throwable exception, Locale locale) {
        return switch (exception) {
            case Refused refused -> Optional.of(refused.failure());
            case InvalidValue invalid -> Optional.of(invalid.failure());
            case HandlerExecutionException execution ->
                execution.getDetails().filter(Failure.class::isInstance).map(Failure.class::cast);
            case AggregateNotFoundException missing ->
                Optional.of(
                        Failure.of(FailureCode.NOT_FOUND, Objects.toString(missing.getAggregateIdentifier(), UNKNOWN)));
            case ConflictingModificationException conflict -> Optional.of(versionConflict(conflict));
            case ConstraintViolationException violated -> Optional.of(invalid(constraintMessages.of(violated, locale)));
            case BindException binding ->
                Optional.of(invalid(binding.getFieldErrors().stream().map(error -> error.getField())));
            default -> fixed(exception).or(() -> translated(exception));
        };
    }

    private static Failure versionConflict(ConflictingModificationException conflict) {
        return conflict instanceof ConflictingAggregateVersionException versions
                ? Failure.of(
                        FailureCode.VERSION_CONFLICT,
                        Long.toString(versions.getExpectedVersion()),
                        Long.toString(versions.getActualVersion()))
                : Failure.of(FailureCode.VERSION_CONFLICT, UNKNOWN, UNKNOWN);
    }

    private static Optional<Failure> fixed(Throwable exception) {
        if (exception instanceof AggregateStreamCreationException) {
            return Optional.of(Failure.of(FailureCode.ALREADY_EXISTS, UNKNOWN));
        }
        if (exception instanceof ConcurrencyException) {
            return Optional.of(Failure.of(FailureCode.CONCURRENT_CHANGE));
        }
        return Optional.empty();
    }

    /** What another module could not do is for its operator too; the message is left out, it may quote personal data. */
    private Optional<Failure> translated(Throwable exception) {
        return translators.stream()
                .map(translator -> translator.translate(exception))
                .flatMap(Optional::stream)
                .peek(failure ->
                        log.warn("{}: {}", failure.code(), exception.getClass().getName()))
                .findFirst();
    }

    private static Failure invalid(Stream<String> problems) {
        return Failure.of(
                FailureCode.VALIDATION_FAILED, problems.distinct().sorted().collect(Collectors.joining("; ")));
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE);
    }
}

package org.henji.platform.failure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where exceptions become failures (ADR 0007). An exception counts as the first failure found on its way down
 * to the root cause; where there is none, it is internal.
 */
public final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private static final int DEEPEST_CAUSE = 20;
    private static final String UNKNOWN = "?";

    private final List<FailureTranslator> translators;
    private final InternalErrors internalErrors;

    public Failures(List<FailureTranslator> translators, InternalErrors internalErrors) {
        this.translators = List.copyOf(translators);
        this.internalErrors = internalErrors;
    }

    public Failure of(Throwable exception) {
        return of(exception, cause -> Optional.empty());
    }

    /**
     * As {@link #of(Throwable)}, with failures that only the caller can tell.
     *
     * @param first asked about each cause before the failures that are the same for everybody
     */
    public Failure of(Throwable exception, Function<Throwable, Optional<Failure>> first) {
        return causes(exception)
                .map(cause -> first.apply(cause).or(() -> known(cause)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> internalErrors.report(exception));
    }

    public static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    private Optional<Failure> known(Throwable exception) {
        return switch (exception) {
            case Refused refused -> Optional.of(refused.failure());
            case InvalidValue invalid -> Optional.of(invalid.failure());
            case HandlerExecutionException execution ->
                execution.getDetails().filter(Failure.class::isInstance).map(Failure.class::cast);
            case AggregateNotFoundException missing ->
                Optional.of(
                        Failure.of(FailureCode.NOT_FOUND, Objects.toString(missing.getAggregateIdentifier(), UNKNOWN)));
            case ConflictingModificationException conflict -> Optional.of(versionConflict(conflict));
            case AggregateStreamCreationException existing ->
                Optional.of(Failure.of(FailureCode.ALREADY_EXISTS, UNKNOWN));
            case ConcurrencyException concurrent -> Optional.of(Failure.of(FailureCode.CONCURRENT_CHANGE));
            // in the way of each other, or too long behind one another
            case LockAcquisitionFailedException blocked -> Optional.of(Failure.of(FailureCode.CONCURRENT_CHANGE));
            default -> translated(exception);
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

    /** What another module could not do is for its operator too; the message is left out, it may quote personal data. */
    private Optional<Failure> translated(Throwable exception) {
        return translators.stream()
                .map(translator -> translator.translate(exception))
                .flatMap(Optional::stream)
                .peek(failure ->
                        log.warn("{}: {}", failure.code(), exception.getClass().getName()))
                .findFirst();
    }
}

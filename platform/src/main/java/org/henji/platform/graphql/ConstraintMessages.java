package org.henji.platform.graphql;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The problems of an input, each with its path, in the language of the client: the validator itself only knows the language
 * of the thread it ran on.
 */
final class ConstraintMessages {

    private final MessageInterpolator interpolator;

    ConstraintMessages(MessageInterpolator interpolator) {
        this.interpolator = interpolator;
    }

    Stream<String> of(ConstraintViolationException exception, Locale locale) {
        return exception.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + ": " + message(violation, locale));
    }

    private String message(ConstraintViolation<?> violation, Locale locale) {
        return interpolator.interpolate(violation.getMessageTemplate(), new OfViolation(violation), locale);
    }

    private record OfViolation(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("no " + type.getName());
        }
    }
}

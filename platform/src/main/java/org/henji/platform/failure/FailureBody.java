package org.henji.platform.failure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.henji.kernel.failure.Failure;

/** The GraphQL shape of a failure, for answers that are given before or without GraphQL. */
public record FailureBody(List<Entry> errors) {

    /** One error, as GraphQL has it. */
    public record Entry(String message, Map<String, Object> extensions) {}

    public static FailureBody of(Failure failure, Locale locale) {
        return new FailureBody(List.of(new Entry(failure.message(locale), extensions(failure))));
    }

    /** What clients branch on. */
    public static Map<String, Object> extensions(Failure failure) {
        return Map.of(
                "code", failure.code().name(),
                "kind", failure.code().kind().name(),
                "arguments", failure.arguments());
    }
}

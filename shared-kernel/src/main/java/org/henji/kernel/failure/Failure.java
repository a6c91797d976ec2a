package org.henji.kernel.failure;

import java.util.List;
import java.util.Locale;

/** A failure as it crosses process boundaries: the code and the values its message names; never personal data. */
public record Failure(FailureCode code, List<String> arguments) {

    public Failure {
        arguments = List.copyOf(arguments);
    }

    public static Failure of(FailureCode code, String... arguments) {
        return new Failure(code, List.of(arguments));
    }

    public String message(Locale locale) {
        return code.message(locale, arguments);
    }
}

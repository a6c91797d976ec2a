package org.henji.command.infrastructure;

import java.util.Locale;
import org.axonframework.commandhandling.CommandExecutionException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;

/** An act that is refused; nothing of it is stored. The {@link Failure} travels as details, so it survives any bus. */
public class RuleViolated extends CommandExecutionException {

    public RuleViolated(FailureCode code, String... arguments) {
        this(Failure.of(code, arguments));
    }

    public RuleViolated(Failure failure) {
        // a refusal is no fault of the program: its stack trace would tell nobody anything
        super(failure.message(Locale.ENGLISH), null, failure, false);
    }
}

package org.henji.command.infrastructure;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.jspecify.annotations.Nullable;

/**
 * The version that the sender of a command saw last. A sender who acts on what has changed since is told so before any rule
 * is asked, because the answer of a rule would be about a state the sender has not seen.
 */
public final class ExpectedVersion {

    private static final long NOT_THERE = -1;

    private ExpectedVersion() {}

    /** For handlers outside aggregates; inside them {@link ExpectedVersionDefinition} asks. */
    public static void require(@Nullable Long version) {
        require(CurrentUnitOfWork.get().getMessage(), version);
    }

    static void require(Message<?> command, @Nullable Long version) {
        Object expected = command.getMetaData().get(TrailKeys.EXPECTED_VERSION);
        String actual = String.valueOf(version == null ? NOT_THERE : version);
        if (expected != null && !expected.equals(actual)) {
            throw new RuleViolated(FailureCode.VERSION_CONFLICT, expected.toString(), actual);
        }
    }
}

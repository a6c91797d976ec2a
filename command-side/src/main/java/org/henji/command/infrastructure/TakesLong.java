package org.henji.command.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command whose handler looks through the whole history before it decides, or acts upon thousands of aggregates. Its sender waits for
 * the answer longer.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesLong {

    /** Axon interrupts a handler after 30 seconds, and prints its stack after ten; that of such a command is given longer. */
    int TIMEOUT_MILLIS = 300_000;

    int WARNING_MILLIS = 60_000;
}

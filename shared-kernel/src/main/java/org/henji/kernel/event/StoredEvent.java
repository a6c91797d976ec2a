package org.henji.kernel.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored and under which integrators see it. Neither ever changes: a
 * change of meaning is a new event or a new revision with an upcaster.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredEvent {

    /** {@code <capability>.<fact-in-kebab-case>}. */
    String value();

    String revision() default "1";
}

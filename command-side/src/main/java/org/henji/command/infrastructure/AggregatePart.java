package org.henji.command.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An entity inside an aggregate, held by it as {@link org.axonframework.modelling.command.AggregateMember}, that handles
 * commands of its own. Everything that holds for the handlers of an aggregate holds for its handlers too; the version asked
 * about is that of the aggregate.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AggregatePart {}

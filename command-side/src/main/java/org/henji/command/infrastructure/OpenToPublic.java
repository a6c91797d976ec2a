package org.henji.command.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that anybody may send without login, as somebody of level PUBLIC; how often is limited. Its handler asks for no
 * office, so what it lets the public do is decided there.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToPublic {}

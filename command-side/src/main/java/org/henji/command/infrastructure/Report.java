package org.henji.command.infrastructure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a handler answers that has done many things at once and has to say what became of each. It reaches the sender in the
 * {@link Outcome}, from another process too.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
public interface Report {}

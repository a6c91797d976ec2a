package org.henji.command.infrastructure;

/**
 * What a command has done, as the bus carries it to the sender.
 *
 * @param id the aggregate that the sender asked for or that the act created
 * @param version its version after the act; unchanged when nothing was to be done
 */
public record Outcome(String id, long version) {}

package org.henji.command.infrastructure;

import org.jspecify.annotations.Nullable;

/**
 * What a command has done, as the bus carries it to the sender.
 *
 * @param id the aggregate that the sender asked for or that the act created
 * @param version its version after the act; unchanged when nothing was to be done
 * @param report what became of each of many things; null of most acts
 */
public record Outcome(String id, long version, @Nullable Report report) {

    public Outcome(String id, long version) {
        this(id, version, null);
    }
}

package org.henji.command.mutation;

import org.henji.command.infrastructure.Report;

/** What the sender of a command gets whose handler reports. */
public record Reported<R extends Report>(Receipt receipt, R report) {}

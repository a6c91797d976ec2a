package org.henji.command.infrastructure;

/**
 * What a handler answers that has made something inside the target of its command: the receipt names it by that id, and the
 * version stays that of the target.
 */
public record PartId(String value) {}

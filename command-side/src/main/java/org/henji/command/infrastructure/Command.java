package org.henji.command.infrastructure;

/** Something an office wants done. The sealed families that extend it are listed where mutations are made of them. */
public interface Command {}

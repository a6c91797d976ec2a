package org.henji.standalone.badfixtures.unmarked;

/** Its package is not null-marked. */
public final class Unmarked {}

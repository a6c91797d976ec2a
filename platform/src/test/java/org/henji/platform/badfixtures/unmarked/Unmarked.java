package org.henji.platform.badfixtures.unmarked;

/** Its package says nothing about null. */
public final class Unmarked {}

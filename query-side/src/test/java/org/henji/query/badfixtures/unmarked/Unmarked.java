package org.henji.query.badfixtures.unmarked;

/** Stands in a package that says nothing about null. */
public record Unmarked() {}

package org.henji.command.badfixtures.unmarked;

/** In a package that says nothing about nulls. */
public class Unmarked {}

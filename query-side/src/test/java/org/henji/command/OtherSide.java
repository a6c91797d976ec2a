package org.henji.command;

/** Stands for the command side, which is not on the class path here. */
public record OtherSide() {}

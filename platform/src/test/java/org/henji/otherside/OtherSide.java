package org.henji.otherside;

/** Stands for a class of a module that builds on the platform. */
public final class OtherSide {}

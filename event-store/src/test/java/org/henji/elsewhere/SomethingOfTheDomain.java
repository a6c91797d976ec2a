package org.henji.elsewhere;

/** Stands for any other part of Henji. */
public record SomethingOfTheDomain(String name) {}

package org.henji.kernel.session.score;

/** A task of the specification as the score book uses it; tasks are counted from 1. */
public record TaskWeight(int task, String name, int weightPercent) {}

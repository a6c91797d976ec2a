package org.henji.kernel.session.score;

/**
 * What an assessor gave for a task.
 *
 * @param points 0 to 100, two decimals
 */
public record TaskScore(int task, Points points) {}

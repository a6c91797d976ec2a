package org.henji.kernel.session.score;

import org.jspecify.annotations.Nullable;

/**
 * 成绩 of a candidate.
 *
 * @param score two decimals; null of who was absent or disqualified
 */
public record Result(int candidate, Grade grade, @Nullable Points score) {}

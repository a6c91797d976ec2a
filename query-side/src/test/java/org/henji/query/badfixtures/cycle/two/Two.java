package org.henji.query.badfixtures.cycle.two;

import org.henji.query.badfixtures.cycle.one.One;
import org.jspecify.annotations.Nullable;

/** Needs the package that needs this one. */
public record Two(@Nullable One one) {}

package org.henji.platform.badfixtures.cycle.two;

import org.henji.platform.badfixtures.cycle.one.One;
import org.jspecify.annotations.Nullable;

/** Needs the package that needs this one. */
public record Two(@Nullable One one) {}

package org.henji.platform.badfixtures.cycle.one;

import org.henji.platform.badfixtures.cycle.two.Two;

/** Needs the package that needs this one. */
public record One(Two two) {}

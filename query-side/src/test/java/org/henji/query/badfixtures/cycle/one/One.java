package org.henji.query.badfixtures.cycle.one;

import org.henji.query.badfixtures.cycle.two.Two;

/** Needs the package that needs this one. */
public record One(Two two) {}

package org.henji.kernel.badfixtures.cycle.one;

import org.henji.kernel.badfixtures.cycle.two.Two;

public record One(Two two) {}

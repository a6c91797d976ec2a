package org.henji.command.badfixtures.cycle.one;

import org.henji.command.badfixtures.cycle.two.Two;

public record One(Two two) {}

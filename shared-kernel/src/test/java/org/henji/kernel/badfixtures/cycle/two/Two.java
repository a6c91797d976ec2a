package org.henji.kernel.badfixtures.cycle.two;

import org.henji.kernel.badfixtures.cycle.one.One;

public record Two(One one) {}

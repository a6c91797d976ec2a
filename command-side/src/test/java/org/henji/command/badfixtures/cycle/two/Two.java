package org.henji.command.badfixtures.cycle.two;

import org.henji.command.badfixtures.cycle.one.One;

public record Two(One one) {}

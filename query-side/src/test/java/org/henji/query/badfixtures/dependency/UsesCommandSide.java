package org.henji.query.badfixtures.dependency;

import org.henji.command.OtherSide;

/** Depends on the command side. */
public record UsesCommandSide(OtherSide side) {}

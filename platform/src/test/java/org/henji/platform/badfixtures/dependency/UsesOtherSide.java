package org.henji.platform.badfixtures.dependency;

import org.henji.otherside.OtherSide;

/** Depends on a module that depends on the platform. */
public record UsesOtherSide(OtherSide side) {}

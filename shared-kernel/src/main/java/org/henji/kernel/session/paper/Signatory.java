package org.henji.kernel.session.paper;

import org.henji.kernel.authority.Level;

/** Who signs a step of the custody: the user, and the level of the office for which the user acts. */
public record Signatory(String userId, Level level) {}

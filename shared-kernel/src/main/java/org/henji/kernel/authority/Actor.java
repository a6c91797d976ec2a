package org.henji.kernel.authority;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a user in a role of an office.
 *
 * @param userId the identity provider's stable id of the user; the name behind it stays with the identity provider
 * @param role the user's role in the office, as the identity provider names it
 */
public record Actor(String userId, Office office, @Nullable String role) {

    public Level level() {
        return office.level();
    }
}

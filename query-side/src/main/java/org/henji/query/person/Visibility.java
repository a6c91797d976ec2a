package org.henji.query.person;

import org.henji.kernel.authority.Actor;
import org.henji.platform.message.RequestTrail;

/**
 * Who may see people and what they write. Territory has been decided before: a person is reached over a desk only. What is left is
 * the level: the agency itself and the offices that decide on it see people, an auditor sees the pseudonym.
 */
final class Visibility {

    private Visibility() {}

    static boolean seesPeople(RequestTrail trail) {
        return trail.optionalActor().map(Visibility::seesPeople).orElse(false);
    }

    private static boolean seesPeople(Actor actor) {
        return switch (actor.level()) {
            case AGENCY, COUNTY, PREFECTURE, CENTER, DEPARTMENT -> true;
            case AUDITOR, INTEGRATOR, PUBLIC -> false;
        };
    }
}

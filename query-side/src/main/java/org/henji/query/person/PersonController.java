package org.henji.query.person;

import org.henji.kernel.authority.Actor;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.platform.message.RequestTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Shows people to those who may see them. Territory has been decided before: a person is reached over a desk only. What is left is
 * the level: the agency itself and the offices that decide on it see its people, an auditor sees the pseudonym.
 */
@Controller
@SchemaMapping(typeName = "Person")
class PersonController {

    @SchemaMapping
    @Nullable
    String name(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return isVisible(trail) ? person.name() : null;
    }

    /** Masked for everybody: nothing in the portal or on a desk needs the whole number. */
    @SchemaMapping
    @Nullable
    String idNumber(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        CitizenIdNumber idNumber = person.idNumber();
        return isVisible(trail) && idNumber != null ? idNumber.toString() : null;
    }

    @SchemaMapping
    @Nullable
    String phone(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return isVisible(trail) ? person.phone() : null;
    }

    @SchemaMapping
    @Nullable
    String email(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return isVisible(trail) ? person.email() : null;
    }

    @SchemaMapping
    boolean visible(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return isVisible(trail);
    }

    private static boolean isVisible(RequestTrail trail) {
        return trail.optionalActor().map(PersonController::maySeePeople).orElse(false);
    }

    private static boolean maySeePeople(Actor actor) {
        return switch (actor.level()) {
            case AGENCY, COUNTY, PREFECTURE, CENTER, DEPARTMENT -> true;
            case AUDITOR, INTEGRATOR, PUBLIC -> false;
        };
    }
}

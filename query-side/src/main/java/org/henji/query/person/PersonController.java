package org.henji.query.person;

import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.platform.message.RequestTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows people to those who may see them. */
@Controller
@SchemaMapping(typeName = "Person")
class PersonController {

    @SchemaMapping
    @Nullable
    String name(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Visibility.seesPeople(trail) ? person.name() : null;
    }

    /** Masked for everybody: nothing in the portal or on a desk needs the whole number. */
    @SchemaMapping
    @Nullable
    String idNumber(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        CitizenIdNumber idNumber = person.idNumber();
        return Visibility.seesPeople(trail) && idNumber != null ? idNumber.toString() : null;
    }

    @SchemaMapping
    @Nullable
    String phone(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Visibility.seesPeople(trail) ? person.phone() : null;
    }

    @SchemaMapping
    @Nullable
    String email(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Visibility.seesPeople(trail) ? person.email() : null;
    }

    @SchemaMapping
    boolean visible(PersonalData person, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Visibility.seesPeople(trail);
    }
}

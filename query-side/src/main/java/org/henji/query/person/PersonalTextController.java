package org.henji.query.person;

import org.henji.kernel.person.PersonalText;
import org.henji.platform.message.RequestTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows what people wrote to those who may see the people. */
@Controller
@SchemaMapping(typeName = "PersonalText")
class PersonalTextController {

    @SchemaMapping
    @Nullable
    String text(PersonalText written, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Visibility.seesPeople(trail) ? written.text() : null;
    }

    @SchemaMapping
    boolean visible(PersonalText written, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Visibility.seesPeople(trail);
    }
}

package org.henji.platform.graphql;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells which system answers. */
@Controller
class HenjiController {

    private final Henji henji;

    HenjiController(Henji henji) {
        this.henji = henji;
    }

    @QueryMapping
    Henji henji() {
        return henji;
    }
}

package org.henji.query.certificate.numbers;

import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.infrastructure.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the centre how far the numbers have been given out. */
@Controller
class NumberingController {

    private final Numberings numberings;

    NumberingController(Numberings numberings) {
        this.numberings = numberings;
    }

    @SchemaMapping(typeName = "CenterDesk", field = "certificateNumberings")
    Connection<NumberingView> numberings(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        return numberings.rows().page(Selection.all(), PageRequest.of(first, after));
    }
}

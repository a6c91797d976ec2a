package org.henji.query.person.erasures;

import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the department whom it has forgotten; of each of them a pseudonym is left. */
@Controller
class ErasureController {

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    @SchemaMapping(typeName = "DepartmentDesk")
    Connection<ErasureView> erasures(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        return erasures.rows().page(Erasures.ALL, PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Erasure")
    int photos(ErasureView erasure) {
        return erasure.files().size();
    }
}

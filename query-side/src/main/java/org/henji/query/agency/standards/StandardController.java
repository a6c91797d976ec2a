package org.henji.query.agency.standards;

import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the evaluation standards on the portal: who applies has to know by what it will be judged. */
@Controller
class StandardController {

    private final Standards standards;

    StandardController(Standards standards) {
        this.standards = standards;
    }

    @SchemaMapping(typeName = "Portal")
    Connection<StandardView> evaluationStandards(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        return standards.rows().page(Standards.selection(), PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Portal")
    @Nullable
    StandardView evaluationStandard(@Argument String version) {
        return standards.find(StandardVersion.parse(version)).orElse(null);
    }
}

package org.henji.query.audit.history;

import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.platform.message.RequestTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows histories to whoever has been let in to the audit. */
@Controller
class HistoryController {

    private final EventHistory history;

    HistoryController(EventHistory history) {
        this.history = history;
    }

    @SchemaMapping(typeName = "Audit")
    Connection<HistoryEntry> history(
            @ContextValue(RequestTrail.KEY) RequestTrail trail,
            @Argument String of,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return history.page(of, PageRequest.of(first, after, 1), trail.requireActor());
    }
}

package org.henji.query.inbox;

import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows what waits on a desk; only to the office itself as something it may act on. */
@Controller
class InboxController {

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @SchemaMapping(typeName = "OfficeDesk", field = "inbox")
    Connection<InboxEntry> entries(Desk desk, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return inbox.rows()
                .page(
                        Inbox.selection(desk),
                        PageRequest.of(first, after),
                        entry -> desk.isOwn() ? entry : entry.forOnlookers());
    }
}

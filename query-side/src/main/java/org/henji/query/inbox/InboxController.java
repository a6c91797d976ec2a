package org.henji.query.inbox;

import java.time.Clock;
import java.time.LocalDate;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows what waits on a desk; only to the office itself as something it may act on. */
@Controller
class InboxController {

    private final Inbox inbox;
    private final Clock clock;

    InboxController(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "OfficeDesk", field = "inbox")
    Connection<InboxEntry> entries(Desk desk, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocalDate today = CivilTime.today(clock);
        return inbox.rows()
                .page(Inbox.selection(desk), PageRequest.of(first, after), matter -> matter.shownOn(desk, today));
    }
}

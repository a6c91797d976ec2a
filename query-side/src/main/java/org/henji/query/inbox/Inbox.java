package org.henji.query.inbox;

import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the inboxes. */
@Component
public class Inbox {

    /** The processing group: its own, because it will be fed by every capability. */
    public static final String GROUP = "inbox";

    static final String OFFICE = "office";
    static final String SINCE = "since";

    static final ReadModel<InboxEntry> MODEL = ReadModel.of(InboxEntry.class, "inbox", GROUP, 1)
            .fedBy(
                    FilingApplicationEvent.class,
                    e -> "application/" + e.application(),
                    (row, e, occurrence) -> InboxEntry.evolve(row, e))
            .indexedBy(OFFICE, SINCE, Row.KEY)
            .build();

    private final Rows<InboxEntry> rows;

    Inbox(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<InboxEntry> inboxModel() {
        return MODEL;
    }

    Rows<InboxEntry> rows() {
        return rows;
    }

    /** What waits for the office whose desk it is, the longest first. */
    static Selection selection(Desk desk) {
        return Selection.all().where(OFFICE, desk.office()).orderedBy(SINCE, Direction.ASCENDING);
    }
}

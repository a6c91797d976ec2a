package org.henji.query.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.henji.kernel.agency.Uscc;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.agency.directory.AgencyView;
import org.henji.query.certificate.blanks.BlankStocks;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows what waits on a desk; only to the office itself as something it may act on. */
@Controller
class InboxController {

    private final Inbox inbox;
    private final AgencyDirectory agencies;
    private final BlankStocks stocks;
    private final Clock clock;

    InboxController(Inbox inbox, AgencyDirectory agencies, BlankStocks stocks, Clock clock) {
        this.inbox = inbox;
        this.agencies = agencies;
        this.stocks = stocks;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "OfficeDesk", field = "inbox")
    Connection<InboxEntry> entries(Desk desk, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocalDate today = CivilTime.today(clock);
        Keeping keeping = Keeping.of(desk, stocks);
        return inbox.rows()
                .page(
                        Inbox.selection(desk),
                        PageRequest.of(first, after),
                        matter -> matter.shownOn(desk, today)
                                .under(keeping, desk.reader().userId()));
    }

    /** What is done about a session does not say again how its agency is called. */
    @BatchMapping(typeName = "InboxEntry", field = "title")
    Map<InboxEntry, String> titles(List<InboxEntry> entries) {
        Map<Uscc, AgencyView> found = agencies.find(entries.stream()
                .filter(entry -> entry.title() == null)
                .map(entry -> Objects.requireNonNull(entry.uscc()))
                .toList());
        Map<InboxEntry, String> titles = new HashMap<>();
        entries.forEach(entry -> titles.put(entry, title(entry, found)));
        return titles;
    }

    private static String title(InboxEntry entry, Map<Uscc, AgencyView> agencies) {
        if (entry.title() != null) {
            return entry.title();
        }
        Uscc uscc = Objects.requireNonNull(entry.uscc());
        AgencyView agency = agencies.get(uscc);
        return agency == null ? uscc.value() : agency.name();
    }
}

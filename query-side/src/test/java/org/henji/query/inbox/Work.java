package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.region.Regions;
import org.henji.query.desk.Desk;
import org.henji.query.desk.OfficeKey;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;

/** What waits after a history, in words that tests read well with. */
final class Work {

    static final OfficeKey CENTER =
            OfficeKey.of(Level.CENTER, Regions.province().code());
    static final OfficeKey DEPARTMENT =
            OfficeKey.of(Level.DEPARTMENT, Regions.province().code());
    static final OfficeKey PREFECTURE = OfficeKey.of(Level.PREFECTURE, AgencyEvents.PREFECTURE);
    static final OfficeKey AGENCY = OfficeKey.of(AgencyEvents.USCC);

    private static final Actor ANYBODY = new Actor("u1", Office.agency(AgencyEvents.USCC), null);

    private Work() {}

    static Matter matter(String key, List<? extends DomainEvent> history) {
        return Scenario.view(Inbox.MODEL, key, ANYBODY, history.toArray(DomainEvent[]::new));
    }

    /** The kinds of work that wait for anybody after the history. */
    static List<InboxKind> waiting(List<? extends DomainEvent> history) {
        Map<String, Row<Matter>> rows = Scenario.rows(Inbox.MODEL, ANYBODY, List.copyOf(history));
        return rows.values().stream()
                .map(Row::view)
                .filter(matter -> matter.office() != null)
                .map(matter -> matter.task().kind())
                .sorted()
                .toList();
    }

    static void assertIdle(Matter matter) {
        assertThat(matter.office()).isNull();
        assertThat(matter.task()).isNull();
    }

    /** The mutations that a user of the office for which it waits may send. */
    static List<String> mutations(Matter matter, String userId, LocalDate today) {
        return matter.shownOn(deskOf(matter, userId), today).mutations();
    }

    static Desk deskOf(Matter matter, String userId) {
        return switch (matter.task().level()) {
            case AGENCY -> agencyDesk(userId, matter.about().uscc());
            case COUNTY ->
                Desk.ofCounty(new Actor(userId, Office.county(matter.about().region()), null), null);
            case PREFECTURE ->
                Desk.ofPrefecture(
                        new Actor(userId, Office.prefecture(matter.about().prefecture()), null), null);
            case CENTER -> Desk.ofCenter(new Actor(userId, Office.provincial(Level.CENTER), null));
            case DEPARTMENT -> Desk.ofDepartment(new Actor(userId, Office.provincial(Level.DEPARTMENT), null));
            case AUDITOR, INTEGRATOR, PUBLIC -> throw new IllegalArgumentException("nothing waits there");
        };
    }

    static List<DomainEvent> and(List<DomainEvent> history, DomainEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }

    private static Desk agencyDesk(String userId, Uscc agency) {
        return Desk.ofAgency(new Actor(userId, Office.agency(agency), null), agency, null);
    }
}

package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.OTHER_PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.blocked;
import static org.henji.kernel.agency.AgencyEvents.disqualified;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.itemsWithdrawn;
import static org.henji.kernel.agency.AgencyEvents.particulars;
import static org.henji.kernel.agency.AgencyEvents.particularsChanged;
import static org.henji.kernel.agency.AgencyEvents.rectificationAccepted;
import static org.henji.kernel.agency.AgencyEvents.rectificationOrdered;
import static org.henji.kernel.agency.AgencyEvents.rectificationRejected;
import static org.henji.kernel.agency.AgencyEvents.rectificationReported;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.unblocked;
import static org.henji.kernel.agency.AgencyEvents.warned;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.mutations;
import static org.henji.query.inbox.Work.waiting;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Level;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.query.desk.OfficeKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgencyWorkTest {

    private static final String CLERK = "clerk";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final List<DomainEvent> FILED = List.of(registered(), filed(ITEM), filed(OTHER_ITEM));

    @Test
    void filed_agency_has_nothing_to_do() {
        assertThat(waiting(and(FILED, warned()))).isEmpty();
    }

    @Test
    void rectification_waits_for_the_agency_until_its_last_day() {
        Matter matter = rectification(and(FILED, rectificationOrdered()));

        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.RECTIFICATION_TO_REPORT);
        assertThat(matter.task().until()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(matter.about().title()).isEqualTo(NAME);
        assertThat(mutations(matter, CLERK, TODAY)).containsExactly("reportRectification");
    }

    @Test
    void reported_rectification_waits_for_whoever_ordered_it() {
        Matter byPrefecture = rectification(and(FILED, rectificationOrdered(), rectificationReported()));
        Matter byDepartment = rectification(and(
                FILED,
                new RectificationOrdered(USCC, Reviewer.DEPARTMENT, "补齐监控", LocalDate.of(2026, 4, 1), AT),
                rectificationReported()));

        assertThat(byPrefecture.office()).isEqualTo(Work.PREFECTURE);
        assertThat(byPrefecture.task().kind()).isEqualTo(InboxKind.RECTIFICATION_TO_ACCEPT);
        assertThat(mutations(byPrefecture, CLERK, TODAY)).containsExactly("acceptRectification", "rejectRectification");
        assertThat(byDepartment.office()).isEqualTo(Work.DEPARTMENT);
    }

    @Test
    void rectification_that_is_not_reported_stays_in_sight_of_whoever_ordered_it() {
        Matter ordered = supervision(and(FILED, rectificationOrdered()));
        Matter again =
                supervision(and(FILED, rectificationOrdered(), rectificationReported(), rectificationRejected()));

        assertThat(ordered.office()).isEqualTo(Work.PREFECTURE);
        assertThat(ordered.task().kind()).isEqualTo(InboxKind.RECTIFICATION_TO_FOLLOW_UP);
        assertThat(ordered.task().until()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(mutations(ordered, CLERK, TODAY)).containsExactly("acceptRectification", "rejectRectification");
        assertThat(again.task().until()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertIdle(supervision(and(FILED, rectificationOrdered(), rectificationReported())));
        assertIdle(supervision(and(FILED, rectificationOrdered(), rectificationAccepted())));
    }

    @Test
    void rejected_rectification_waits_for_the_agency_until_another_day() {
        Matter matter =
                rectification(and(FILED, rectificationOrdered(), rectificationReported(), rectificationRejected()));

        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().until()).isEqualTo(LocalDate.of(2026, 4, 15));
    }

    @Test
    void accepted_rectification_is_over() {
        assertIdle(rectification(and(FILED, rectificationOrdered(), rectificationReported(), rectificationAccepted())));
    }

    @Test
    void agency_that_moved_is_overseen_where_it_lies_now() {
        Matter matter = rectification(and(
                FILED,
                rectificationOrdered(),
                particularsChanged(particulars("新名称", new RegionCode("620922"))),
                rectificationReported()));

        assertThat(matter.office()).isEqualTo(OfficeKey.of(Level.PREFECTURE, OTHER_PREFECTURE));
        assertThat(matter.about().title()).isEqualTo("新名称");
    }

    @Test
    void nothing_waits_for_the_office_of_an_abolished_region() {
        Matter matter = rectification(and(
                FILED,
                rectificationOrdered(),
                particularsChanged(particulars(NAME, new RegionCode("629999"))),
                rectificationReported()));

        assertThat(matter.office()).isNull();
    }

    @Test
    void blocked_items_wait_for_the_agency_to_staff_them() {
        Matter matter = staffing(and(FILED, blocked(ITEM), blocked(OTHER_ITEM)));

        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().items()).containsExactlyElementsOf(ITEMS);
        assertThat(mutations(matter, CLERK, TODAY)).containsExactly("changeStaff", "withdrawItems");
        assertThat(staffing(and(FILED, blocked(ITEM), blocked(OTHER_ITEM), unblocked(ITEM)))
                        .task()
                        .items())
                .containsExactly(OTHER_ITEM);
        assertIdle(staffing(and(FILED, blocked(ITEM), itemsWithdrawn(ITEM))));
    }

    @Test
    void disqualification_ends_all_of_it() {
        assertThat(waiting(and(FILED, rectificationOrdered(), blocked(ITEM), disqualified(ITEM, OTHER_ITEM))))
                .isEmpty();
    }

    @Test
    void change_of_an_unknown_agency_is_an_error() {
        for (DomainEvent event : List.of(blocked(ITEM), rectificationOrdered())) {
            assertThatThrownBy(() -> staffing(List.of(event)))
                    .hasMessageContaining(IllegalStateException.class.getName());
        }
    }

    private static Matter rectification(List<DomainEvent> history) {
        return matter(AgencyLane.RECTIFICATION.key(USCC), history);
    }

    private static Matter supervision(List<DomainEvent> history) {
        return matter(AgencyLane.SUPERVISION.key(USCC), history);
    }

    private static Matter staffing(List<DomainEvent> history) {
        return matter(AgencyLane.STAFFING.key(USCC), history);
    }
}

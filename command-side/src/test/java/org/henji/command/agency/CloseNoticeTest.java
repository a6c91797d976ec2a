package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.applicationClosed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.cleared;
import static org.henji.kernel.agency.FilingEvents.objectedTo;
import static org.henji.kernel.agency.FilingEvents.putOnNotice;
import static org.henji.kernel.agency.FilingEvents.takenOffNotice;
import static org.henji.kernel.agency.FilingEvents.withdrawn;
import static org.henji.kernel.agency.NoticeEvents.LAST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LINE;
import static org.henji.kernel.agency.NoticeEvents.closed;
import static org.henji.kernel.agency.NoticeEvents.decided;
import static org.henji.kernel.agency.NoticeEvents.lodged;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.agency.NoticeCommand.CloseNotice;
import org.henji.kernel.agency.FilingApplicationEvent.ItemCleared;
import org.henji.kernel.agency.FilingApplicationEvent.ItemObjectedTo;
import org.henji.kernel.agency.FilingApplicationEvent.ItemPutOnNotice;
import org.henji.kernel.agency.NoticeEvents;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 11 to 14 of {@code docs/event-model/notice.md}, BR-14. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloseNoticeTest {

    private static final LineRef OTHER_LINE = new LineRef(APPLICATION, OTHER_ITEM);

    @Test
    void a_day_early_it_does_not_close() {
        OnNotice.published()
                .on(LAST_DAY)
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_PERIOD_RUNNING, LAST_DAY.toString());
    }

    @Test
    void the_day_after_it_closes_and_its_items_are_cleared_in_the_same_act() {
        List<DomainEvent> events =
                dayAfter(OnNotice.published()).when(command(), DEPARTMENT).events();
        assertThat(events)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .containsExactly(closed(LINE, OTHER_LINE), cleared(ITEM), cleared(OTHER_ITEM));
    }

    @Test
    void an_undecided_objection_keeps_it_open() {
        dayAfter(OnNotice.published().and(lodged(1), lodged(2), decided(1, ObjectionDecision.DISMISSED), lodged(3)))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.OBJECTION_OPEN, "2, 3");
    }

    @Test
    void an_objection_that_was_upheld_concerns_its_line_only() {
        List<DomainEvent> events = dayAfter(OnNotice.published().and(lodged(1), decided(1, ObjectionDecision.UPHELD)))
                .when(command(), DEPARTMENT)
                .events();
        assertThat(events)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .containsExactly(closed(List.of(OTHER_LINE), List.of(LINE)), objectedTo(ITEM), cleared(OTHER_ITEM));
    }

    @Test
    void one_upheld_objection_outweighs_any_number_dismissed() {
        List<DomainEvent> events = dayAfter(OnNotice.published()
                        .and(lodged(1), lodged(2))
                        .and(decided(1, ObjectionDecision.UPHELD), decided(2, ObjectionDecision.DISMISSED)))
                .when(command(), DEPARTMENT)
                .events();
        assertThat(events).filteredOn(ItemObjectedTo.class::isInstance).hasSize(1);
    }

    @Test
    void an_objection_that_was_dismissed_changes_nothing() {
        List<DomainEvent> events = dayAfter(
                        OnNotice.published().and(lodged(1), decided(1, ObjectionDecision.DISMISSED)))
                .when(command(), DEPARTMENT)
                .events();
        assertThat(events).filteredOn(ItemCleared.class::isInstance).hasSize(2);
    }

    @Test
    void an_item_that_has_left_the_notice_is_left_alone() {
        List<DomainEvent> events = dayAfter(OnNotice.published().and(withdrawn(), applicationClosed()))
                .when(command(), DEPARTMENT)
                .events();
        assertThat(events).singleElement().isInstanceOf(NoticeClosed.class);
    }

    @Test
    void an_item_that_is_on_another_notice_by_now_is_left_alone() {
        ItemPutOnNotice elsewhere = new ItemPutOnNotice(APPLICATION, ITEM, new NoticeNo("PN-2026-002"), AT);
        List<DomainEvent> events = dayAfter(OnNotice.published().and(takenOffNotice(ITEM), elsewhere))
                .when(command(), DEPARTMENT)
                .events();
        assertThat(events)
                .filteredOn(ItemCleared.class::isInstance)
                .extracting(event -> ((ItemCleared) event).item())
                .containsExactly(OTHER_ITEM);
    }

    @Test
    void over_the_national_holiday_the_period_goes_on() {
        NoticePublished longer = new NoticePublished(
                NOTICE,
                "国庆期间的公示",
                NoticeEvents.published(ITEM).lines(),
                LocalDate.of(2026, 9, 29),
                LocalDate.of(2026, 10, 10),
                5,
                AT);
        Stage stage = OnNotice.rechecked().and(putOnNotice(ITEM), longer);
        stage.on(LocalDate.of(2026, 10, 10))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_PERIOD_RUNNING, "2026-10-10");
        assertThat(stage.on(LocalDate.of(2026, 10, 11))
                        .when(command(), DEPARTMENT)
                        .events())
                .hasSize(2);
    }

    @Test
    void it_closes_once() {
        dayAfter(OnNotice.published().and(closed(LINE, OTHER_LINE), cleared(ITEM), cleared(OTHER_ITEM)))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_NOT_OPEN);
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_closes(Actor actor) {
        dayAfter(OnNotice.published()).when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_closes() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    private static Stage dayAfter(Stage stage) {
        return stage.on(LAST_DAY.plusDays(1));
    }

    private static CloseNotice command() {
        return new CloseNotice(NOTICE);
    }
}

package org.henji.query.agency.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.NoticeEvents.FIRST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LAST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LINE;
import static org.henji.kernel.agency.NoticeEvents.OBJECTOR;
import static org.henji.kernel.agency.NoticeEvents.closed;
import static org.henji.kernel.agency.NoticeEvents.decided;
import static org.henji.kernel.agency.NoticeEvents.lodged;
import static org.henji.kernel.agency.NoticeEvents.noticeWithdrawn;
import static org.henji.kernel.agency.NoticeEvents.published;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.query.infrastructure.CivilTime;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public notices and the objections to them (BR-14). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeViewTest {

    private static final Actor DEPARTMENT = new Actor("u1", Office.provincial(Level.DEPARTMENT), null);
    private static final LineRef OTHER_LINE = new LineRef(APPLICATION, OTHER_ITEM);

    @Test
    void published_notice_says_what_is_published_and_how_long() {
        assertThat(after(published(ITEM)))
                .isEqualTo(new NoticeView(
                        NOTICE,
                        published().title(),
                        List.of(new NoticeLineView(APPLICATION, ITEM, USCC, NAME, COUNTY, PREFECTURE, 0, 0, null)),
                        FIRST_DAY,
                        LAST_DAY,
                        5,
                        AT,
                        false,
                        null,
                        null));
    }

    @Test
    void neither_who_evaluated_nor_who_objects_is_in_it() {
        assertThat(after(published(), lodged(1)).toString())
                .doesNotContain(
                        EvaluationEvents.LEADER.userId(), OBJECTOR.subject().value(), "PersonalText");
    }

    @Test
    void objections_are_counted_on_their_line() {
        NoticeView notice = after(
                published(ITEM, OTHER_ITEM),
                lodged(1),
                lodged(2, OTHER_LINE),
                lodged(3),
                decided(1, ObjectionDecision.DISMISSED));

        assertThat(notice.lines()).extracting(NoticeLineView::objections).containsExactly(2, 1);
        assertThat(notice.lines()).extracting(NoticeLineView::undecided).containsExactly(1, 1);
    }

    @Test
    void closed_notice_says_of_every_line_what_came_of_it() {
        NoticeView notice = after(
                published(ITEM, OTHER_ITEM),
                lodged(1, OTHER_LINE),
                decided(1, OTHER_LINE, ObjectionDecision.UPHELD),
                closed(List.of(LINE), List.of(OTHER_LINE)));

        assertThat(notice.lines())
                .extracting(NoticeLineView::result)
                .containsExactly(LineResult.CLEARED, LineResult.OBJECTED_TO);
        assertThat(notice.ended()).isTrue();
        assertThat(notice.endedAt()).isEqualTo(AT);
        assertThat(notice.statusOn(LAST_DAY.plusDays(3))).isEqualTo(NoticeStatus.CLOSED);
    }

    @Test
    void withdrawn_notice_leaves_nothing_undecided() {
        NoticeView notice = after(published(), lodged(1), noticeWithdrawn(1));

        assertThat(notice.lines().getFirst().undecided()).isZero();
        assertThat(notice.lines().getFirst().result()).isNull();
        assertThat(notice.withdrawalReason()).isEqualTo(noticeWithdrawn().reason());
        assertThat(notice.statusOn(FIRST_DAY)).isEqualTo(NoticeStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, NOT_STARTED, 5",
        "2026-03-02, RUNNING, 5",
        "2026-03-04, RUNNING, 3",
        "2026-03-06, RUNNING, 1",
        "2026-03-07, PERIOD_OVER,"
    })
    void status_and_days_left_are_those_of_the_day_in_china(LocalDate day, NoticeStatus status, Integer left) {
        NoticeView notice = after(published());

        for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59))) {
            Clock clock = Clock.fixed(day.atTime(time).atZone(CivilTime.ZONE).toInstant(), CivilTime.ZONE);
            NoticeController controller = new NoticeController(null, BusinessCalendar.standard(), clock);

            assertThat(controller.status(notice)).isEqualTo(status);
            assertThat(controller.workingDaysLeft(notice)).isEqualTo(left);
        }
    }

    @Test
    void holidays_are_not_left_to_object() {
        // the Spring Festival of 2026 is from 15 to 23 February; 14 February is worked
        NoticeView notice = new NoticeView(
                NOTICE,
                "title",
                List.of(),
                LocalDate.of(2026, 2, 13),
                LocalDate.of(2026, 2, 25),
                4,
                AT,
                false,
                null,
                null);

        assertThat(leftOn(notice, LocalDate.of(2026, 2, 13))).isEqualTo(4);
        assertThat(leftOn(notice, LocalDate.of(2026, 2, 14))).isEqualTo(3);
        assertThat(leftOn(notice, LocalDate.of(2026, 2, 18))).isEqualTo(2);
    }

    @Test
    void objection_keeps_who_and_what_and_waits_for_its_decision() {
        assertThat(objection(1, published(), lodged(1)))
                .isEqualTo(new ObjectionView(
                        NOTICE,
                        1,
                        APPLICATION,
                        ITEM,
                        USCC,
                        OBJECTOR,
                        lodged(1).facts(),
                        lodged(1).evidence(),
                        AT,
                        ObjectionState.UNDECIDED,
                        null,
                        null));
    }

    @Test
    void decided_objection_says_how_and_why() {
        ObjectionView upheld = objection(
                2,
                published(),
                lodged(1),
                lodged(2),
                decided(2, ObjectionDecision.UPHELD),
                closed(List.of(), List.of(LINE)));

        assertThat(upheld.state()).isEqualTo(ObjectionState.UPHELD);
        assertThat(upheld.reason()).isEqualTo("经核实作出处理");
        assertThat(upheld.decidedAt()).isEqualTo(AT);
    }

    @Test
    void undecided_objections_lapse_with_the_notice() {
        Map<String, Row<ObjectionView>> rows = Scenario.rows(
                Notices.OBJECTIONS,
                DEPARTMENT,
                List.of(
                        published(),
                        lodged(1),
                        lodged(2),
                        lodged(3),
                        decided(2, ObjectionDecision.DISMISSED),
                        noticeWithdrawn(1, 3)));

        assertThat(rows.values())
                .extracting(row -> row.view().state())
                .containsExactly(ObjectionState.LAPSED, ObjectionState.DISMISSED, ObjectionState.LAPSED);
    }

    @Test
    void public_sees_neither_who_objects_nor_what_they_wrote() {
        ObjectionView objection = objection(1, published(), lodged(1), decided(1, ObjectionDecision.DISMISSED));

        assertThat(objection.forThePublic())
                .isEqualTo(new PublicObjection(
                        NOTICE, 1, APPLICATION, ITEM, USCC, AT, ObjectionState.DISMISSED, "经核实作出处理", AT));
    }

    @Test
    void change_of_an_unknown_notice_is_an_error() {
        for (PublicNoticeEvent event :
                List.of(lodged(1), decided(1, ObjectionDecision.UPHELD), closed(), noticeWithdrawn())) {
            assertThatThrownBy(() -> NoticeView.evolve(null, event)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> ObjectionView.evolve(null, decided(1, ObjectionDecision.UPHELD)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Integer leftOn(NoticeView notice, LocalDate day) {
        Clock noon = Clock.fixed(day.atTime(12, 0).atZone(CivilTime.ZONE).toInstant(), CivilTime.ZONE);
        return new NoticeController(null, BusinessCalendar.standard(), noon).workingDaysLeft(notice);
    }

    private static NoticeView after(PublicNoticeEvent... events) {
        return Scenario.view(Notices.MODEL, NOTICE.value(), DEPARTMENT, events);
    }

    private static ObjectionView objection(int no, PublicNoticeEvent... events) {
        return Scenario.view(Notices.OBJECTIONS, NOTICE + "/00000" + no, DEPARTMENT, events);
    }
}

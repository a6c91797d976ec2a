package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.kernel.agency.AgencyEvents.applicationClosed;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.objectedTo;
import static org.henji.kernel.agency.FilingEvents.takenOffNotice;
import static org.henji.kernel.agency.FilingEvents.withdrawn;
import static org.henji.kernel.agency.NoticeEvents.LAST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LINE;
import static org.henji.kernel.agency.NoticeEvents.decided;
import static org.henji.kernel.agency.NoticeEvents.lodged;
import static org.henji.kernel.agency.NoticeEvents.noticeWithdrawn;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.agency.NoticeCommand.CloseNotice;
import org.henji.command.agency.NoticeCommand.PublishNotice;
import org.henji.command.agency.NoticeCommand.WithdrawNotice;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.ObjectionDecision;
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

/** Rule 5 of {@code docs/event-model/notice.md}, BR-14. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawNoticeTest {

    private static final NoticeNo ANOTHER = new NoticeNo("PN-2026-002");

    @Test
    void its_items_leave_it_in_the_same_act() {
        OnNotice.published()
                .when(command(), DEPARTMENT)
                .then(noticeWithdrawn(), takenOffNotice(ITEM), takenOffNotice(OTHER_ITEM));
    }

    @Test
    void undecided_objections_lapse_with_it() {
        OnNotice.published()
                .and(lodged(1), lodged(2), lodged(3), decided(2, ObjectionDecision.DISMISSED))
                .when(command(), DEPARTMENT)
                .then(noticeWithdrawn(1, 3), takenOffNotice(ITEM), takenOffNotice(OTHER_ITEM));
    }

    @Test
    void who_evaluated_does_not_make_an_objection_lapse() {
        Actor evaluator = new Actor(SECOND.userId(), DEPARTMENT.office(), "officer");
        OnNotice.published()
                .and(lodged(1))
                .when(command(), evaluator)
                .thenRefused(FailureCode.EVALUATOR_MAY_NOT_DECIDE);
        OnNotice.published()
                .and(lodged(1), decided(1, ObjectionDecision.DISMISSED))
                .when(command(), evaluator)
                .then(noticeWithdrawn(), takenOffNotice(ITEM), takenOffNotice(OTHER_ITEM));
    }

    @Test
    void what_was_upheld_stays_upheld() {
        OnNotice.published()
                .and(lodged(1), decided(1, ObjectionDecision.UPHELD))
                .when(command(), DEPARTMENT)
                .then(noticeWithdrawn(), objectedTo(ITEM), takenOffNotice(OTHER_ITEM));
    }

    @Test
    void published_under_another_number_the_clock_starts_anew() {
        Stage stage = OnNotice.published()
                .on(LAST_DAY)
                .and(noticeWithdrawn(), takenOffNotice(ITEM), takenOffNotice(OTHER_ITEM));
        List<DomainEvent> events = stage.when(new PublishNotice(ANOTHER, "更正后的公示", List.of(LINE), LAST_DAY), DEPARTMENT)
                .events();
        assertThat(events.getLast()).isInstanceOfSatisfying(NoticePublished.class, again -> {
            assertThat(again.firstDay()).isEqualTo(LAST_DAY);
            assertThat(again.lastDay()).isEqualTo(LocalDate.of(2026, 3, 12));
        });
        stage.on(LAST_DAY.plusDays(1))
                .when(new CloseNotice(ANOTHER), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_PERIOD_RUNNING, "2026-03-12");
    }

    @Test
    void an_item_that_has_left_it_by_itself_is_left_alone() {
        OnNotice.published()
                .and(withdrawn(), applicationClosed())
                .when(command(), DEPARTMENT)
                .then(noticeWithdrawn());
    }

    @Test
    void after_its_last_day_it_may_still_be_withdrawn() {
        List<DomainEvent> events = OnNotice.published()
                .on(LAST_DAY.plusDays(1))
                .when(command(), DEPARTMENT)
                .events();
        assertThat(events).hasSize(3);
    }

    @Test
    void what_is_over_is_not_withdrawn() {
        OnNotice.published()
                .and(noticeWithdrawn())
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_NOT_OPEN);
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_withdraws(Actor actor) {
        OnNotice.published().when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_withdraws() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    private static WithdrawNotice command() {
        return new WithdrawNotice(NOTICE, "更正机构名称后重新公示");
    }
}

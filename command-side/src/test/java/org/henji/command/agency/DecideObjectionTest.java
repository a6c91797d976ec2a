package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.NoticeEvents.LAST_DAY;
import static org.henji.kernel.agency.NoticeEvents.decided;
import static org.henji.kernel.agency.NoticeEvents.lodged;
import static org.henji.kernel.agency.NoticeEvents.noticeWithdrawn;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.agency.NoticeCommand.DecideObjection;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 10 and 14 of {@code docs/event-model/notice.md}, BR-14 and the separation of duties. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecideObjectionTest {

    @ParameterizedTest
    @EnumSource
    void the_department_decides_with_a_reason(ObjectionDecision decision) {
        OnNotice.published()
                .and(lodged(1))
                .when(command(1, decision), DEPARTMENT)
                .then(decided(1, decision));
    }

    @Test
    void it_decides_after_the_last_day_too() {
        List<DomainEvent> events = OnNotice.published()
                .and(lodged(1))
                .on(LAST_DAY.plusDays(3))
                .when(command(1, ObjectionDecision.DISMISSED), DEPARTMENT)
                .events();
        assertThat(events).hasSize(1);
    }

    @Test
    void an_objection_is_decided_once() {
        OnNotice.published()
                .and(lodged(1), decided(1, ObjectionDecision.UPHELD))
                .when(command(1, ObjectionDecision.DISMISSED), DEPARTMENT)
                .thenRefused(FailureCode.OBJECTION_ALREADY_DECIDED);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "2"})
    void nobody_decides_what_nobody_lodged(int objection) {
        OnNotice.published()
                .and(lodged(1))
                .when(command(objection, ObjectionDecision.DISMISSED), DEPARTMENT)
                .thenRefused(FailureCode.OBJECTION_UNKNOWN, String.valueOf(objection));
    }

    @Test
    void who_evaluated_the_application_does_not_decide() {
        Actor evaluator = new Actor(SECOND.userId(), DEPARTMENT.office(), "officer");
        OnNotice.published()
                .and(lodged(1))
                .when(command(1, ObjectionDecision.DISMISSED), evaluator)
                .thenRefused(FailureCode.EVALUATOR_MAY_NOT_DECIDE);
    }

    @Test
    void after_the_notice_is_withdrawn_there_is_nothing_to_decide() {
        OnNotice.published()
                .and(lodged(1), noticeWithdrawn(1))
                .when(command(1, ObjectionDecision.UPHELD), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_NOT_OPEN);
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_decides(Actor actor) {
        OnNotice.published()
                .and(lodged(1))
                .when(command(1, ObjectionDecision.DISMISSED), actor)
                .thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_decides() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    private static DecideObjection command(int objection, ObjectionDecision decision) {
        return new DecideObjection(NOTICE, objection, decision, "经核实作出处理");
    }
}

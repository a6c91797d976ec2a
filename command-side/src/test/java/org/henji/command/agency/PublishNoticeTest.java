package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.putOnNotice;
import static org.henji.kernel.agency.FilingEvents.recheckPassed;
import static org.henji.kernel.agency.FilingEvents.takenOffNotice;
import static org.henji.kernel.agency.NoticeEvents.FIRST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LINE;
import static org.henji.kernel.agency.NoticeEvents.noticeWithdrawn;
import static org.henji.kernel.agency.NoticeEvents.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.agency.NoticeCommand.PublishNotice;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1 to 4 of {@code docs/event-model/notice.md}, BR-14. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishNoticeTest {

    private static final LineRef OTHER_LINE = new LineRef(APPLICATION, OTHER_ITEM);
    private static final String TITLE = published().title();

    @Test
    void the_department_publishes_and_each_item_is_on_notice_from_the_same_act() {
        OnNotice.rechecked()
                .when(command(LINE, OTHER_LINE), DEPARTMENT)
                .thenAnswers(NOTICE, putOnNotice(ITEM), putOnNotice(OTHER_ITEM), published(ITEM, OTHER_ITEM));
    }

    @Test
    void lines_are_locked_in_one_order_and_published_in_that_of_the_department() {
        OnNotice.rechecked()
                .when(command(OTHER_LINE, LINE), DEPARTMENT)
                .then(putOnNotice(ITEM), putOnNotice(OTHER_ITEM), published(OTHER_ITEM, ITEM));
    }

    @Test
    void one_item_goes_alone() {
        OnNotice.rechecked().when(command(LINE), DEPARTMENT).then(putOnNotice(ITEM), published(ITEM));
    }

    @Test
    void a_line_names_everybody_who_ever_evaluated() {
        List<DomainEvent> events = OnNotice.rechecked()
                .and(EvaluationEvents.recused(SECOND), EvaluationEvents.appointed(EvaluationEvents.SUBSTITUTE))
                .when(command(LINE), DEPARTMENT)
                .events();
        assertThat(((NoticePublished) events.getLast()).lines().getFirst().evaluators())
                .containsExactly("expert-10", "expert-11", "expert-12", "expert-13");
    }

    /** First day, last day: by the calendar of 2026, with its holidays and its make-up working days. */
    @ParameterizedTest
    @CsvSource({
        // a plain week: Monday to Friday
        "2026-03-02, 2026-03-06",
        // from a Wednesday over a weekend
        "2026-03-04, 2026-03-10",
        // begins on a Saturday: its first working day is Monday
        "2026-03-07, 2026-03-13",
        // National Day, 1 to 7 October; Saturday 10 October is worked
        "2026-09-29, 2026-10-10",
        "2026-10-01, 2026-10-13",
        // Labour Day, 1 to 5 May; Saturday 9 May is worked
        "2026-04-30, 2026-05-09",
        // Dragon Boat Festival, Friday 19 to Sunday 21 June
        "2026-06-18, 2026-06-25"
    })
    void the_period_counts_working_days(LocalDate firstDay, LocalDate lastDay) {
        List<DomainEvent> events =
                OnNotice.rechecked().when(command(firstDay, LINE), DEPARTMENT).events();
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        NoticePublished.class,
                        notice -> assertThat(notice.lastDay()).isEqualTo(lastDay));
    }

    @Test
    void the_length_of_the_period_is_a_setting_and_recorded() {
        List<DomainEvent> events = OnNotice.rechecked()
                .under(Rules.defaults().with(Map.of(Setting.NOTICE_WORKING_DAYS, 7)))
                .when(command(LINE), DEPARTMENT)
                .events();
        assertThat(events.getLast()).isInstanceOfSatisfying(NoticePublished.class, notice -> {
            assertThat(notice.workingDays()).isEqualTo(7);
            assertThat(notice.lastDay()).isEqualTo(LocalDate.of(2026, 3, 10));
        });
    }

    @Test
    void a_year_without_calendar_is_no_guess() {
        OnNotice.rechecked()
                .when(command(LocalDate.of(2026, 12, 30), LINE), DEPARTMENT)
                .thenRefused(FailureCode.CALENDAR_YEAR_MISSING, "2027");
    }

    @Test
    void a_notice_does_not_begin_yesterday() {
        OnNotice.rechecked()
                .when(command(TODAY.minusDays(1), LINE), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_START_PAST, "2026-03-01");
    }

    @Test
    void a_number_is_used_once() {
        OnNotice.rechecked()
                .and(putOnNotice(ITEM), published(ITEM))
                .when(command(OTHER_LINE), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_EXISTS, NOTICE.value());
    }

    @Test
    void the_number_of_a_withdrawn_notice_is_not_used_again() {
        OnNotice.rechecked()
                .and(putOnNotice(ITEM), published(ITEM), noticeWithdrawn(), takenOffNotice(ITEM))
                .when(command(LINE), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_EXISTS, NOTICE.value());
    }

    @Test
    void a_line_occurs_once() {
        OnNotice.rechecked()
                .when(command(LINE, OTHER_LINE, LINE), DEPARTMENT)
                .thenRefused(FailureCode.NOTICE_LINE_REPEATED, LINE.toString());
    }

    @Test
    void one_item_that_has_not_passed_the_recheck_keeps_back_the_whole_notice() {
        OnNotice.reported()
                .and(recheckPassed(ITEM))
                .when(command(LINE, OTHER_LINE), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_RECHECKED, OTHER_ITEM.value());
    }

    @Test
    void an_item_is_on_one_notice_at_a_time() {
        OnNotice.published()
                .when(new PublishNotice(ANOTHER, TITLE, List.of(LINE), TODAY), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_ON_NOTICE, ITEM.value(), NOTICE.value());
    }

    @Test
    void an_application_that_does_not_exist_has_no_line() {
        ApplicationNo unknown = ApplicationNo.of(USCC, 7);
        OnNotice.rechecked()
                .when(command(new LineRef(unknown, ITEM)), DEPARTMENT)
                .thenRefused(FailureCode.NOT_FOUND, unknown.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_publishes(Actor actor) {
        OnNotice.rechecked().when(command(LINE), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_publishes() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    private static final NoticeNo ANOTHER = new NoticeNo("PN-2026-002");

    private static PublishNotice command(LineRef... lines) {
        return command(FIRST_DAY, lines);
    }

    private static PublishNotice command(LocalDate firstDay, LineRef... lines) {
        return new PublishNotice(NOTICE, TITLE, List.of(lines), firstDay);
    }
}

package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.PUBLIC;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.NoticeEvents.FIRST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LAST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LINE;
import static org.henji.kernel.agency.NoticeEvents.OBJECTOR;
import static org.henji.kernel.agency.NoticeEvents.decided;
import static org.henji.kernel.agency.NoticeEvents.lodged;
import static org.henji.kernel.agency.NoticeEvents.noticeWithdrawn;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.agency.NoticeCommand.LodgeObjection;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.NoticeEvents;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 6 to 9 and 14 of {@code docs/event-model/notice.md}, BR-14. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LodgeObjectionTest {

    private static final LineRef OTHER_LINE = new LineRef(APPLICATION, OTHER_ITEM);
    private static final String FACTS = "测试：该机构场地并不存在";
    private static final String EVIDENCE = "测试：现场照片两张";

    @ParameterizedTest
    @MethodSource
    void anybody_objects(Actor actor) {
        OnNotice.published().when(command(), actor).thenAnswers("PN-2026-001-O1", lodged(1));
    }

    static Stream<Actor> anybody_objects() {
        return Stream.concat(Stream.of(PUBLIC), Actors.atEveryLevelBut(Level.PUBLIC));
    }

    @Test
    void objections_are_numbered_within_the_notice() {
        OnNotice.published()
                .and(lodged(1), decided(1, ObjectionDecision.DISMISSED), lodged(2, OTHER_LINE))
                .when(command(), PUBLIC)
                .thenAnswers("PN-2026-001-O3", lodged(3));
    }

    @Test
    void evidence_may_be_left_out() {
        OnNotice.published()
                .when(new LodgeObjection(NOTICE, APPLICATION, ITEM, OBJECTOR, FACTS, null), PUBLIC)
                .then(new ObjectionLodged(
                        NOTICE, 1, LINE, OBJECTOR, new PersonalText(OBJECTOR.subject(), FACTS), null, AT));
    }

    @ParameterizedTest
    @MethodSource
    void on_every_day_of_the_period_one_may_object(LocalDate day) {
        assertThat(OnNotice.published().on(day).when(command(), PUBLIC).events())
                .singleElement()
                .isInstanceOf(ObjectionLodged.class);
    }

    static Stream<LocalDate> on_every_day_of_the_period_one_may_object() {
        return FIRST_DAY.datesUntil(LAST_DAY.plusDays(1));
    }

    @Test
    void on_the_day_before_it_has_not_begun() {
        OnNotice.published()
                .on(FIRST_DAY.minusDays(1))
                .when(command(), PUBLIC)
                .thenRefused(FailureCode.NOTICE_NOT_STARTED, FIRST_DAY.toString());
    }

    @Test
    void on_the_day_after_it_is_over() {
        OnNotice.published()
                .on(LAST_DAY.plusDays(1))
                .when(command(), PUBLIC)
                .thenRefused(FailureCode.NOTICE_PERIOD_OVER, LAST_DAY.toString());
    }

    @Test
    void what_was_withdrawn_takes_no_objection() {
        OnNotice.published().and(noticeWithdrawn()).when(command(), PUBLIC).thenRefused(FailureCode.NOTICE_NOT_OPEN);
    }

    @ParameterizedTest
    @MethodSource
    void who_objects_says_who_it_is(PersonalData nobody) {
        OnNotice.published()
                .when(new LodgeObjection(NOTICE, APPLICATION, ITEM, nobody, FACTS, EVIDENCE), PUBLIC)
                .thenRefused(FailureCode.OBJECTION_NAME_MISSING);
    }

    static Stream<PersonalData> who_objects_says_who_it_is() {
        return Stream.of(
                new PersonalData(OBJECTOR.subject(), null, null, "13800000030", null),
                new PersonalData(OBJECTOR.subject(), "  ", null, "13800000030", null),
                new PersonalData(OBJECTOR.subject(), "测试韩卅", AgencyEvents.LEGAL_REPRESENTATIVE.idNumber(), null, null));
    }

    @Test
    void a_line_that_is_not_there_takes_no_objection() {
        ItemCode absent = CatalogueEvents.HOUSEKEEPING;
        OnNotice.published()
                .when(new LodgeObjection(NOTICE, APPLICATION, absent, OBJECTOR, FACTS, EVIDENCE), PUBLIC)
                .thenRefused(FailureCode.NOTICE_LINE_UNKNOWN, new LineRef(APPLICATION, absent).toString());
    }

    @Test
    void a_line_takes_twenty_undecided_objections() {
        Stage stage = OnNotice.published().and(lodgedUpTo(19));
        stage.when(command(), PUBLIC).then(lodged(20));
        stage.when(command(), PUBLIC).thenRefused(FailureCode.TOO_MANY_OBJECTIONS, "20");
    }

    @Test
    void how_many_is_a_setting() {
        Rules rules = Rules.defaults().with(Map.of(Setting.OPEN_OBJECTIONS_PER_LINE, 2));
        OnNotice.published()
                .under(rules)
                .and(lodgedUpTo(2))
                .when(command(), PUBLIC)
                .thenRefused(FailureCode.TOO_MANY_OBJECTIONS, "2");
    }

    @Test
    void a_flood_on_one_line_does_not_close_another() {
        OnNotice.published()
                .and(lodgedUpTo(20))
                .when(new LodgeObjection(NOTICE, APPLICATION, OTHER_ITEM, OBJECTOR, FACTS, EVIDENCE), PUBLIC)
                .then(lodged(21, OTHER_LINE));
    }

    @Test
    void a_decided_objection_makes_room() {
        OnNotice.published()
                .and(lodgedUpTo(20))
                .and(decided(7, ObjectionDecision.DISMISSED))
                .when(command(), PUBLIC)
                .then(lodged(21));
    }

    @Test
    void what_somebody_wrote_is_in_no_log() {
        assertThat(command().toString()).contains(NOTICE.value()).doesNotContain(FACTS, EVIDENCE, "测试韩卅");
    }

    private static DomainEvent[] lodgedUpTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(NoticeEvents::lodged).toArray(DomainEvent[]::new);
    }

    private static LodgeObjection command() {
        return new LodgeObjection(NOTICE, APPLICATION, ITEM, OBJECTOR, FACTS, EVIDENCE);
    }
}

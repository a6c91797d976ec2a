package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.NoticeEvents.FIRST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LAST_DAY;
import static org.henji.kernel.agency.NoticeEvents.LINE;
import static org.henji.kernel.agency.NoticeEvents.closed;
import static org.henji.kernel.agency.NoticeEvents.decided;
import static org.henji.kernel.agency.NoticeEvents.lodged;
import static org.henji.kernel.agency.NoticeEvents.noticeWithdrawn;
import static org.henji.kernel.agency.NoticeEvents.published;
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.mutations;
import static org.henji.query.inbox.Work.waiting;

import java.time.Duration;
import java.util.List;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.event.DomainEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeWorkTest {

    private static final String CLERK = "clerk";
    private static final List<DomainEvent> PUBLISHED = List.of(published(ITEM, OTHER_ITEM));

    @Test
    void notice_can_be_closed_from_the_day_after_its_last() {
        Matter matter = notice(PUBLISHED);

        assertThat(matter.office()).isEqualTo(Work.DEPARTMENT);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.NOTICE_TO_CLOSE);
        assertThat(matter.task().subject()).isEqualTo(NOTICE.value());
        assertThat(matter.task().until()).isEqualTo(LAST_DAY);
        assertThat(mutations(matter, CLERK, FIRST_DAY)).containsExactly("withdrawNotice");
        assertThat(mutations(matter, CLERK, LAST_DAY)).containsExactly("withdrawNotice");
        assertThat(mutations(matter, CLERK, LAST_DAY.plusDays(1))).containsExactly("closeNotice", "withdrawNotice");
    }

    @Test
    void notice_is_not_about_one_agency() {
        Matter matter = notice(PUBLISHED);
        InboxEntry entry = matter.shownOn(Work.deskOf(matter, CLERK), LAST_DAY);

        assertThat(entry.title()).isEqualTo(published().title());
        assertThat(entry.uscc()).isNull();
        assertThat(entry.prefecture()).isNull();
    }

    @Test
    void undecided_objection_keeps_the_notice_from_being_closed() {
        List<DomainEvent> objected = and(PUBLISHED, lodged(1));

        assertThat(mutations(notice(objected), CLERK, LAST_DAY.plusDays(1))).containsExactly("withdrawNotice");
        assertThat(mutations(notice(and(objected, dismissed(1))), CLERK, LAST_DAY.plusDays(1)))
                .contains("closeNotice");
    }

    @Test
    void objections_wait_for_a_decision_since_the_first_undecided_one() {
        ObjectionLodged first = lodged(1);
        ObjectionLodged later = new ObjectionLodged(
                NOTICE, 2, LINE, first.objector(), first.facts(), null, AT.plus(Duration.ofHours(5)));
        List<DomainEvent> history = and(PUBLISHED, first, later);

        assertThat(objections(history).task().kind()).isEqualTo(InboxKind.OBJECTIONS_TO_DECIDE);
        assertThat(objections(history).task().items()).containsExactly(ITEM);
        assertThat(objections(history).since()).isEqualTo(AT);
        assertThat(mutations(objections(history), CLERK, FIRST_DAY)).containsExactly("decideObjection");
        assertThat(objections(and(history, dismissed(1))).since()).isEqualTo(AT.plus(Duration.ofHours(5)));
        assertIdle(objections(and(history, dismissed(1), dismissed(2))));
    }

    @Test
    void whoever_evaluated_the_line_does_not_decide_objections_to_it() {
        assertThat(mutations(objections(and(PUBLISHED, lodged(1))), LEADER.userId(), FIRST_DAY))
                .isEmpty();
    }

    @Test
    void nor_makes_them_lapse() {
        assertThat(mutations(notice(and(PUBLISHED, lodged(1))), LEADER.userId(), FIRST_DAY))
                .isEmpty();
        assertThat(mutations(notice(PUBLISHED), LEADER.userId(), FIRST_DAY)).containsExactly("withdrawNotice");
    }

    @Test
    void nothing_waits_once_the_notice_is_closed_or_withdrawn() {
        assertThat(waiting(and(PUBLISHED, closed(LINE)))).isEmpty();
        assertThat(waiting(and(PUBLISHED, lodged(1), noticeWithdrawn()))).isEmpty();
    }

    @Test
    void change_of_an_unknown_notice_is_an_error() {
        assertThatThrownBy(() -> notice(List.of(lodged(1))))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static Matter notice(List<DomainEvent> history) {
        return matter(NoticeLane.NOTICE.key(NOTICE), history);
    }

    private static Matter objections(List<DomainEvent> history) {
        return matter(NoticeLane.OBJECTIONS.key(NOTICE), history);
    }

    private static DomainEvent dismissed(int objection) {
        return decided(objection, ObjectionDecision.DISMISSED);
    }
}

package org.henji.kernel.agency;

import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.NOTICE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.agency.notice.ObjectionDecision;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeWithdrawn;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;

/** Public notices and the objections to them, for tests. */
public final class NoticeEvents {

    /** A Monday, the day of {@link AgencyEvents#AT}. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    /** The Friday of that week. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 6);

    public static final LineRef LINE = new LineRef(APPLICATION, ITEM);

    public static final PersonalData OBJECTOR =
            new PersonalData(new Subject("p_fixture-30"), "测试韩卅", null, "13800000030", null);

    private NoticeEvents() {}

    public static NoticePublished published() {
        return published(ITEM);
    }

    /** With a line for each of these items of {@link AgencyEvents#APPLICATION}. */
    public static NoticePublished published(ItemCode... items) {
        return new NoticePublished(
                NOTICE,
                "关于拟备案专项职业能力考核机构的公示（示例）",
                Stream.of(items).map(NoticeEvents::line).toList(),
                FIRST_DAY,
                LAST_DAY,
                5,
                AT);
    }

    public static NoticeLine line(ItemCode item) {
        return new NoticeLine(
                APPLICATION,
                item,
                USCC,
                NAME,
                COUNTY,
                PREFECTURE,
                Stream.of(EvaluationEvents.LEADER, EvaluationEvents.SECOND, EvaluationEvents.THIRD)
                        .map(member -> member.userId())
                        .toList());
    }

    public static ObjectionLodged lodged(int objection) {
        return lodged(objection, LINE);
    }

    public static ObjectionLodged lodged(int objection, LineRef line) {
        return new ObjectionLodged(
                NOTICE,
                objection,
                line,
                OBJECTOR,
                new PersonalText(OBJECTOR.subject(), "测试：该机构场地并不存在"),
                new PersonalText(OBJECTOR.subject(), "测试：现场照片两张"),
                AT);
    }

    public static ObjectionDecided decided(int objection, ObjectionDecision decision) {
        return decided(objection, LINE, decision);
    }

    public static ObjectionDecided decided(int objection, LineRef line, ObjectionDecision decision) {
        return new ObjectionDecided(NOTICE, objection, line, decision, "经核实作出处理", AT);
    }

    public static NoticeClosed closed(LineRef... cleared) {
        return new NoticeClosed(NOTICE, List.of(cleared), List.of(), AT);
    }

    public static NoticeClosed closed(List<LineRef> cleared, List<LineRef> objectedTo) {
        return new NoticeClosed(NOTICE, cleared, objectedTo, AT);
    }

    public static NoticeWithdrawn noticeWithdrawn(Integer... lapsed) {
        return new NoticeWithdrawn(NOTICE, "更正机构名称后重新公示", List.of(lapsed), AT);
    }
}

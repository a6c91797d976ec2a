package org.henji.kernel.agency.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.jspecify.annotations.Nullable;

/** What happens to a public notice (公示), BR-14. */
public sealed interface PublicNoticeEvent extends DomainEvent {

    NoticeNo notice();

    @Override
    default String streamId() {
        return notice().value();
    }

    /**
     * The department published it; each of its items is on notice from the same act.
     *
     * @param lastDay the last day of the period, on which objections are still taken
     * @param workingDays length of the period, as the rule was on that day
     */
    @StoredEvent("agency.notice-published")
    record NoticePublished(
            NoticeNo notice,
            String title,
            List<NoticeLine> lines,
            LocalDate firstDay,
            LocalDate lastDay,
            int workingDays,
            Instant at)
            implements PublicNoticeEvent {

        public NoticePublished {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Somebody objects to a line.
     *
     * @param objection its number within the notice, from 1
     * @param objector who, by name and phone
     * @param facts what is objected to and why
     * @param evidence what shows it, or where it is to be found
     */
    @StoredEvent("agency.objection-lodged")
    record ObjectionLodged(
            NoticeNo notice,
            int objection,
            LineRef line,
            PersonalData objector,
            PersonalText facts,
            @Nullable PersonalText evidence,
            Instant at)
            implements PublicNoticeEvent {}

    @StoredEvent("agency.objection-decided")
    record ObjectionDecided(
            NoticeNo notice, int objection, LineRef line, ObjectionDecision decision, String reason, Instant at)
            implements PublicNoticeEvent {}

    /**
     * The period is over and every objection decided.
     *
     * @param cleared lines that came through without an objection that was upheld
     * @param objectedTo lines with an objection that was upheld
     */
    @StoredEvent("agency.notice-closed")
    record NoticeClosed(NoticeNo notice, List<LineRef> cleared, List<LineRef> objectedTo, Instant at)
            implements PublicNoticeEvent {

        public NoticeClosed {
            cleared = List.copyOf(cleared);
            objectedTo = List.copyOf(objectedTo);
        }
    }

    /**
     * Taken back, e.g. to publish it again with another content: the period then starts anew.
     *
     * @param lapsed the objections that were not decided; they lapse with the notice
     */
    @StoredEvent("agency.notice-withdrawn")
    record NoticeWithdrawn(NoticeNo notice, String reason, List<Integer> lapsed, Instant at)
            implements PublicNoticeEvent {

        public NoticeWithdrawn {
            lapsed = List.copyOf(lapsed);
        }
    }
}

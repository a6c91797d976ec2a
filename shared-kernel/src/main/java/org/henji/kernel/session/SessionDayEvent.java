package org.henji.kernel.session;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.PersonalText;

/** What happens on the day of a session (考场情况记录). */
public sealed interface SessionDayEvent extends ExamSessionEvent {

    /** 签到 */
    @StoredEvent("session.candidates-checked-in")
    record CandidatesCheckedIn(SessionNo session, List<CheckIn> candidates, Instant at) implements SessionDayEvent {

        public CandidatesCheckedIn {
            candidates = List.copyOf(candidates);
        }
    }

    /** 开考; the score book is opened in the same act. */
    @StoredEvent("session.session-started")
    record SessionStarted(SessionNo session, Instant at) implements SessionDayEvent {}

    /**
     * 考核结束
     *
     * @param present how many were there
     * @param absent 缺考: who has a ticket and did not check in
     */
    @StoredEvent("session.session-ended")
    record SessionEnded(SessionNo session, int present, List<Integer> absent, Instant at) implements SessionDayEvent {

        public SessionEnded {
            absent = List.copyOf(absent);
        }
    }

    /**
     * 异常情况
     *
     * @param incident running number in the session
     */
    @StoredEvent("session.incident-recorded")
    record IncidentRecorded(
            SessionNo session, int incident, IncidentKind kind, String facts, List<Evidence> evidence, Instant at)
            implements SessionDayEvent {

        public IncidentRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * 违纪
     *
     * @param facts sealed under the candidate's key
     */
    @StoredEvent("session.misconduct-recorded")
    record MisconductRecorded(
            SessionNo session,
            int candidate,
            MisconductKind kind,
            PersonalText facts,
            List<Evidence> evidence,
            MisconductMeasure measure,
            Instant at)
            implements SessionDayEvent {

        public MisconductRecorded {
            evidence = List.copyOf(evidence);
        }
    }
}

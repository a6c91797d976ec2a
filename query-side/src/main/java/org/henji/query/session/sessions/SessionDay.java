package org.henji.query.session.sessions;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.IncidentKind;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.IncidentRecorded;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.jspecify.annotations.Nullable;

/**
 * What happened on the day of a session (考场情况).
 *
 * @param present who checked in, whatever became of them
 * @param late who of them came after the start
 * @param absent who has a ticket and did not come; known when the session has ended
 * @param removed the numbers of who was removed for misconduct
 * @param misconducts how many were recorded
 */
public record SessionDay(
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int present,
        int late,
        int absent,
        List<Integer> removed,
        int misconducts,
        List<Incident> incidents) {

    static final SessionDay NOT_YET = new SessionDay(null, null, 0, 0, 0, List.of(), 0, List.of());

    /** 异常情况 */
    public record Incident(int incident, IncidentKind kind, String facts, List<Evidence> evidence, Instant at) {}

    SessionDay after(ExamSessionEvent event) {
        return switch (event) {
            case CandidatesCheckedIn e -> checkedIn(e.candidates());
            case SessionStarted e ->
                new SessionDay(e.at(), endedAt, present, late, absent, removed, misconducts, incidents);
            case SessionEnded e ->
                new SessionDay(startedAt, e.at(), present, late, e.absent().size(), removed, misconducts, incidents);
            case IncidentRecorded e -> with(new Incident(e.incident(), e.kind(), e.facts(), e.evidence(), e.at()));
            case MisconductRecorded e -> misconduct(e);
            // before the day nothing happens on it
            default -> this;
        };
    }

    private SessionDay checkedIn(List<CheckIn> candidates) {
        int more = Math.toIntExact(candidates.stream().filter(CheckIn::late).count());
        return new SessionDay(
                startedAt, endedAt, present + candidates.size(), late + more, absent, removed, misconducts, incidents);
    }

    private SessionDay misconduct(MisconductRecorded e) {
        List<Integer> out = e.measure() == MisconductMeasure.REMOVED
                ? Stream.concat(removed.stream(), Stream.of(e.candidate()))
                        .distinct()
                        .toList()
                : removed;
        return new SessionDay(startedAt, endedAt, present, late, absent, out, misconducts + 1, incidents);
    }

    private SessionDay with(Incident incident) {
        return new SessionDay(
                startedAt,
                endedAt,
                present,
                late,
                absent,
                removed,
                misconducts,
                Stream.concat(incidents.stream(), Stream.of(incident)).toList());
    }
}

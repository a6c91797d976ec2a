package org.henji.query.session.candidates;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.PlanEvent;
import org.henji.kernel.session.PreparationEvent.AssessorRecused;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.Rejection;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.IncidentRecorded;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.Ticket;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;

/** What an event means for one candidate: its line in an event about many. */
sealed interface CandidateChange {

    record Registered(SessionNo session, Candidate candidate) implements CandidateChange {}

    record Corrected(Candidate candidate) implements CandidateChange {}

    record PhotoAttached(Photo photo) implements CandidateChange {}

    record Withdrawn(PersonalText reason) implements CandidateChange {}

    record Submitted() implements CandidateChange {}

    record Approved() implements CandidateChange {}

    record Rejected(PersonalText reason) implements CandidateChange {}

    record Seated(Seat seat) implements CandidateChange {}

    record Ticketed(TicketNo ticket) implements CandidateChange {}

    record CheckedIn(boolean late) implements CandidateChange {}

    record Absent() implements CandidateChange {}

    record Misbehaved(MisconductRecorded misconduct) implements CandidateChange {}

    record Scored(Result result) implements CandidateChange {}

    /** The changes by the key of the candidate's row; none where the event is about no candidate. */
    static Map<String, CandidateChange> of(ExamSessionEvent event) {
        SessionNo session = event.session();
        return switch (event) {
            case CandidatesRegistered e ->
                lines(session, e.candidates(), Candidate::candidate, line -> new Registered(session, line));
            case CandidateCorrected e -> line(session, e.candidate().candidate(), new Corrected(e.candidate()));
            case PhotosAttached e ->
                lines(session, e.photos(), CandidatePhoto::candidate, line -> new PhotoAttached(line.photo()));
            case CandidateWithdrawn e -> line(session, e.candidate(), new Withdrawn(e.reason()));
            case RosterSubmitted e -> lines(session, e.candidates(), n -> n, n -> new Submitted());
            case CandidatesReviewed e -> {
                Map<String, CandidateChange> lines = lines(session, e.approved(), n -> n, n -> new Approved());
                lines.putAll(lines(session, e.rejected(), Rejection::candidate, line -> new Rejected(line.reason())));
                yield lines;
            }
            case SeatsArranged e -> lines(session, e.seats(), Seat::candidate, Seated::new);
            case TicketsIssued e -> lines(session, e.tickets(), Ticket::candidate, line -> new Ticketed(line.ticket()));
            case CandidatesCheckedIn e ->
                lines(session, e.candidates(), CheckIn::candidate, line -> new CheckedIn(line.late()));
            case SessionEnded e -> lines(session, e.absent(), n -> n, n -> new Absent());
            case MisconductRecorded e -> line(session, e.candidate(), new Misbehaved(e));
            case PlanEvent e -> Map.of();
            case GroupAssigned e -> Map.of();
            case AssessorRecused e -> Map.of();
            case PapersAssigned e -> Map.of();
            case SessionStarted e -> Map.of();
            case IncidentRecorded e -> Map.of();
        };
    }

    /** What is scored counts when it has been checked, and again when it is corrected. */
    static Map<String, CandidateChange> of(ScoreBookEvent event) {
        SessionNo session = event.scoreBook().session();
        return switch (event) {
            case ScoresChecked e -> lines(session, e.results(), Result::candidate, Scored::new);
            case ScoreCorrected e -> line(session, e.result().candidate(), new Scored(e.result()));
            default -> Map.of();
        };
    }

    /** Numbered with leading zeros, so that candidates come in the order of their numbers. */
    static String key(SessionNo session, int candidate) {
        return String.format(Locale.ROOT, "%s/%05d", session.value(), candidate);
    }

    private static Map<String, CandidateChange> line(SessionNo session, int candidate, CandidateChange change) {
        return Map.of(key(session, candidate), change);
    }

    private static <L> Map<String, CandidateChange> lines(
            SessionNo session,
            Collection<L> lines,
            ToIntFunction<L> candidate,
            Function<L, ? extends CandidateChange> change) {
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> key(session, candidate.applyAsInt(line)),
                        change,
                        (one, again) -> again,
                        LinkedHashMap::new));
    }
}

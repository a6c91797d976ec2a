package org.henji.query.session.candidates;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.score.Result;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.session.candidates.CandidateChange.Absent;
import org.henji.query.session.candidates.CandidateChange.Approved;
import org.henji.query.session.candidates.CandidateChange.CheckedIn;
import org.henji.query.session.candidates.CandidateChange.Corrected;
import org.henji.query.session.candidates.CandidateChange.Misbehaved;
import org.henji.query.session.candidates.CandidateChange.PhotoAttached;
import org.henji.query.session.candidates.CandidateChange.Registered;
import org.henji.query.session.candidates.CandidateChange.Rejected;
import org.henji.query.session.candidates.CandidateChange.Scored;
import org.henji.query.session.candidates.CandidateChange.Seated;
import org.henji.query.session.candidates.CandidateChange.Submitted;
import org.henji.query.session.candidates.CandidateChange.Ticketed;
import org.henji.query.session.candidates.CandidateChange.Withdrawn;
import org.henji.query.session.sessions.CandidateStatus;
import org.jspecify.annotations.Nullable;

/**
 * A candidate of a session.
 *
 * @param candidate 报名序号
 * @param subject the pseudonym, by which an index finds the same person in other sessions
 * @param since when the status began
 * @param reason of a rejection or a withdrawal
 * @param presence null before the day; absent is known when the session has ended
 * @param result as last checked or corrected; counts while the score book is checked, see
 *     {@link org.henji.query.session.sessions.ScoreState#hasResults}
 * @param files photo and evidence, which an index finds
 */
public record CandidateView(
        SessionNo session,
        int candidate,
        Subject subject,
        PersonalData person,
        PersonalProfile profile,
        boolean resit,
        @Nullable Photo photo,
        Instant registeredAt,
        CandidateStatus status,
        Instant since,
        @Nullable PersonalText reason,
        @Nullable Seat seat,
        @Nullable TicketNo ticket,
        @Nullable Presence presence,
        List<Misconduct> misconduct,
        @Nullable Result result,
        List<Sha256> files) {

    static CandidateView evolve(@Nullable CandidateView row, CandidateChange change, Occurrence occurrence) {
        Instant at = occurrence.event().at();
        return switch (change) {
            case Registered c -> registered(c, at);
            case Corrected c -> known(row).corrected(c.candidate(), at);
            case PhotoAttached c -> known(row).with(c.photo());
            case Withdrawn c ->
                known(row).in(CandidateStatus.WITHDRAWN, c.reason(), at).seated(null);
            case Submitted c -> known(row).in(CandidateStatus.SUBMITTED, null, at);
            case Approved c -> known(row).in(CandidateStatus.APPROVED, null, at);
            case Rejected c -> known(row).in(CandidateStatus.REJECTED, c.reason(), at);
            case Seated c -> known(row).seated(c.seat());
            case Ticketed c -> known(row).ticketed(c.ticket());
            case CheckedIn c -> known(row).on(c.late() ? Presence.LATE : Presence.IN_TIME);
            case Absent c -> known(row).on(Presence.ABSENT);
            case Misbehaved c -> known(row).with(Misconduct.of(c.misconduct()));
            case Scored c -> known(row).scored(c.result());
        };
    }

    /** Whether the candidate was removed for misconduct; the result is 违纪 then, whatever was scored. */
    public boolean isRemoved() {
        return misconduct.stream().anyMatch(found -> found.measure() == MisconductMeasure.REMOVED);
    }

    private static CandidateView registered(Registered c, Instant at) {
        Candidate candidate = c.candidate();
        return new CandidateView(
                c.session(),
                candidate.candidate(),
                candidate.person().subject(),
                candidate.person(),
                candidate.profile(),
                candidate.resit(),
                candidate.photo(),
                at,
                CandidateStatus.REGISTERED,
                at,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                files(candidate.photo(), List.of()));
    }

    /** Maybe as somebody else: a number may have been mistyped. */
    private CandidateView corrected(Candidate c, Instant at) {
        return new CandidateView(
                session,
                candidate,
                c.person().subject(),
                c.person(),
                c.profile(),
                c.resit(),
                c.photo(),
                registeredAt,
                CandidateStatus.REGISTERED,
                at,
                null,
                seat,
                ticket,
                presence,
                misconduct,
                result,
                files(c.photo(), misconduct));
    }

    private CandidateView in(CandidateStatus changed, @Nullable PersonalText why, Instant at) {
        return new CandidateView(
                session,
                candidate,
                subject,
                person,
                profile,
                resit,
                photo,
                registeredAt,
                changed,
                at,
                why,
                seat,
                ticket,
                presence,
                misconduct,
                result,
                files);
    }

    private CandidateView with(Photo changed) {
        return with(changed, seat, ticket, presence, misconduct, result);
    }

    private CandidateView seated(@Nullable Seat place) {
        return with(photo, place, ticket, presence, misconduct, result);
    }

    private CandidateView ticketed(TicketNo number) {
        return with(photo, seat, number, presence, misconduct, result);
    }

    private CandidateView on(Presence found) {
        return with(photo, seat, ticket, found, misconduct, result);
    }

    private CandidateView with(Misconduct more) {
        return with(
                photo,
                seat,
                ticket,
                presence,
                Stream.concat(misconduct.stream(), Stream.of(more)).toList(),
                result);
    }

    private CandidateView scored(Result what) {
        return with(photo, seat, ticket, presence, misconduct, what);
    }

    private CandidateView with(
            @Nullable Photo newPhoto,
            @Nullable Seat newSeat,
            @Nullable TicketNo newTicket,
            @Nullable Presence newPresence,
            List<Misconduct> newMisconduct,
            @Nullable Result newResult) {
        return new CandidateView(
                session,
                candidate,
                subject,
                person,
                profile,
                resit,
                newPhoto,
                registeredAt,
                status,
                since,
                reason,
                newSeat,
                newTicket,
                newPresence,
                newMisconduct,
                newResult,
                files(newPhoto, newMisconduct));
    }

    private static List<Sha256> files(@Nullable Photo photo, List<Misconduct> misconduct) {
        return Stream.concat(
                        Stream.ofNullable(photo).map(Photo::sha256),
                        misconduct.stream()
                                .flatMap(found -> found.evidence().stream())
                                .map(Evidence::sha256))
                .distinct()
                .toList();
    }
}

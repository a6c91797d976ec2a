package org.henji.kernel.session;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.PersonalText;
import org.jspecify.annotations.Nullable;

/** What happens to the candidates of a session (考生花名册). Lines stand in the order of the candidates. */
public sealed interface RosterEvent extends ExamSessionEvent {

    /**
     * 报名
     *
     * @param workbook where they came from; null when registered one by one
     * @param minimumAge the rule of that day, in years
     */
    @StoredEvent("session.candidates-registered")
    record CandidatesRegistered(
            SessionNo session,
            List<Candidate> candidates,
            @Nullable Workbook workbook,
            int minimumAge,
            Instant at) implements RosterEvent {

        public CandidatesRegistered {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * 更正报名信息: it has to be submitted and reviewed again.
     *
     * @param minimumAge the rule of that day, in years
     */
    @StoredEvent("session.candidate-corrected")
    record CandidateCorrected(SessionNo session, Candidate candidate, int minimumAge, Instant at)
            implements RosterEvent {}

    @StoredEvent("session.photos-attached")
    record PhotosAttached(SessionNo session, List<CandidatePhoto> photos, Instant at) implements RosterEvent {

        public PhotosAttached {
            photos = List.copyOf(photos);
        }
    }

    /**
     * 退出报名
     *
     * @param reason why; under the key of the candidate, of whom it speaks
     */
    @StoredEvent("session.candidate-withdrawn")
    record CandidateWithdrawn(SessionNo session, int candidate, PersonalText reason, Instant at)
            implements RosterEvent {}

    /** 提交审核: these wait for the prefecture (BR-16). */
    @StoredEvent("session.roster-submitted")
    record RosterSubmitted(SessionNo session, List<Integer> candidates, Instant at) implements RosterEvent {

        public RosterSubmitted {
            candidates = List.copyOf(candidates);
        }
    }

    /** 资格审核 by the prefecture (BR-16). */
    @StoredEvent("session.candidates-reviewed")
    record CandidatesReviewed(SessionNo session, List<Integer> approved, List<Rejection> rejected, Instant at)
            implements RosterEvent {

        public CandidatesReviewed {
            approved = List.copyOf(approved);
            rejected = List.copyOf(rejected);
        }
    }
}

package org.henji.query.session.sessions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.Rejection;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;

/**
 * How far the registration of every candidate of a session has got: one letter for each in the order of their numbers, because the
 * row of a session is written with every act of it, and thousands of candidates must not weigh on each.
 */
public record Roster(@JsonValue String marks) {

    public static final Roster EMPTY = new Roster("");

    public Roster {
        Objects.requireNonNull(marks);
    }

    /** How many were ever registered. */
    public int size() {
        return marks.length();
    }

    /** How many stand there now. */
    public int count(CandidateStatus status) {
        return Math.toIntExact(
                marks.chars().filter(mark -> mark == status.mark()).count());
    }

    /** Who has neither been approved nor rejected. */
    public int undecided() {
        return count(CandidateStatus.REGISTERED) + count(CandidateStatus.SUBMITTED);
    }

    boolean isApproved(int candidate) {
        return marks.charAt(candidate - 1) == CandidateStatus.APPROVED.mark();
    }

    public Roster after(ExamSessionEvent event) {
        return switch (event) {
            case CandidatesRegistered e -> registered(e.candidates());
            case CandidateCorrected e ->
                marked(List.of(e.candidate()), Candidate::candidate, CandidateStatus.REGISTERED);
            case CandidateWithdrawn e -> marked(List.of(e.candidate()), n -> n, CandidateStatus.WITHDRAWN);
            case RosterSubmitted e -> marked(e.candidates(), n -> n, CandidateStatus.SUBMITTED);
            case CandidatesReviewed e ->
                marked(e.approved(), n -> n, CandidateStatus.APPROVED)
                        .marked(e.rejected(), Rejection::candidate, CandidateStatus.REJECTED);
            // nothing else changes who takes part
            default -> this;
        };
    }

    private Roster registered(List<Candidate> candidates) {
        StringBuilder changed = new StringBuilder(marks);
        for (Candidate candidate : candidates) {
            changed.append(CandidateStatus.REGISTERED.mark());
            if (candidate.candidate() != changed.length()) {
                throw new IllegalStateException("candidates are numbered without a gap");
            }
        }
        return new Roster(changed.toString());
    }

    private <T> Roster marked(List<T> lines, Function<T, Integer> candidate, CandidateStatus status) {
        StringBuilder changed = new StringBuilder(marks);
        lines.forEach(line -> changed.setCharAt(candidate.apply(line) - 1, status.mark()));
        return new Roster(changed.toString());
    }
}

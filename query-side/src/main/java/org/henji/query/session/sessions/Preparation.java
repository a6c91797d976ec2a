package org.henji.query.session.sessions;

import static org.henji.query.infrastructure.Fold.known;

import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.PreparationEvent.AssessorRecused;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is ready for a session (考前准备).
 *
 * @param seating null before seats were arranged
 * @param group null before it was assigned, and again when the session was moved or cancelled
 * @param recusals of all groups that were assigned
 * @param papers the packages that were printed for it
 */
public record Preparation(
        @Nullable Seating seating, @Nullable AssessorGroup group, List<Recusal> recusals, List<PackageNo> papers) {

    /** Nothing yet. */
    public static final Preparation NONE = new Preparation(null, null, List.of(), List.of());

    /**
     * What is ready after the event.
     *
     * @param plan as it was before the event
     * @param roster as it was before the event
     */
    public Preparation after(ExamSessionEvent event, SessionPlan plan, Roster roster) {
        return switch (event) {
            case PlanChanged e -> isMoved(plan, e.plan()) ? with((AssessorGroup) null) : this;
            case SessionCancelled e -> with((AssessorGroup) null);
            case CandidatesReviewed e -> e.approved().isEmpty() ? this : unseated();
            case CandidateWithdrawn e -> roster.isApproved(e.candidate()) ? unseated() : this;
            case SeatsArranged e -> with(Seating.of(e));
            case TicketsIssued e -> with(known(seating).ticketed(e.at()));
            case GroupAssigned e -> with(AssessorGroup.of(e));
            case AssessorRecused e -> recused(e);
            case PapersAssigned e -> new Preparation(seating, group, recusals, and(papers, e.paperPackage()));
            // nothing else prepares anything
            default -> this;
        };
    }

    /** Duties and rotation were reserved for that time and that site: who is to assess has to be found anew. */
    private static boolean isMoved(SessionPlan before, SessionPlan now) {
        return !before.date().equals(now.date())
                || !before.startsAt().equals(now.startsAt())
                || !before.endsAt().equals(now.endsAt())
                || !before.siteNo().equals(now.siteNo());
    }

    private Preparation unseated() {
        return seating == null ? this : with(seating.outdated());
    }

    private Preparation recused(AssessorRecused e) {
        AssessorGroup assigned = known(group);
        return new Preparation(
                seating,
                e.candidate() == null ? assigned.without(e.assessor()) : assigned,
                and(recusals, Recusal.of(e)),
                papers);
    }

    private Preparation with(Seating arranged) {
        return new Preparation(arranged, group, recusals, papers);
    }

    private Preparation with(@Nullable AssessorGroup assigned) {
        return new Preparation(seating, assigned, recusals, papers);
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}

package org.henji.query.inbox;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.authority.Level;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.query.session.sessions.AssessorGroup;
import org.henji.query.session.sessions.CandidateStatus;
import org.henji.query.session.sessions.Preparation;
import org.henji.query.session.sessions.Roster;
import org.henji.query.session.sessions.Seating;
import org.henji.query.session.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/** What decides about the work on a session, from the plan to its end. Whatever is to be done by its day is to be done until then. */
public record SessionCase(
        SessionNo session, SessionPlan plan, SessionState state, Roster roster, Preparation preparation)
        implements Case {

    static SessionCase of(PlanFiled event) {
        return new SessionCase(
                event.session(), event.plan(), SessionState.WAITING_FOR_APPROVAL, Roster.EMPTY, Preparation.NONE);
    }

    SessionCase after(ExamSessionEvent event) {
        return new SessionCase(
                session,
                event instanceof PlanChanged e ? e.plan() : plan,
                state.after(event),
                roster.after(event),
                preparation.after(event, plan, roster));
    }

    /** Nobody comes, and nothing starts, on another day than that of the plan; nor does it with a group that lacks somebody. */
    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        return switch (mutation) {
            case "checkIn" -> today.equals(plan.date());
            case "startSession" -> today.equals(plan.date()) && hasCompleteGroup();
            default -> true;
        };
    }

    @Nullable
    Task planning() {
        return switch (state) {
            case WAITING_FOR_APPROVAL ->
                task(InboxKind.PLAN_TO_REVIEW, Level.PREFECTURE, "approvePlan", "returnPlan", "cancelSession");
            case RETURNED -> ofAgency(InboxKind.PLAN_TO_CORRECT, "changePlan", "cancelSession");
            case APPROVED, RUNNING, ENDED, CANCELLED -> null;
        };
    }

    @Nullable
    Task registration() {
        if (!isBeingPrepared()) {
            return null;
        }
        if (roster.count(CandidateStatus.REGISTERED) > 0) {
            return ofAgency(
                    InboxKind.ROSTER_TO_SUBMIT,
                    "submitRoster",
                    "registerCandidate",
                    "correctCandidate",
                    "attachPhotos",
                    "withdrawCandidate");
        }
        return roster.undecided() + roster.count(CandidateStatus.APPROVED) > 0
                ? null
                : ofAgency(InboxKind.CANDIDATES_TO_REGISTER, "registerCandidate");
    }

    @Nullable
    Task rejections() {
        return isBeingPrepared() && roster.count(CandidateStatus.REJECTED) > 0
                ? ofAgency(InboxKind.CANDIDATES_TO_CORRECT, "correctCandidate", "withdrawCandidate")
                : null;
    }

    /** A plan that was changed meanwhile keeps nobody from being reviewed. */
    @Nullable
    Task review() {
        return state != SessionState.CANCELLED && roster.count(CandidateStatus.SUBMITTED) > 0
                ? task(InboxKind.ROSTER_TO_REVIEW, Level.PREFECTURE, "reviewCandidates", "approveRemaining")
                : null;
    }

    /** Once everybody is decided on. */
    @Nullable
    Task seating() {
        if (!isBeingPrepared() || roster.undecided() > 0 || roster.count(CandidateStatus.APPROVED) == 0) {
            return null;
        }
        Seating seating = preparation.seating();
        return seating != null && seating.current()
                ? ofAgency(InboxKind.TICKETS_TO_ISSUE, "issueTickets", "arrangeSeats")
                : ofAgency(InboxKind.SEATS_TO_ARRANGE, "arrangeSeats");
    }

    @Nullable
    Task group() {
        if (state != SessionState.APPROVED && state != SessionState.RUNNING) {
            return null;
        }
        if (preparation.group() == null) {
            return ofAgency(InboxKind.GROUP_TO_ASSIGN, "assignGroup");
        }
        return hasCompleteGroup() ? null : ofAgency(InboxKind.GROUP_TO_COMPLETE, "assignGroup");
    }

    @Nullable
    Task printing() {
        return state == SessionState.APPROVED && preparation.papers().isEmpty()
                ? task(InboxKind.PAPERS_TO_PRINT, Level.CENTER, "printPaperPackage")
                : null;
    }

    @Nullable
    Task day() {
        if (state == SessionState.RUNNING) {
            return ofAgency(InboxKind.SESSION_TO_END, "checkIn", "recordIncident", "recordMisconduct", "endSession");
        }
        return state == SessionState.APPROVED && isTicketed() && preparation.group() != null
                ? ofAgency(InboxKind.SESSION_TO_START, "checkIn", "startSession", "cancelSession")
                : null;
    }

    private boolean isBeingPrepared() {
        return state == SessionState.APPROVED && !isTicketed();
    }

    private boolean hasCompleteGroup() {
        AssessorGroup group = preparation.group();
        return group != null && group.isComplete(group.membersNeeded(), preparation.recusals());
    }

    private boolean isTicketed() {
        Seating seating = preparation.seating();
        return seating != null && seating.ticketsIssuedAt() != null;
    }

    private Task ofAgency(InboxKind kind, String... mutations) {
        return task(kind, Level.AGENCY, mutations);
    }

    private Task task(InboxKind kind, Level level, String... mutations) {
        return Task.of(kind, level, session.value(), mutations)
                .about(List.of(plan.item()))
                .until(plan.date());
    }
}

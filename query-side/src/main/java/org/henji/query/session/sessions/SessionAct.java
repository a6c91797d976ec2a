package org.henji.query.session.sessions;

import java.time.Instant;
import java.util.Optional;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PlanEvent.PlanApproved;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PlanEvent.PlanReturned;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.PreparationEvent.AssessorRecused;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.IncidentRecorded;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a session as a whole: what, when, who and why. What happened to one candidate stands with the candidate, so that
 * the list stays short however many there are.
 *
 * @param actor null only where the event carries no trail
 * @param candidates how many it concerned; null where that says nothing
 * @param text what the act itself says: an opinion, a reason, facts, the name of a workbook
 * @param reason the reason given beside the act
 */
public record SessionAct(
        Kind kind,
        Instant at,
        @Nullable Actor actor,
        @Nullable Integer candidates,
        @Nullable String text,
        @Nullable String reason) {

    /** What was done. */
    public enum Kind {
        /** 计划报备 */
        PLAN_FILED,
        /** 计划变更 */
        PLAN_CHANGED,
        /** 计划同意 */
        PLAN_APPROVED,
        /** 计划退回 */
        PLAN_RETURNED,
        /** 取消 */
        CANCELLED,
        /** 导入考生 */
        CANDIDATES_IMPORTED,
        /** 提交审核 */
        ROSTER_SUBMITTED,
        /** 资格审核 */
        CANDIDATES_REVIEWED,
        /** 考场编排 */
        SEATS_ARRANGED,
        /** 考评组组成 */
        GROUP_ASSIGNED,
        /** 回避 */
        ASSESSOR_RECUSED,
        /** 印制试卷 */
        PAPERS_ASSIGNED,
        /** 发放准考证 */
        TICKETS_ISSUED,
        /** 开考 */
        STARTED,
        /** 异常情况 */
        INCIDENT_RECORDED,
        /** 违纪 */
        MISCONDUCT_RECORDED,
        /** 考核结束 */
        ENDED
    }

    /** The act that an event is; empty where the event is none. */
    static Optional<SessionAct> of(ExamSessionEvent event, Occurrence occurrence) {
        return Optional.ofNullable(
                switch (event) {
                    case PlanFiled e -> act(Kind.PLAN_FILED, null, null, occurrence);
                    case PlanChanged e -> act(Kind.PLAN_CHANGED, null, e.reason(), occurrence);
                    case PlanApproved e -> act(Kind.PLAN_APPROVED, null, e.opinion(), occurrence);
                    case PlanReturned e -> act(Kind.PLAN_RETURNED, null, e.reason(), occurrence);
                    case SessionCancelled e -> act(Kind.CANCELLED, null, e.reason(), occurrence);
                    case CandidatesRegistered e ->
                        e.workbook() == null
                                ? null
                                : act(
                                        Kind.CANDIDATES_IMPORTED,
                                        e.candidates().size(),
                                        e.workbook().fileName(),
                                        occurrence);
                    case RosterSubmitted e ->
                        act(Kind.ROSTER_SUBMITTED, e.candidates().size(), null, occurrence);
                    case CandidatesReviewed e ->
                        act(
                                Kind.CANDIDATES_REVIEWED,
                                e.approved().size() + e.rejected().size(),
                                null,
                                occurrence);
                    case SeatsArranged e -> act(Kind.SEATS_ARRANGED, e.seats().size(), null, occurrence);
                    case GroupAssigned e -> act(Kind.GROUP_ASSIGNED, null, null, occurrence);
                    case AssessorRecused e -> act(Kind.ASSESSOR_RECUSED, null, null, occurrence);
                    case PapersAssigned e ->
                        act(Kind.PAPERS_ASSIGNED, null, e.paperPackage().value(), occurrence);
                    case TicketsIssued e -> act(Kind.TICKETS_ISSUED, e.tickets().size(), null, occurrence);
                    case SessionStarted e -> act(Kind.STARTED, null, null, occurrence);
                    case IncidentRecorded e -> act(Kind.INCIDENT_RECORDED, null, e.facts(), occurrence);
                    case MisconductRecorded e -> act(Kind.MISCONDUCT_RECORDED, 1, null, occurrence);
                    case SessionEnded e -> act(Kind.ENDED, e.present(), null, occurrence);
                    case CandidateCorrected e -> null;
                    case PhotosAttached e -> null;
                    case CandidateWithdrawn e -> null;
                    case CandidatesCheckedIn e -> null;
                });
    }

    private static SessionAct act(
            Kind kind, @Nullable Integer candidates, @Nullable String text, Occurrence occurrence) {
        return new SessionAct(kind, occurrence.event().at(), occurrence.actor(), candidates, text, occurrence.reason());
    }
}

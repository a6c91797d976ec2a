package org.henji.kernel.session;

import java.time.Instant;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What happens to the plan of a session (考核计划). */
public sealed interface PlanEvent extends ExamSessionEvent {

    /**
     * 计划报备
     *
     * @param region where the agency is
     * @param edition the edition of the catalogue that lists the item
     * @param leadTimeWorkingDays the rule of that day: working days from the filing to the session, at least
     */
    @StoredEvent("session.plan-filed")
    record PlanFiled(
            SessionNo session,
            Uscc agency,
            RegionCode region,
            EditionNo edition,
            SessionPlan plan,
            int leadTimeWorkingDays,
            Instant at)
            implements PlanEvent {}

    /** 计划变更: it waits for the prefecture again. */
    @StoredEvent("session.plan-changed")
    record PlanChanged(SessionNo session, SessionPlan plan, String reason, int leadTimeWorkingDays, Instant at)
            implements PlanEvent {}

    @StoredEvent("session.plan-approved")
    record PlanApproved(SessionNo session, @Nullable String opinion, Instant at) implements PlanEvent {}

    @StoredEvent("session.plan-returned")
    record PlanReturned(SessionNo session, String reason, Instant at) implements PlanEvent {}

    /** 取消: the session will not be held. */
    @StoredEvent("session.session-cancelled")
    record SessionCancelled(SessionNo session, String reason, Instant at) implements PlanEvent {}
}

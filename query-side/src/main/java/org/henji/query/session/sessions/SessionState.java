package org.henji.query.session.sessions;

import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PlanEvent.PlanApproved;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanReturned;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;

/** How far a session has come. */
public enum SessionState {
    /** 计划待市(州)审核 */
    WAITING_FOR_APPROVAL,
    /** 计划已退回 */
    RETURNED,
    /** 计划已同意，考前准备 */
    APPROVED,
    /** 考核中 */
    RUNNING,
    /** 考核已结束 */
    ENDED,
    /** 已取消 */
    CANCELLED;

    public SessionState after(ExamSessionEvent event) {
        return switch (event) {
            case PlanChanged e -> WAITING_FOR_APPROVAL;
            case PlanApproved e -> APPROVED;
            case PlanReturned e -> RETURNED;
            case SessionCancelled e -> CANCELLED;
            case SessionStarted e -> RUNNING;
            case SessionEnded e -> ENDED;
            // no other act moves the session as a whole
            default -> this;
        };
    }
}

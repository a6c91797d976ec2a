package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.util.Locale;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;

/** The lanes of work about a session, until it ends. */
enum SessionLane {
    /** The prefecture reviews the plan, the agency corrects it. */
    PLAN,
    /** The agency registers candidates and submits them. */
    REGISTRATION,
    /** The agency corrects, or lets go, those who are rejected. */
    REJECTIONS,
    /** The prefecture reviews those who are submitted. */
    REVIEW,
    /** The agency arranges seats and issues tickets. */
    SEATS,
    /** The agency says who assesses. */
    GROUP,
    /** The centre prints papers. */
    PRINTING,
    /** The agency starts the session and ends it. */
    DAY;

    String key(SessionNo session) {
        return "session-" + name().toLowerCase(Locale.ROOT) + "/" + session;
    }

    /** What is to be done; null while nothing is. */
    @Nullable
    Task task(SessionCase session) {
        return switch (this) {
            case PLAN -> session.planning();
            case REGISTRATION -> session.registration();
            case REJECTIONS -> session.rejections();
            case REVIEW -> session.review();
            case SEATS -> session.seating();
            case GROUP -> session.group();
            case PRINTING -> session.printing();
            case DAY -> session.day();
        };
    }

    Matter evolve(@Nullable Matter row, ExamSessionEvent event) {
        if (event instanceof PlanFiled e) {
            SessionCase begun = SessionCase.of(e);
            return Matter.next(null, About.of(e), task(begun), e.at(), Cases.of(begun));
        }
        SessionCase now = known(known(row).cases().session()).after(event);
        return Matter.next(row, known(row).about(), task(now), event.at(), Cases.of(now));
    }
}

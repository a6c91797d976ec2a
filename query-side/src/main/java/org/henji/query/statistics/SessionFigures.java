package org.henji.query.statistics;

import static org.henji.query.infrastructure.Fold.known;

import java.time.YearMonth;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.query.agency.directory.Locations;
import org.henji.query.session.scorebooks.ScoreProgress;
import org.henji.query.session.scorebooks.Tally;
import org.henji.query.session.sessions.CandidateStatus;
import org.henji.query.session.sessions.Roster;
import org.henji.query.session.sessions.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one session. It stays where its agency was when it filed the plan.
 *
 * @param year of the day of the session
 * @param month of the day of the session, e.g. 2026-03
 * @param present how many checked in
 * @param scores null until the session starts
 */
public record SessionFigures(
        Uscc uscc,
        RegionCode region,
        @Nullable RegionCode prefecture,
        ItemCode item,
        int year,
        String month,
        SessionState state,
        Roster roster,
        int present,
        @Nullable ScoreProgress scores)
        implements Located {

    static SessionFigures evolve(@Nullable SessionFigures row, ExamSessionEvent event) {
        return event instanceof PlanFiled e ? filed(e) : known(row).after(event);
    }

    static SessionFigures evolve(@Nullable SessionFigures row, ScoreBookEvent event) {
        ScoreProgress before = event instanceof ScoreBookOpened ? ScoreProgress.OPENED : known(known(row).scores);
        return known(row).with(before.after(event));
    }

    /** Whoever has not withdrawn, however the review went. */
    public int registered() {
        return roster.size() - roster.count(CandidateStatus.WITHDRAWN);
    }

    /** Whoever the prefecture has approved. */
    public int approved() {
        return roster.count(CandidateStatus.APPROVED);
    }

    boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    boolean isHeld() {
        return state == SessionState.ENDED;
    }

    /** The results, once the prefecture has confirmed them. */
    public @Nullable Tally confirmed() {
        return scores != null && scores.state().isFinal() ? scores.tally() : null;
    }

    private static SessionFigures filed(PlanFiled event) {
        SessionPlan plan = event.plan();
        return new SessionFigures(
                event.agency(),
                event.region(),
                Locations.prefectureOf(event.region()),
                plan.item(),
                plan.date().getYear(),
                monthOf(plan),
                SessionState.WAITING_FOR_APPROVAL,
                Roster.EMPTY,
                0,
                null);
    }

    private SessionFigures after(ExamSessionEvent event) {
        @Nullable SessionPlan moved = event instanceof PlanChanged e ? e.plan() : null;
        int arrived = event instanceof CandidatesCheckedIn e ? e.candidates().size() : 0;
        return new SessionFigures(
                uscc,
                region,
                prefecture,
                item,
                moved == null ? year : moved.date().getYear(),
                moved == null ? month : monthOf(moved),
                state.after(event),
                roster.after(event),
                present + arrived,
                scores);
    }

    private SessionFigures with(ScoreProgress now) {
        return new SessionFigures(uscc, region, prefecture, item, year, month, state, roster, present, now);
    }

    private static String monthOf(SessionPlan plan) {
        return YearMonth.from(plan.date()).toString();
    }
}

package org.henji.query.session.sessions;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionDayEvent.IncidentRecorded;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.archive.SessionArchiveEvent;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.query.agency.directory.Locations;
import org.henji.query.infrastructure.CivilTime;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * An exam session, from the plan to the sealed archive. Its candidates are rows of their own; nobody but assessors, by their
 * pseudonyms, is in it.
 *
 * @param region where the agency lay when it filed the plan
 * @param prefecture null when the region has left the tree of regions
 * @param month of the date, e.g. 2026-03
 * @param leadTimeWorkingDays the rule of the day on which the plan was filed or changed last
 * @param since when the state began
 * @param evidence every file that shows an incident
 */
public record SessionView(
        SessionNo no,
        Uscc uscc,
        RegionCode region,
        @Nullable RegionCode prefecture,
        ItemCode item,
        EditionNo edition,
        SessionPlan plan,
        int leadTimeWorkingDays,
        Instant startsAt,
        Instant endsAt,
        String month,
        Instant filedAt,
        SessionState state,
        Instant since,
        Roster roster,
        Preparation preparation,
        SessionDay day,
        ScoreState scores,
        boolean archived,
        List<Sha256> evidence,
        List<SessionAct> acts) {

    static SessionView evolve(@Nullable SessionView row, ExamSessionEvent event, Occurrence occurrence) {
        return event instanceof PlanFiled e ? filed(e, occurrence) : known(row).after(event, occurrence);
    }

    static SessionView evolve(@Nullable SessionView row, ScoreBookEvent event) {
        return known(row).with(known(row).scores.after(event), known(row).archived);
    }

    static SessionView evolve(@Nullable SessionView row, SessionArchiveEvent event) {
        return known(row).with(known(row).scores, known(row).archived || event instanceof ArchiveSealed);
    }

    /** The version of the specification that it is held by, whatever is approved later. */
    public SpecificationNo specification() {
        return plan.specification();
    }

    /**
     * What it lacks today; nothing when it has been cancelled. A session may be held without papers of the centre.
     *
     * @param assessorsNeeded how many a group has at least, by the rules and the specification
     */
    public Set<SessionStep> missing(int assessorsNeeded) {
        Set<SessionStep> missing = EnumSet.noneOf(SessionStep.class);
        switch (state) {
            case WAITING_FOR_APPROVAL -> missing.add(SessionStep.PLAN_APPROVAL);
            case RETURNED -> missing.add(SessionStep.PLAN_CHANGE);
            case APPROVED -> missing.addAll(missingBeforeTheStart(assessorsNeeded));
            case RUNNING -> {
                require(missing, SessionStep.GROUP, hasGroup(assessorsNeeded));
                missing.add(SessionStep.END);
            }
            case ENDED -> missing.addAll(missingAfterTheEnd());
            case CANCELLED -> {}
        }
        return missing;
    }

    private Set<SessionStep> missingBeforeTheStart(int assessorsNeeded) {
        Set<SessionStep> missing = EnumSet.of(SessionStep.START);
        Seating seating = preparation.seating();
        require(missing, SessionStep.CANDIDATES, roster.undecided() + roster.count(CandidateStatus.APPROVED) > 0);
        require(missing, SessionStep.ROSTER_SUBMISSION, roster.count(CandidateStatus.REGISTERED) == 0);
        require(missing, SessionStep.ROSTER_REVIEW, roster.count(CandidateStatus.SUBMITTED) == 0);
        require(missing, SessionStep.SEATS, seating != null && seating.current());
        require(missing, SessionStep.GROUP, hasGroup(assessorsNeeded));
        require(missing, SessionStep.PAPERS, !preparation.papers().isEmpty());
        require(missing, SessionStep.TICKETS, seating != null && seating.ticketsIssuedAt() != null);
        return missing;
    }

    private Set<SessionStep> missingAfterTheEnd() {
        Set<SessionStep> missing = EnumSet.noneOf(SessionStep.class);
        require(missing, SessionStep.SCORES, scores.hasResults());
        require(missing, SessionStep.SCORE_BOOK_SUBMISSION, scores.compareTo(ScoreState.SUBMITTED) >= 0);
        require(missing, SessionStep.SCORE_BOOK_CONFIRMATION, scores.isFinal());
        require(missing, SessionStep.SCORE_BOOK_RECEIPT, scores == ScoreState.RECEIVED);
        require(missing, SessionStep.ARCHIVE, archived);
        return missing;
    }

    private boolean hasGroup(int assessorsNeeded) {
        AssessorGroup group = preparation.group();
        return group != null && group.isComplete(assessorsNeeded, preparation.recusals());
    }

    private static void require(Set<SessionStep> missing, SessionStep step, boolean done) {
        if (!done) {
            missing.add(step);
        }
    }

    private static SessionView filed(PlanFiled e, Occurrence occurrence) {
        return new SessionView(
                e.session(),
                e.agency(),
                e.region(),
                Locations.prefectureOf(e.region()),
                e.plan().item(),
                e.edition(),
                e.plan(),
                e.leadTimeWorkingDays(),
                CivilTime.instant(e.plan().date(), e.plan().startsAt()),
                CivilTime.instant(e.plan().date(), e.plan().endsAt()),
                YearMonth.from(e.plan().date()).toString(),
                e.at(),
                SessionState.WAITING_FOR_APPROVAL,
                e.at(),
                Roster.EMPTY,
                Preparation.NONE,
                SessionDay.NOT_YET,
                ScoreState.NOT_OPENED,
                false,
                List.of(),
                SessionAct.of(e, occurrence).stream().toList());
    }

    private SessionView after(ExamSessionEvent event, Occurrence occurrence) {
        @Nullable PlanChanged change = event instanceof PlanChanged e ? e : null;
        SessionPlan planned = change == null ? plan : change.plan();
        SessionState reached = state.after(event);
        return new SessionView(
                no,
                uscc,
                region,
                prefecture,
                planned.item(),
                edition,
                planned,
                change == null ? leadTimeWorkingDays : change.leadTimeWorkingDays(),
                CivilTime.instant(planned.date(), planned.startsAt()),
                CivilTime.instant(planned.date(), planned.endsAt()),
                YearMonth.from(planned.date()).toString(),
                filedAt,
                reached,
                reached == state ? since : event.at(),
                roster.after(event),
                preparation.after(event, plan, roster),
                day.after(event),
                scores,
                archived,
                event instanceof IncidentRecorded e ? and(evidence, e.evidence()) : evidence,
                Stream.concat(acts.stream(), SessionAct.of(event, occurrence).stream())
                        .toList());
    }

    private SessionView with(ScoreState now, boolean sealed) {
        return new SessionView(
                no,
                uscc,
                region,
                prefecture,
                item,
                edition,
                plan,
                leadTimeWorkingDays,
                startsAt,
                endsAt,
                month,
                filedAt,
                state,
                since,
                roster,
                preparation,
                day,
                now,
                sealed,
                evidence,
                acts);
    }

    private static List<Sha256> and(List<Sha256> before, List<Evidence> more) {
        List<Sha256> all = new ArrayList<>(before);
        more.forEach(file -> all.add(file.sha256()));
        return all.stream().distinct().toList();
    }
}

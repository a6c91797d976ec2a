package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.KeptAggregates;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.TicketNo;

/**
 * An exam session (考核场次), BR-01 and BR-16: one item, one agency, one day. The agency files its plan and, once the prefecture
 * has approved it, registers candidates, whom the prefecture reviews one by one. The agency seats those who are approved,
 * issues their tickets and assigns the assessor group; on the day it checks them in, starts and ends. Each of these concerns is
 * a part of its own. Scores are not its job: a {@link ScoreBook} is opened with the start, a {@link SessionArchive} with the
 * end, and the papers travel as {@link PaperPackage}s; all of them ask here who was there and who assesses.
 */
@Aggregate(cache = KeptAggregates.NAME)
class ExamSession {

    @AggregateIdentifier
    private SessionNo session;

    private Uscc agency;
    private RegionCode region;
    private final Roster roster = new Roster();
    private final List<PackageNo> papers = new ArrayList<>();

    @AggregateMember
    private final Planning planning = new Planning(this);

    @AggregateMember
    private final Registration registration = new Registration(this, roster);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands and events
    private final RosterReview review = new RosterReview(this, roster);

    @AggregateMember
    private final Seating seating = new Seating(this, roster);

    @AggregateMember
    private final Grouping grouping = new Grouping(this, roster);

    @AggregateMember
    private final SessionDay day = new SessionDay(this);

    @AggregateMember
    private final Incidents incidents = new Incidents(this, roster);

    /** By the act that takes the number. */
    void begin(PlanFiled filed) {
        apply(filed);
    }

    @EventSourcingHandler
    void evolve(PlanFiled event) {
        session = event.session();
        agency = event.agency();
        region = event.region();
    }

    /** By the act in which the centre prints a package for the session. */
    void assignPapers(PackageNo paperPackage, Instant now) {
        planning.mustBeApproved();
        day.mustNotHaveStarted();
        apply(new PapersAssigned(session, paperPackage, now));
    }

    @EventSourcingHandler
    void evolve(PapersAssigned event) {
        papers.add(event.paperPackage());
    }

    SessionNo number() {
        return session;
    }

    Uscc agency() {
        return agency;
    }

    RegionCode region() {
        return region;
    }

    SessionPlan plan() {
        return planning.plan();
    }

    /** In the order in which they were printed. */
    List<PackageNo> papers() {
        return List.copyOf(papers);
    }

    /** Who assesses; refused while nobody does. */
    AssessorGroup group() {
        return grouping.mustBeAssigned();
    }

    /** Whose ticket it is. */
    Map<TicketNo, Integer> tickets() {
        return seating.tickets();
    }

    boolean isStarted() {
        return day.isStarted();
    }

    boolean isEnded() {
        return day.isEnded();
    }

    /** Whatever became of them. */
    boolean isCheckedIn(Collection<Integer> candidates) {
        return day.checkedIn().containsAll(candidates);
    }

    /** Whether any was recorded, whatever was done about it. */
    boolean hadMisconduct() {
        return incidents.hadMisconduct();
    }

    Attendance attendance() {
        SortedSet<Integer> present = new TreeSet<>(day.checkedIn());
        present.removeAll(incidents.removed());
        SortedSet<Integer> absent = new TreeSet<>(seating.holders());
        absent.removeAll(day.checkedIn());
        return new Attendance(present, absent, incidents.removed());
    }

    /** Refuses what keeps the assessor from scoring the candidate. */
    void mustBeScorable(int candidate, CredentialNo assessor) {
        AssessorGroup group = group();
        group.mustHave(assessor);
        seating.mustHaveTicket(candidate);
        incidents.mustNotBeRemoved(candidate);
        day.mustHaveCheckedIn(candidate);
        if (group.isRecused(assessor, candidate)) {
            throw new RuleViolated(FailureCode.ASSESSOR_RECUSED, assessor.value());
        }
    }

    /** Until tickets are issued, whoever wants to change something about the candidates. */
    void rosterMustBeOpen() {
        planning.mustNotBeCancelled();
        seating.mustNotBeTicketed(FailureCode.ROSTER_CLOSED);
    }

    Planning planning() {
        return planning;
    }

    Registration registration() {
        return registration;
    }

    Seating seating() {
        return seating;
    }

    Grouping grouping() {
        return grouping;
    }

    SessionDay day() {
        return day;
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    ExamSession() {}
}

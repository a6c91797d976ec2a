package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.credential.Credentials;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.SessionDayCommand.EndSession;
import org.henji.command.session.SessionDayCommand.StartSession;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;

/** The day of the session (考核当日), BR-16: who comes, when it starts, when it ends. */
@AggregatePart
class SessionDay {

    private final ExamSession session;
    private final SortedSet<Integer> checkedIn = new TreeSet<>();
    private boolean started;
    private boolean ended;

    SessionDay(ExamSession session) {
        this.session = session;
    }

    /** Who is there already stays as recorded. */
    @CommandHandler
    void decide(SessionDayCommand.CheckIn command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, session.agency());
        session.planning().mustNotBeCancelled();
        session.seating().mustBeTicketed();
        mustNotHaveEnded();
        mustBeToday(clock);
        SortedSet<Integer> candidates = new TreeSet<>(command.candidates());
        candidates.forEach(session.seating()::mustHaveTicket);
        candidates.removeAll(checkedIn);
        if (!candidates.isEmpty()) {
            List<CheckIn> arrived = candidates.stream()
                    .map(candidate -> new CheckIn(candidate, started))
                    .toList();
            apply(new CandidatesCheckedIn(session.number(), arrived, CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(CandidatesCheckedIn event) {
        event.candidates().forEach(arrived -> checkedIn.add(arrived.candidate()));
    }

    @CommandHandler
    void decide(
            StartSession command, Actor actor, Credentials credentials, PlanRules planRules, Rules rules, Clock clock)
            throws Exception {
        Authority.requireAgency(actor, session.agency());
        session.planning().mustNotBeCancelled();
        mustNotHaveStarted();
        session.seating().mustBeTicketed();
        mustBeToday(clock);
        mustBeTime(clock);
        planRules.mustAssess(session.agency(), session.plan());
        Specification specification = planRules.specification(session.plan());
        session.grouping().mustBeReady(credentials, specification, rules);
        Instant now = CivilTime.now(clock);
        apply(new SessionStarted(session.number(), now));
        createNew(
                ScoreBook.class,
                () -> new ScoreBook(
                        session.number(),
                        session.agency(),
                        session.region(),
                        session.plan().specification(),
                        Scoring.of(specification, rules),
                        now));
    }

    @EventSourcingHandler
    void evolve(SessionStarted event) {
        started = true;
    }

    @CommandHandler
    void decide(EndSession command, Actor actor, Clock clock) throws Exception {
        Authority.requireAgency(actor, session.agency());
        mustBeRunning();
        Instant now = CivilTime.now(clock);
        apply(new SessionEnded(
                session.number(),
                checkedIn.size(),
                List.copyOf(session.attendance().absent()),
                now));
        createNew(
                SessionArchive.class,
                () -> new SessionArchive(session.number(), session.agency(), session.region(), now));
    }

    @EventSourcingHandler
    void evolve(SessionEnded event) {
        ended = true;
    }

    /** Everybody who has checked in, whatever became of them. */
    SortedSet<Integer> checkedIn() {
        return Collections.unmodifiableSortedSet(checkedIn);
    }

    boolean isStarted() {
        return started;
    }

    boolean isEnded() {
        return ended;
    }

    void mustNotHaveStarted() {
        if (started) {
            throw new RuleViolated(FailureCode.SESSION_STARTED);
        }
    }

    void mustBeRunning() {
        session.planning().mustNotBeCancelled();
        if (!started) {
            throw new RuleViolated(FailureCode.SESSION_NOT_STARTED);
        }
        mustNotHaveEnded();
    }

    void mustHaveCheckedIn(int candidate) {
        if (!checkedIn.contains(candidate)) {
            throw new RuleViolated(FailureCode.CANDIDATE_NOT_PRESENT, String.valueOf(candidate));
        }
    }

    void mustNotHaveEnded() {
        if (ended) {
            throw new RuleViolated(FailureCode.SESSION_ENDED);
        }
    }

    void mustHaveCome(Clock clock) {
        LocalDate day = session.plan().date();
        if (CivilTime.today(clock).isBefore(day)) {
            throw new RuleViolated(FailureCode.SESSION_NOT_TODAY, day.toString());
        }
    }

    private void mustBeToday(Clock clock) {
        LocalDate day = session.plan().date();
        if (!CivilTime.today(clock).equals(day)) {
            throw new RuleViolated(FailureCode.SESSION_NOT_TODAY, day.toString());
        }
    }

    private void mustBeTime(Clock clock) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), CivilTime.ZONE);
        LocalTime startsAt = session.plan().startsAt();
        if (now.isBefore(startsAt)) {
            throw new RuleViolated(FailureCode.SESSION_TOO_EARLY, startsAt.toString());
        }
        LocalTime endsAt = session.plan().endsAt();
        if (!now.isBefore(endsAt)) {
            throw new RuleViolated(FailureCode.SESSION_TOO_LATE, endsAt.toString());
        }
    }
}

package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.ScoreBookCommand.CheckScores;
import org.henji.command.session.ScoreBookCommand.FailCheck;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;

/**
 * The check of a score book against the paper (校对), by somebody who scored nobody and entered nothing, and the results that
 * come of it (BR-20): of everybody with a ticket, all at once.
 */
@AggregatePart
class ScoreCheck {

    private final ScoreBook book;

    private final SortedMap<Integer, Result> results = new TreeMap<>();

    ScoreCheck(ScoreBook book) {
        this.book = book;
    }

    @CommandHandler
    void decide(CheckScores command, Actor actor, Aggregates aggregates, Clock clock) {
        book.mustBeOpenTo(actor);
        mustBeAFreshEye(actor, aggregates);
        Attendance attendance = aggregates.ask(ExamSession.class, book.session(), session -> {
            Attendance now = finalAttendance(session);
            now.present().forEach(candidate -> book.entry().mustBeImpartial(candidate, session.group()));
            return now;
        });
        attendance.present().forEach(book.entry()::mustBeComplete);
        SortedSet<Integer> everybody = new TreeSet<>(attendance.present());
        everybody.addAll(attendance.absent());
        everybody.addAll(attendance.removed());
        apply(new ScoresChecked(
                book.number(),
                everybody.stream()
                        .map(candidate -> result(candidate, attendance))
                        .toList(),
                CivilTime.now(clock)));
    }

    private static Attendance finalAttendance(ExamSession session) {
        if (!session.isEnded()) {
            throw new RuleViolated(FailureCode.SESSION_NOT_ENDED);
        }
        return session.attendance();
    }

    private Result result(int candidate, Attendance attendance) {
        if (attendance.absent().contains(candidate)) {
            return new Result(candidate, Grade.ABSENT, null);
        }
        return attendance.removed().contains(candidate)
                ? new Result(candidate, Grade.DISQUALIFIED, null)
                : book.scoring().result(candidate, book.entry().of(candidate).all());
    }

    @EventSourcingHandler
    void evolve(ScoresChecked event) {
        results.clear();
        event.results().forEach(result -> results.put(result.candidate(), result));
    }

    @CommandHandler
    void decide(FailCheck command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireAgency(actor, book.opened().agency());
        book.mustNotHaveLeft();
        mustBeAFreshEye(actor, aggregates);
        aggregates.ask(ExamSession.class, book.session(), ScoreCheck::finalAttendance);
        SortedSet<Integer> candidates = new TreeSet<>(command.candidates());
        for (int candidate : candidates) {
            if (book.entry().of(candidate).all().isEmpty()) {
                throw new RuleViolated(FailureCode.RESULT_NOT_SCORED, String.valueOf(candidate));
            }
        }
        apply(new CheckFailed(book.number(), List.copyOf(candidates), command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(CheckFailed event) {
        results.clear();
    }

    @EventSourcingHandler
    void evolve(ScoreCorrected event) {
        results.put(event.result().candidate(), event.result());
    }

    /** By candidate. */
    SortedMap<Integer, Result> all() {
        return Collections.unmodifiableSortedMap(results);
    }

    int results() {
        return results.size();
    }

    int results(Grade grade) {
        return Math.toIntExact(results.values().stream()
                .filter(result -> result.grade() == grade)
                .count());
    }

    /** The result that comes of sheets, which is what a correction corrects. */
    Result mustBeScored(int candidate) {
        Result result = results.get(candidate);
        if (result == null) {
            throw new RuleViolated(FailureCode.CANDIDATE_WITHOUT_TICKET, String.valueOf(candidate));
        }
        if (result.score() == null) {
            throw new RuleViolated(FailureCode.RESULT_NOT_SCORED, String.valueOf(candidate));
        }
        return result;
    }

    private void mustBeAFreshEye(Actor actor, Aggregates aggregates) {
        if (book.hands().entered(actor) || book.hasAssessed(actor, aggregates)) {
            throw new RuleViolated(FailureCode.OWN_WORK);
        }
    }
}

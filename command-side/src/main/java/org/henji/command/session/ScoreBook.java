package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.KeptAggregates;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.ScoreBookCommand.ConfirmScoreBook;
import org.henji.command.session.ScoreBookCommand.ReceiveScoreBook;
import org.henji.command.session.ScoreBookCommand.ReturnScoreBook;
import org.henji.command.session.ScoreBookCommand.SubmitScoreBook;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReturned;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookSubmitted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;

/**
 * The score book of a session (登分册), BR-17 and BR-20: opened when the session starts, with the tasks of its specification and
 * the rules of that day. {@linkplain ScoreEntry Sheets} are entered until somebody who entered none has {@linkplain ScoreCheck
 * checked} them against the paper; that makes the results. Then it goes to the prefecture, which confirms it or returns it, and
 * to the centre. After the confirmation a result changes only by a {@linkplain ScoreCorrections correction}.
 */
@Aggregate(cache = KeptAggregates.NAME)
class ScoreBook {

    private enum Status {
        OPEN,
        CHECKED,
        SUBMITTED,
        CONFIRMED,
        RECEIVED
    }

    @AggregateIdentifier
    private ScoreBookNo scoreBook;

    private ScoreBookOpened opened;
    private Scoring scoring;
    private Status status = Status.OPEN;

    @AggregateMember
    private final ScoreBookHands hands = new ScoreBookHands();

    @AggregateMember
    private final ScoreEntry entry = new ScoreEntry(this);

    @AggregateMember
    private final ScoreCheck check = new ScoreCheck(this);

    @AggregateMember
    private final ScoreCorrections corrections = new ScoreCorrections(this);

    /** In the act that starts the session. */
    ScoreBook(
            SessionNo session,
            Uscc agency,
            RegionCode region,
            SpecificationNo specification,
            Scoring scoring,
            Instant now) {
        this();
        apply(new ScoreBookOpened(
                ScoreBookNo.of(session),
                agency,
                region,
                specification.item(),
                specification,
                scoring.tasks(),
                scoring.rules(),
                now));
    }

    @EventSourcingHandler
    void evolve(ScoreBookOpened event) {
        scoreBook = event.scoreBook();
        opened = event;
        scoring = new Scoring(event.tasks(), event.rules());
    }

    @EventSourcingHandler
    void evolve(ScoresChecked event) {
        status = Status.CHECKED;
    }

    @EventSourcingHandler
    void evolve(CheckFailed event) {
        status = Status.OPEN;
    }

    @CommandHandler
    void decide(SubmitScoreBook command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, opened.agency());
        mustNotHaveLeft();
        if (status == Status.OPEN) {
            throw new RuleViolated(FailureCode.SCORES_NOT_CHECKED);
        }
        apply(new ScoreBookSubmitted(
                scoreBook,
                check.results(),
                check.results() - check.results(Grade.ABSENT),
                check.results(Grade.PASSED),
                CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ScoreBookSubmitted event) {
        status = Status.SUBMITTED;
    }

    @CommandHandler
    void decide(ReturnScoreBook command, Actor actor, Clock clock) {
        mustWaitFor(actor);
        apply(new ScoreBookReturned(scoreBook, command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ScoreBookReturned event) {
        status = Status.OPEN;
    }

    @CommandHandler
    void decide(ConfirmScoreBook command, Actor actor, Aggregates aggregates, Clock clock) {
        mustWaitFor(actor);
        mustNotBeOwnWork(actor, aggregates);
        apply(new ScoreBookConfirmed(scoreBook, command.opinion(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ScoreBookConfirmed event) {
        status = Status.CONFIRMED;
    }

    @CommandHandler
    void decide(ReceiveScoreBook command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireOffice(actor, Level.CENTER, opened.region());
        mustBeConfirmed();
        if (isReceived()) {
            throw new RuleViolated(FailureCode.SCORE_BOOK_RECEIVED);
        }
        mustNotBeOwnWork(actor, aggregates);
        apply(new ScoreBookReceived(scoreBook, CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ScoreBookReceived event) {
        status = Status.RECEIVED;
    }

    ScoreBookOpened opened() {
        return opened;
    }

    ScoreBookNo number() {
        return scoreBook;
    }

    SessionNo session() {
        return scoreBook.session();
    }

    Scoring scoring() {
        return scoring;
    }

    ScoreEntry entry() {
        return entry;
    }

    ScoreBookHands hands() {
        return hands;
    }

    ScoreCheck check() {
        return check;
    }

    SessionResults sessionResults() {
        return new SessionResults(
                opened.agency(),
                opened.region(),
                status.compareTo(Status.CONFIRMED) >= 0,
                isReceived(),
                corrections.waiting(),
                check.all());
    }

    /** Nothing about it is still to be done. */
    void mustBeSettled() {
        if (!isReceived()) {
            throw new RuleViolated(FailureCode.SCORE_BOOK_NOT_RECEIVED);
        }
        corrections.mustBeDecided();
    }

    /** Sheets are entered and checked as long as nobody has found them right. */
    void mustBeOpenTo(Actor actor) {
        Authority.requireAgency(actor, opened.agency());
        mustNotHaveLeft();
        if (status == Status.CHECKED) {
            throw new RuleViolated(FailureCode.SCORES_ALREADY_CHECKED);
        }
    }

    void mustNotHaveLeft() {
        if (status.compareTo(Status.SUBMITTED) >= 0) {
            throw new RuleViolated(FailureCode.SCORE_BOOK_NOT_OPEN);
        }
    }

    void mustBeConfirmed() {
        if (status.compareTo(Status.CONFIRMED) < 0) {
            throw new RuleViolated(FailureCode.SCORE_BOOK_NOT_CONFIRMED);
        }
    }

    private boolean isReceived() {
        return status == Status.RECEIVED;
    }

    private void mustWaitFor(Actor actor) {
        Authority.requireOffice(actor, Level.PREFECTURE, opened.region());
        if (status != Status.SUBMITTED) {
            throw new RuleViolated(FailureCode.SCORE_BOOK_NOT_SUBMITTED);
        }
    }

    /** Whoever's hand entered the sheets, the scores are the assessor's. */
    boolean hasAssessed(Actor actor, Aggregates aggregates) {
        return aggregates.ask(
                ExamSession.class, session(), session -> session.grouping().hasAssessed(actor.userId()));
    }

    /** The offices are not the same, but a person may have logins in two. */
    void mustNotBeOwnWork(Actor actor, Aggregates aggregates) {
        if (hands.hadPart(actor) || hasAssessed(actor, aggregates)) {
            throw new RuleViolated(FailureCode.OWN_WORK);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    ScoreBook() {}
}

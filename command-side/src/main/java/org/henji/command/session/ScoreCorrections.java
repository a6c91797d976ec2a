package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.ScoreBookCommand.ApproveScoreCorrection;
import org.henji.command.session.ScoreBookCommand.CorrectedSheet;
import org.henji.command.session.ScoreBookCommand.RefuseScoreCorrection;
import org.henji.command.session.ScoreBookCommand.RequestScoreCorrection;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of a confirmed score book (成绩更正), BR-17: the prefecture asks for one, with reason and evidence, and somebody
 * else at the centre decides. What the result would be is worked out when it is asked for, so that both decide on the same.
 */
@AggregatePart
class ScoreCorrections {

    /**
     * What waits for the centre.
     *
     * @param askedBy the user; null when history does not tell
     */
    private record Correction(
            CorrectionRequested request, @Nullable String askedBy) {}

    private final ScoreBook book;
    private int asked;
    private final SortedMap<Integer, Correction> undecided = new TreeMap<>();

    ScoreCorrections(ScoreBook book) {
        this.book = book;
    }

    @CommandHandler
    PartId decide(RequestScoreCorrection command, Actor actor, UploadedFiles files, Clock clock) {
        Authority.requireOffice(actor, Level.PREFECTURE, book.opened().region());
        book.mustBeConfirmed();
        int candidate = command.candidate();
        Result before = book.check().mustBeScored(candidate);
        mustNotBeWaiting(candidate);
        if (command.evidence().isEmpty()) {
            throw new RuleViolated(FailureCode.EVIDENCE_MISSING);
        }
        files.mustHold(actor.office(), command.evidence());
        List<ScoreSheet> sheets = new ArrayList<>();
        CandidateSheets corrected = book.entry().of(candidate);
        Set<CredentialNo> seen = new HashSet<>();
        for (CorrectedSheet given : command.sheets()) {
            book.entry().mustHave(candidate, given.assessor());
            if (!seen.add(given.assessor())) {
                throw new RuleViolated(ScoreRows.repeated(candidate, given.assessor()));
            }
            ScoreSheet sheet = book.scoring().sheet(candidate, given.assessor(), given.scores());
            sheets.add(sheet);
            corrected = corrected.with(sheet);
        }
        Result after = book.scoring().result(candidate, corrected.all());
        if (after.equals(before)) {
            throw new RuleViolated(FailureCode.CORRECTION_CHANGES_NOTHING);
        }
        int number = asked + 1;
        apply(new CorrectionRequested(
                book.number(),
                number,
                candidate,
                sheets,
                command.reason(),
                command.evidence(),
                before,
                after,
                CivilTime.now(clock)));
        return new PartId(String.valueOf(number));
    }

    @EventSourcingHandler
    void evolve(CorrectionRequested event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        asked = event.correction();
        undecided.put(event.correction(), new Correction(event, userId));
    }

    @CommandHandler
    void decide(ApproveScoreCorrection command, Actor actor, Aggregates aggregates, Clock clock) {
        CorrectionRequested request = mustBeForAnother(command.correction(), actor, aggregates);
        apply(new ScoreCorrected(
                book.number(), command.correction(), request.sheets(), request.after(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ScoreCorrected event) {
        undecided.remove(event.correction());
    }

    @CommandHandler
    void decide(RefuseScoreCorrection command, Actor actor, Aggregates aggregates, Clock clock) {
        mustBeForAnother(command.correction(), actor, aggregates);
        apply(new CorrectionRefused(book.number(), command.correction(), command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(CorrectionRefused event) {
        undecided.remove(event.correction());
    }

    /** Candidates for whom one waits. */
    List<Integer> waiting() {
        return undecided.values().stream().map(it -> it.request().candidate()).toList();
    }

    void mustBeDecided() {
        waiting().stream().findFirst().ifPresent(ScoreCorrections::refuseWaiting);
    }

    private void mustNotBeWaiting(int candidate) {
        if (undecided.values().stream().anyMatch(it -> it.request().candidate() == candidate)) {
            refuseWaiting(candidate);
        }
    }

    private static void refuseWaiting(int candidate) {
        throw new RuleViolated(FailureCode.CORRECTION_OPEN, String.valueOf(candidate));
    }

    private CorrectionRequested mustBeForAnother(int number, Actor actor, Aggregates aggregates) {
        Authority.requireOffice(actor, Level.CENTER, book.opened().region());
        Correction correction = undecided.get(number);
        if (correction == null) {
            throw number >= 1 && number <= asked
                    ? new RuleViolated(FailureCode.CORRECTION_DECIDED)
                    : new RuleViolated(FailureCode.CORRECTION_UNKNOWN, String.valueOf(number));
        }
        if (actor.userId().equals(correction.askedBy())) {
            throw new RuleViolated(FailureCode.OWN_WORK);
        }
        book.mustNotBeOwnWork(actor, aggregates);
        return correction.request();
    }
}

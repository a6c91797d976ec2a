package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.ScoreBookCommand.DecideDeviation;
import org.henji.command.session.ScoreBookCommand.EnterScores;
import org.henji.command.session.ScoreBookCommand.WithdrawSheet;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.Workbook;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;
import org.henji.kernel.session.score.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a score book (登分), BR-20: each assessor scores each candidate alone, every task of the specification. Who
 * scored enters their own sheets; the clerk enters what was written on paper. Where assessors are too far apart, their leader
 * decides.
 */
@AggregatePart
class ScoreEntry {

    private final ScoreBook book;
    private final Map<Integer, CandidateSheets> candidates = new HashMap<>();

    ScoreEntry(ScoreBook book) {
        this.book = book;
    }

    @CommandHandler
    void decide(EnterScores command, Actor actor, Aggregates aggregates, Clock clock) {
        book.mustBeOpenTo(actor);
        List<ScoreSheet> sheets = aggregates.ask(ExamSession.class, book.session(), session -> {
            ScoreRows.Entry entry = entry(session, actor);
            return command.sheets().stream()
                    .map(sheet -> entry.sheet(sheet.candidate(), sheet.assessor(), sheet.scores()))
                    .toList();
        });
        mustNotBeRepeated(sheets);
        enter(sheets, null, clock);
    }

    @CommandHandler
    ImportReport decide(ImportScores command, Actor actor, Aggregates aggregates, Clock clock) {
        book.mustBeOpenTo(actor);
        ScoreRows rows = aggregates.ask(ExamSession.class, book.session(), session -> {
            var sorted = new ScoreRows(session.tickets(), entry(session, actor), command.problems());
            command.sheets().forEach(sorted::add);
            return sorted;
        });
        boolean refused =
                command.mode() == ImportMode.ALL_OR_NOTHING && !rows.problems().isEmpty();
        int imported = refused ? 0 : rows.sheets().size();
        if (imported > 0) {
            Workbook workbook =
                    new Workbook(command.fileName(), command.sha256(), command.rows(), command.rows() - imported);
            enter(rows.sheets(), workbook, clock);
        }
        return new ImportReport(imported, null, null, rows.badRows(), rows.problems(), refused);
    }

    private ScoreRows.Entry entry(ExamSession session, Actor actor) {
        Scorers scorers = Scorers.of(session);
        scorers.mustTakePart(actor);
        return (candidate, assessor, scores) -> {
            scorers.mustMayEnter(actor, assessor);
            session.mustBeScorable(candidate, assessor);
            return book.scoring().sheet(candidate, assessor, scores);
        };
    }

    /** What is there already is not entered again; nothing when nothing is new. */
    private void enter(List<ScoreSheet> sheets, @Nullable Workbook workbook, Clock clock) {
        List<ScoreSheet> changed = sheets.stream()
                .filter(sheet -> !of(sheet.candidate()).all().contains(sheet))
                .sorted(Comparator.comparingInt(ScoreSheet::candidate))
                .toList();
        if (!changed.isEmpty()) {
            apply(new ScoresEntered(book.number(), changed, workbook, CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(ScoresEntered event) {
        put(event.sheets());
    }

    @CommandHandler
    void decide(WithdrawSheet command, Actor actor, Aggregates aggregates, Clock clock) {
        book.mustBeOpenTo(actor);
        Scorers scorers = aggregates.ask(ExamSession.class, book.session(), Scorers::of);
        scorers.mustTakePart(actor);
        scorers.mustMayEnter(actor, command.assessor());
        mustHave(command.candidate(), command.assessor());
        apply(new SheetWithdrawn(
                book.number(), command.candidate(), command.assessor(), command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(SheetWithdrawn event) {
        candidates.computeIfPresent(event.candidate(), (candidate, sheets) -> sheets.without(event.assessor()));
    }

    @CommandHandler
    void decide(DecideDeviation command, Actor actor, Aggregates aggregates, Clock clock) {
        book.mustBeOpenTo(actor);
        aggregates.ask(ExamSession.class, book.session(), Scorers::of).mustDecideAbout(command.candidate(), actor);
        CandidateSheets sheets = of(command.candidate());
        BigDecimal spread = sheets.spread();
        if (!book.scoring().isBeyondTheLimit(spread)) {
            throw new RuleViolated(FailureCode.DEVIATION_NONE, String.valueOf(command.candidate()));
        }
        if (sheets.stand() && command.decision() == DeviationDecision.SCORES_STAND) {
            return;
        }
        apply(new DeviationDecided(
                book.number(),
                command.candidate(),
                Points.of(spread),
                book.scoring().rules().deviationLimit(),
                command.decision(),
                command.reason(),
                CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(DeviationDecided event) {
        if (event.decision() == DeviationDecision.SCORE_AGAIN) {
            candidates.remove(event.candidate());
        } else {
            candidates.computeIfPresent(event.candidate(), (candidate, sheets) -> sheets.standing());
        }
    }

    @EventSourcingHandler
    void evolve(CheckFailed event) {
        event.candidates().forEach(candidates::remove);
    }

    @EventSourcingHandler
    void evolve(ScoreCorrected event) {
        put(event.sheets());
    }

    CandidateSheets of(int candidate) {
        return candidates.getOrDefault(candidate, CandidateSheets.NONE);
    }

    ScoreSheet mustHave(int candidate, CredentialNo assessor) {
        return of(candidate)
                .of(assessor)
                .orElseThrow(
                        () -> new RuleViolated(FailureCode.SHEET_UNKNOWN, String.valueOf(candidate), assessor.value()));
    }

    /** As many sheets as the rules ask for, and none so far apart that the leader has still to decide. */
    void mustBeComplete(int candidate) {
        CandidateSheets sheets = of(candidate);
        int needed = book.scoring().rules().assessorsPerCandidate();
        if (sheets.all().size() < needed) {
            throw new RuleViolated(FailureCode.SHEETS_MISSING, String.valueOf(candidate), String.valueOf(needed));
        }
        if (!sheets.stand() && book.scoring().isBeyondTheLimit(sheets.spread())) {
            throw new RuleViolated(
                    FailureCode.DEVIATION_UNDECIDED,
                    String.valueOf(candidate),
                    String.valueOf(book.scoring().rules().deviationLimit()));
        }
    }

    /** Who is recused after having scored has a sheet that does not count; somebody takes it back. */
    void mustBeImpartial(int candidate, AssessorGroup group) {
        of(candidate).byAssessor().keySet().stream()
                .filter(assessor -> group.isRecused(assessor, candidate))
                .findFirst()
                .ifPresent(assessor -> {
                    throw new RuleViolated(FailureCode.ASSESSOR_RECUSED, assessor.value(), String.valueOf(candidate));
                });
    }

    private static void mustNotBeRepeated(List<ScoreSheet> sheets) {
        Set<List<Object>> seen = new HashSet<>();
        for (ScoreSheet sheet : sheets) {
            if (!seen.add(List.of(sheet.candidate(), sheet.assessor()))) {
                throw new RuleViolated(ScoreRows.repeated(sheet.candidate(), sheet.assessor()));
            }
        }
    }

    private void put(Collection<ScoreSheet> sheets) {
        sheets.forEach(sheet -> candidates.merge(
                sheet.candidate(), CandidateSheets.NONE.with(sheet), (known, fresh) -> known.with(sheet)));
    }
}

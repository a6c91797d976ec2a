package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PreparationEvent.AssessorRecused;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;
import org.henji.kernel.session.score.ScoreRules;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.query.session.sessions.AssessorGroup;
import org.henji.query.session.sessions.Preparation;
import org.henji.query.session.sessions.Roster;
import org.henji.query.session.sessions.ScoreState;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the agency's work on the scores of a session: who was there, who scores, what has been entered and by whom.
 *
 * @param rules null until the session starts
 * @param candidates those who came, in the order of their numbers
 * @param hands users who entered or withdrew sheets, or assessed for a while: somebody else checks them
 */
public record ScoringCase(
        ScoreBookNo book,
        SessionPlan plan,
        Preparation preparation,
        @Nullable ScoreRules rules,
        boolean ended,
        ScoreState state,
        List<Marks> candidates,
        List<String> hands)
        implements Case {

    static ScoringCase of(PlanFiled event) {
        return new ScoringCase(
                ScoreBookNo.of(event.session()),
                event.plan(),
                Preparation.NONE,
                null,
                false,
                ScoreState.NOT_OPENED,
                List.of(),
                List.of());
    }

    ScoringCase after(ExamSessionEvent event) {
        ScoringCase prepared = new ScoringCase(
                book,
                event instanceof PlanChanged e ? e.plan() : plan,
                preparation.after(event, plan, Roster.EMPTY),
                rules,
                ended || event instanceof SessionEnded,
                state,
                candidates,
                hands);
        return switch (event) {
            case CandidatesCheckedIn e -> prepared.with(arrived(e.candidates()));
            case MisconductRecorded e ->
                e.measure() == MisconductMeasure.REMOVED
                        ? prepared.with(changed(List.of(e.candidate()), Marks::ofRemoved))
                        : prepared;
            case AssessorRecused e -> rules != null && e.candidate() == null ? prepared.handledBy(user(e)) : prepared;
            default -> prepared;
        };
    }

    ScoringCase after(ScoreBookEvent event, @Nullable String userId) {
        ScoringCase now = new ScoringCase(
                book,
                plan,
                preparation,
                event instanceof ScoreBookOpened e ? e.rules() : rules,
                ended,
                state.after(event),
                marksAfter(event),
                hands);
        return event instanceof ScoresEntered || event instanceof SheetWithdrawn ? now.handledBy(userId) : now;
    }

    /**
     * Who scores, or writes down what others scored, does not check it; only the leader decides between the others, or who takes
     * the leader's place.
     */
    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        AssessorGroup group = preparation.group();
        boolean assesses = group != null
                && group.members().stream().anyMatch(member -> member.userId().equals(userId));
        return switch (mutation) {
            case "enterScores", "withdrawSheet" ->
                assesses || (group != null && group.scoreClerk().equals(userId));
            case "decideDeviation" ->
                group != null
                        && rules != null
                        && candidates.stream()
                                .filter(marks -> marks.areToBeRuledOn(rules))
                                .anyMatch(marks -> mayRuleOn(marks.candidate(), userId, group));
            case "checkScores", "failCheck" -> !assesses && !hands.contains(userId);
            default -> true;
        };
    }

    /** For a candidate from whom the leader is recused, any assessor who is not takes the leader's place. */
    private boolean mayRuleOn(int candidate, String userId, AssessorGroup group) {
        boolean leaderless =
                group.members().stream().anyMatch(member -> member.leader() && isRecused(member, candidate));
        return group.members().stream()
                .anyMatch(member -> member.userId().equals(userId)
                        && !isRecused(member, candidate)
                        && (member.leader() || leaderless));
    }

    private boolean isRecused(GroupMember member, int candidate) {
        return preparation.recusals().stream()
                .anyMatch(recusal ->
                        recusal.isFrom(candidate) && recusal.assessor().equals(member.credential()));
    }

    private @Nullable String user(AssessorRecused event) {
        AssessorGroup group = preparation.group();
        return group == null
                ? null
                : group.members().stream()
                        .filter(member -> member.credential().equals(event.assessor()))
                        .map(GroupMember::userId)
                        .findFirst()
                        .orElse(null);
    }

    /** What the agency has to do next with the score book; null while others have it, or the session is going on. */
    @Nullable
    Task task() {
        if (rules == null) {
            return null;
        }
        return switch (state) {
            case OPEN -> scoring(rules);
            case CHECKED -> task(InboxKind.SCORE_BOOK_TO_SUBMIT, "submitScoreBook", "failCheck");
            case NOT_OPENED, SUBMITTED, CONFIRMED, RECEIVED -> null;
        };
    }

    private @Nullable Task scoring(ScoreRules by) {
        boolean toRule = candidates.stream().anyMatch(marks -> marks.areToBeRuledOn(by));
        if (candidates.stream().anyMatch(marks -> marks.areMissing(by) || marks.arePartial(preparation.recusals()))) {
            return toRule
                    ? task(InboxKind.SCORES_TO_ENTER, "enterScores", "withdrawSheet", "decideDeviation")
                    : task(InboxKind.SCORES_TO_ENTER, "enterScores", "withdrawSheet");
        }
        if (toRule) {
            return task(InboxKind.DEVIATIONS_TO_DECIDE, "decideDeviation", "enterScores", "withdrawSheet");
        }
        return ended ? task(InboxKind.SCORES_TO_CHECK, "checkScores", "failCheck") : null;
    }

    private Task task(InboxKind kind, String... mutations) {
        return Task.of(kind, Level.AGENCY, book.value(), mutations).about(List.of(plan.item()));
    }

    private List<Marks> marksAfter(ScoreBookEvent event) {
        return switch (event) {
            case ScoresEntered e -> entered(e.sheets());
            case SheetWithdrawn e -> changed(List.of(e.candidate()), marks -> marks.without(e.assessor()));
            case DeviationDecided e ->
                changed(
                        List.of(e.candidate()),
                        e.decision() == DeviationDecision.SCORE_AGAIN ? Marks::voided : Marks::standing);
            case CheckFailed e -> changed(e.candidates(), Marks::voided);
            // nothing else changes a sheet while the agency has the book
            default -> candidates;
        };
    }

    private List<Marks> entered(List<ScoreSheet> sheets) {
        Map<Integer, Marks> byCandidate = byCandidate();
        sheets.forEach(sheet -> byCandidate.compute(
                sheet.candidate(), (candidate, marks) -> known(marks).with(sheet)));
        return List.copyOf(byCandidate.values());
    }

    private List<Marks> changed(Collection<Integer> concerned, UnaryOperator<Marks> change) {
        Map<Integer, Marks> byCandidate = byCandidate();
        concerned.forEach(number -> byCandidate.compute(number, (candidate, marks) -> change.apply(known(marks))));
        return List.copyOf(byCandidate.values());
    }

    private List<Marks> arrived(List<CheckIn> checkedIn) {
        Map<Integer, Marks> byCandidate = byCandidate();
        checkedIn.forEach(one -> byCandidate.putIfAbsent(one.candidate(), Marks.none(one.candidate())));
        return List.copyOf(byCandidate.values());
    }

    private Map<Integer, Marks> byCandidate() {
        return candidates.stream()
                .collect(Collectors.toMap(Marks::candidate, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    private ScoringCase with(List<Marks> newCandidates) {
        return new ScoringCase(book, plan, preparation, rules, ended, state, newCandidates, hands);
    }

    private ScoringCase handledBy(@Nullable String userId) {
        if (userId == null || hands.contains(userId)) {
            return this;
        }
        List<String> more = Stream.concat(hands.stream(), Stream.of(userId)).toList();
        return new ScoringCase(book, plan, preparation, rules, ended, state, candidates, more);
    }
}

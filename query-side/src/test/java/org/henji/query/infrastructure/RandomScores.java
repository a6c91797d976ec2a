package org.henji.query.infrastructure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.DeviationDecision;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRefused;
import org.henji.kernel.session.score.ScoreBookEvent.CorrectionRequested;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReceived;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookReturned;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookSubmitted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.kernel.session.score.ScoreSheet;

/** The score book of a random session. */
final class RandomScores {

    private final ScoreBookNo book;
    private final Random random;
    private final List<DomainEvent> life;
    private final NavigableMap<Integer, Map<CredentialNo, ScoreSheet>> sheets = new TreeMap<>();
    private int corrections;

    RandomScores(SessionNo session, Random random, List<DomainEvent> life) {
        this.book = ScoreBookNo.of(session);
        this.random = random;
        this.life = life;
    }

    void opened(Uscc agency, RegionCode region, ItemCode item) {
        ScoreBookOpened sample = ScoreBookEvents.opened();
        add(new ScoreBookOpened(
                book, agency, region, item, SpecificationNo.of(item, 1), sample.tasks(), sample.rules(), at()));
    }

    /** Sheets of these, one of them withdrawn again now and then. */
    void enter(Collection<Integer> candidates, List<CredentialNo> assessors) {
        List<ScoreSheet> entered = new ArrayList<>();
        for (int candidate : candidates) {
            assessors.forEach(assessor -> entered.add(score(candidate, assessor)));
        }
        if (!entered.isEmpty()) {
            add(new ScoresEntered(
                    book,
                    entered,
                    random.nextBoolean() ? SessionEvents.registered().workbook() : null,
                    at()));
        }
        if (random.nextInt(3) == 0) {
            candidates.stream().findFirst().ifPresent(candidate -> {
                add(new SheetWithdrawn(book, candidate, assessors.getFirst(), "登错考生", at()));
                sheets.get(candidate).remove(assessors.getFirst());
            });
        }
    }

    /** All that is missing is entered and ruled on; then the book goes its way, as far as it gets. */
    boolean finish(
            NavigableSet<Integer> present,
            NavigableSet<Integer> absent,
            NavigableSet<Integer> removed,
            List<CredentialNo> assessors) {
        complete(present, assessors);
        if (random.nextInt(3) == 0 && !present.isEmpty()) {
            List<Integer> wrong = List.of(present.getFirst());
            if (random.nextBoolean()) {
                check(present, absent, removed);
            }
            add(new CheckFailed(book, wrong, "与纸质评分表不一致", at()));
            wrong.forEach(sheets::remove);
            complete(present, assessors);
        }
        NavigableMap<Integer, Result> results = check(present, absent, removed);
        if (!goesOn()) {
            return false;
        }
        submit(results);
        if (random.nextInt(3) == 0) {
            add(new ScoreBookReturned(book, "签名不全", at()));
            results = check(present, absent, removed);
            submit(results);
        }
        if (!goesOn()) {
            return false;
        }
        add(new ScoreBookConfirmed(book, null, at()));
        correct(present, results);
        if (!goesOn()) {
            return false;
        }
        add(new ScoreBookReceived(book, at()));
        correct(present, results);
        return goesOn();
    }

    private void complete(NavigableSet<Integer> present, List<CredentialNo> assessors) {
        List<Integer> missing = present.stream()
                .filter(candidate -> sheets.getOrDefault(candidate, Map.of()).size() < assessors.size())
                .toList();
        List<ScoreSheet> entered = new ArrayList<>();
        for (int candidate : missing) {
            assessors.forEach(assessor -> entered.add(score(candidate, assessor)));
        }
        if (!entered.isEmpty()) {
            add(new ScoresEntered(book, entered, null, at()));
        }
        for (int candidate : present) {
            BigDecimal spread = spread(candidate);
            if (spread.compareTo(BigDecimal.valueOf(15)) > 0) {
                boolean again = random.nextInt(4) == 0;
                add(new DeviationDecided(
                        book,
                        candidate,
                        Points.of(spread),
                        15,
                        again ? DeviationDecision.SCORE_AGAIN : DeviationDecision.SCORES_STAND,
                        "评分依据充分",
                        at()));
                if (again) {
                    sheets.remove(candidate);
                }
            }
        }
        if (present.stream().anyMatch(candidate -> !sheets.containsKey(candidate))) {
            complete(present, assessors);
        }
    }

    private NavigableMap<Integer, Result> check(
            NavigableSet<Integer> present, NavigableSet<Integer> absent, NavigableSet<Integer> removed) {
        NavigableMap<Integer, Result> results = new TreeMap<>();
        present.forEach(candidate -> results.put(candidate, result(candidate)));
        absent.forEach(candidate -> results.put(candidate, new Result(candidate, Grade.ABSENT, null)));
        removed.forEach(candidate -> results.put(candidate, new Result(candidate, Grade.DISQUALIFIED, null)));
        add(new ScoresChecked(book, List.copyOf(results.values()), at()));
        return results;
    }

    private void submit(Map<Integer, Result> results) {
        int absent = count(results, Grade.ABSENT);
        add(new ScoreBookSubmitted(book, results.size(), results.size() - absent, count(results, Grade.PASSED), at()));
    }

    private void correct(NavigableSet<Integer> present, Map<Integer, Result> results) {
        for (int candidate : present) {
            if (random.nextInt(4) > 0) {
                continue;
            }
            Map<CredentialNo, ScoreSheet> before = sheets.get(candidate);
            CredentialNo assessor = before.keySet().iterator().next();
            ScoreSheet sheet = sheet(candidate, assessor);
            Map<CredentialNo, ScoreSheet> after = new HashMap<>(before);
            after.put(assessor, sheet);
            Result stood = results.get(candidate);
            Result corrected = mean(candidate, after.values());
            add(new CorrectionRequested(
                    book,
                    ++corrections,
                    candidate,
                    List.of(sheet),
                    "评分表登录错误",
                    List.of(SessionEvents.evidence()),
                    stood,
                    corrected,
                    at()));
            if (random.nextBoolean()) {
                add(new ScoreCorrected(book, corrections, List.of(sheet), corrected, at()));
                sheets.put(candidate, after);
                results.put(candidate, corrected);
            } else if (random.nextBoolean()) {
                add(new CorrectionRefused(book, corrections, "佐证不足", at()));
            } else {
                return;
            }
        }
    }

    private ScoreSheet score(int candidate, CredentialNo assessor) {
        ScoreSheet sheet = sheet(candidate, assessor);
        sheets.computeIfAbsent(candidate, none -> new HashMap<>()).put(assessor, sheet);
        return sheet;
    }

    private Result result(int candidate) {
        return mean(candidate, sheets.get(candidate).values());
    }

    private static Result mean(int candidate, Collection<ScoreSheet> of) {
        BigDecimal mean = of.stream()
                .map(sheet -> sheet.total().decimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(of.size()), 2, RoundingMode.HALF_UP);
        Grade grade = mean.compareTo(BigDecimal.valueOf(60)) >= 0 ? Grade.PASSED : Grade.FAILED;
        return new Result(candidate, grade, Points.of(mean));
    }

    private BigDecimal spread(int candidate) {
        List<BigDecimal> totals = sheets.get(candidate).values().stream()
                .map(sheet -> sheet.total().decimal())
                .sorted()
                .toList();
        return totals.getLast().subtract(totals.getFirst());
    }

    private ScoreSheet sheet(int candidate, CredentialNo assessor) {
        return ScoreBookEvents.sheet(candidate, assessor, String.valueOf(50 + random.nextInt(30)));
    }

    private static int count(Map<Integer, Result> results, Grade grade) {
        return Math.toIntExact(results.values().stream()
                .filter(result -> result.grade() == grade)
                .count());
    }

    private boolean goesOn() {
        return random.nextInt(8) > 0;
    }

    private Instant at() {
        return AgencyEvents.AT.plusSeconds(life.size());
    }

    private void add(DomainEvent event) {
        life.add(event);
    }
}

package org.henji.command.agency;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.evaluation.Indicator;
import org.henji.kernel.agency.evaluation.IndicatorScore;
import org.henji.kernel.agency.evaluation.Section;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.Veto;
import org.henji.kernel.failure.FailureCode;

/** The points of an evaluation form (评估表) under its standard. Half points are exact in binary, so sums and limits are. */
record ScoreSheet(Standard standard, List<IndicatorScore> scores) {

    private static final double STEP = 0.5;
    private static final int PERCENT = 100;

    /** Every indicator of the standard once, with points that it can have. */
    void check() {
        scores.forEach(this::pointsMustBePossible);
        Listed.noneTwice(scores, IndicatorScore::indicator, FailureCode.INDICATOR_REPEATED, IndicatorScore::indicator);
        Set<String> scored = scores.stream().map(IndicatorScore::indicator).collect(Collectors.toSet());
        Listed.firstOf(
                standard.indicators().map(Indicator::code).toList(),
                code -> !scored.contains(code),
                FailureCode.INDICATOR_MISSING,
                code -> code);
    }

    private void pointsMustBePossible(IndicatorScore score) {
        Indicator indicator = indicator(score);
        // compare, because -0.0 is not below 0
        if (Double.compare(score.points(), 0) < 0 || score.points() % STEP != 0) {
            throw new RuleViolated(FailureCode.POINTS_INVALID, score.indicator());
        }
        if (score.points() > indicator.maximum()) {
            throw new RuleViolated(
                    FailureCode.POINTS_ABOVE_MAXIMUM, score.indicator(), String.valueOf(indicator.maximum()));
        }
    }

    void lostPointsMustHaveReason() {
        Listed.firstOf(
                scores,
                score -> score.points() < indicator(score).maximum() && isBlank(score),
                FailureCode.DEDUCTION_REASON_MISSING,
                IndicatorScore::indicator);
    }

    void vetoesMustBeKnown(List<String> vetoes) {
        Set<String> known = standard.vetoes().stream().map(Veto::code).collect(Collectors.toSet());
        Listed.firstOf(vetoes, veto -> !known.contains(veto), FailureCode.VETO_UNKNOWN, veto -> veto);
    }

    double total() {
        return scores.stream().mapToDouble(IndicatorScore::points).sum();
    }

    /** Whether the points suffice, in all and in every section. */
    boolean reachesTheLine() {
        return total() >= standard.passLine() && standard.sections().stream().allMatch(this::reachesTheFloor);
    }

    private boolean reachesTheFloor(Section section) {
        Set<String> indicators =
                section.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
        double points = scores.stream()
                .filter(score -> indicators.contains(score.indicator()))
                .mapToDouble(IndicatorScore::points)
                .sum();
        return points * PERCENT >= (double) section.maximum() * standard.sectionFloorPercent();
    }

    private Indicator indicator(IndicatorScore score) {
        return standard.indicator(score.indicator())
                .orElseThrow(() -> new RuleViolated(FailureCode.INDICATOR_UNKNOWN, score.indicator()));
    }

    private static boolean isBlank(IndicatorScore score) {
        return score.deductionReason() == null || score.deductionReason().isBlank();
    }
}

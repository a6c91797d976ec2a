package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.credential.CredentialEvents.FIRST;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.Points;
import org.henji.kernel.session.score.Result;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.kernel.session.score.ScoreRules;
import org.henji.kernel.session.score.ScoreSheet;
import org.henji.kernel.session.score.TaskScore;
import org.henji.kernel.session.score.TaskWeight;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 10 and 11 of {@code docs/event-model/score-book.md} (BR-20): no fraction is lost, and none decides about a pass. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoringTest {

    private static final Scoring SCORING = new Scoring(
            ScoreBookEvents.opened().tasks(), ScoreBookEvents.opened().rules());

    @Test
    void a_book_is_opened_by_the_tasks_of_the_specification_and_the_rules_of_the_day() {
        assertThat(Scoring.of(SpecificationEvents.drafted().content(), Rules.defaults()))
                .isEqualTo(SCORING);
    }

    @ParameterizedTest
    @CsvSource({
        "80,     80,     80.0000",
        "70,     90,     78.0000",
        "59.99,  60.01,  59.9980",
        "0,      0,      0.0000",
        "100,    100,    100.0000",
        "0.01,   0,      0.0060",
        "33.33,  66.67,  46.6660",
        "99.99,  100,    99.9940",
    })
    void a_total_is_the_points_by_their_weights(String first, String second, String total) {
        assertThat(SCORING.sheet(1, FIRST, ScoreActs.scores(first, second)).total())
                .isEqualTo(new Points(total));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    60.00   60.00   60.00   | 60.00  | PASSED
                    59.995  59.995  59.995  | 60.00  | PASSED
                    59.9949 59.9949 59.9949 | 59.99  | FAILED
                    59.9950 59.9949 59.9950 | 59.99  | FAILED
                    59.9951 59.9949 59.9950 | 60.00  | PASSED
                    59.99   59.99   60.00   | 59.99  | FAILED
                    60.01   59.99   60.00   | 60.00  | PASSED
                    100     100     100     | 100.00 | PASSED
                    0       0       0       | 0.00   | FAILED
                    0.01    0.01    0       | 0.01   | FAILED
                    0.01    0       0       | 0.00   | FAILED
                    80      80      81      | 80.33  | PASSED
                    80      81      81      | 80.67  | PASSED
                    59.99                   | 59.99  | FAILED
                    59.99   60.00           | 60.00  | PASSED
                    """)
    void a_result_is_the_mean_of_the_totals_rounded_half_up_once(String totals, String score, Grade grade) {
        List<ScoreSheet> sheets = Arrays.stream(totals.split(" +"))
                .map(BigDecimal::new)
                .map(total -> new ScoreSheet(1, FIRST, List.of(), Points.of(total.setScale(4))))
                .toList();
        assertThat(SCORING.result(1, sheets)).isEqualTo(new Result(1, grade, new Points(score)));
    }

    @Test
    void the_pass_mark_is_that_of_the_book() {
        Scoring strict = new Scoring(SCORING.tasks(), new ScoreRules(70, 3, 15, ScoreRules.MEAN));
        List<ScoreSheet> sheets = ScoreBookEvents.sheets(1, "69.99");
        assertThat(strict.result(1, sheets).grade()).isEqualTo(Grade.FAILED);
        assertThat(SCORING.result(1, sheets).grade()).isEqualTo(Grade.PASSED);
    }

    /** Against whole numbers, in ten-thousandths of a point. */
    @Test
    void it_agrees_with_whole_numbers_whatever_the_points_and_weights() {
        Random random = new Random(20);
        for (int round = 0; round < 2000; round++) {
            List<TaskWeight> tasks = tasks(random);
            Scoring scoring = new Scoring(tasks, new ScoreRules(60, 3, 15, ScoreRules.MEAN));
            List<int[]> hundredths = Stream.generate(
                            () -> random.ints(tasks.size(), 0, 10_001).toArray())
                    .limit(1 + random.nextInt(5))
                    .toList();
            List<ScoreSheet> sheets = IntStream.range(0, hundredths.size())
                    .mapToObj(index -> scoring.sheet(1, new CredentialNo("KP-" + index), scores(hundredths.get(index))))
                    .toList();

            long sum = hundredths.stream()
                    .mapToLong(points -> total(points, tasks))
                    .sum();
            long unit = 100L * hundredths.size();
            BigInteger expected = BigInteger.valueOf((2 * sum + unit) / (2 * unit));
            Result result = scoring.result(1, sheets);
            assertThat(result.score()).isEqualTo(Points.of(new BigDecimal(expected, 2)));
            assertThat(result.grade() == Grade.PASSED).isEqualTo(expected.intValueExact() >= 6000);
        }
    }

    @ParameterizedTest
    @CsvSource({"80 95, 15, false", "80 95.01, 15.01, true", "80, 0, false", "60 80 70, 20, true"})
    void assessors_are_too_far_apart_beyond_the_limit_and_not_at_it(String totals, String spread, boolean beyond) {
        List<ScoreSheet> sheets = Arrays.stream(totals.split(" "))
                .map(points -> ScoreBookEvents.sheet(1, FIRST, points))
                .toList();
        assertThat(Scoring.spread(sheets)).isEqualByComparingTo(spread);
        assertThat(SCORING.isBeyondTheLimit(Scoring.spread(sheets))).isEqualTo(beyond);
    }

    private static List<TaskWeight> tasks(Random random) {
        int first = 1 + random.nextInt(98);
        int second = 1 + random.nextInt(99 - first);
        return List.of(
                new TaskWeight(1, "一", first),
                new TaskWeight(2, "二", second),
                new TaskWeight(3, "三", 100 - first - second));
    }

    private static List<TaskScore> scores(int[] hundredths) {
        return IntStream.range(0, hundredths.length)
                .mapToObj(index -> new TaskScore(
                        index + 1,
                        Points.parse(BigDecimal.valueOf(hundredths[index], 2).toPlainString())))
                .toList();
    }

    private static long total(int[] hundredths, List<TaskWeight> tasks) {
        return IntStream.range(0, hundredths.length)
                .mapToLong(index -> (long) hundredths[index] * tasks.get(index).weightPercent())
                .sum();
    }
}

package org.henji.standalone.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Offices that do whatever comes into their heads, with applications that compete for the same places: whatever is refused on
 * the way, what has been stored keeps to the notice, and every read model says what the events say.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomFilingTest {

    private static final String PREFECTURE = "621000";
    private static final String COUNTY = "621002";
    private static final String ITEM = "ZX-01-001";

    private static final int APPLICATIONS = 9;
    private static final int ACTS = 450;

    private static final List<Consumer<FilingStory>> OUT_OF_TURN = List.of(
            FilingStory::forward,
            FilingStory::returnByCounty,
            FilingStory::resubmit,
            FilingStory::apply,
            story -> story.formPanel(3),
            story -> story.formPanel(4),
            story -> story.evaluate(1, Map.of("conclusion", "NOT_RECOMMENDED")),
            story -> story.evaluate(2, Map.of("conclusion", "EVALUATE_AGAIN")),
            story -> story.recuse(story.expertOffice(3)),
            FilingStory::appointSubstitute,
            FilingStory::recommend,
            FilingStory::reject,
            FilingStory::submitPreliminaryResult,
            FilingStory::passComplianceReview,
            FilingStory::returnToPrefecture,
            FilingStory::reportResult,
            FilingStory::passRecheck,
            FilingStory::publish,
            FilingStory::withdrawNotice,
            story -> story.object("示例群众"),
            story -> story.decideObjectionAs("department", "UPHELD"),
            story -> story.decideObjectionAs("department", "DISMISSED"),
            story -> story.decideObjectionAs("department", "DISMISSED"),
            FilingStory::close,
            FilingStory::file,
            FilingStory::file,
            FilingStory::refuseItem,
            story -> story.grantExtraPlace("当地特色产业，考核需求大"));

    /** What ends things for good; rarer, so that something is left. */
    private static final List<Consumer<FilingStory>> FINAL = List.of(
            story -> story.actOnAgency(
                    "department", "disqualifyAgency", Map.of("ground", "DISHONESTY", "reason", "经查属实")),
            FilingStory::withdrawApplication,
            FilingStory::withdrawItem);

    @ParameterizedTest
    @ValueSource(longs = {20230203, 72, 5})
    void whatever_offices_do_what_is_stored_keeps_to_the_notice(long seed) throws Exception {
        try (NoticeServer server = new NoticeServer()) {
            play(server, new Random(seed));
            FilingHistory history = FilingHistory.of(server.events());

            assertThat(history.filed()).as("seed %d files something", seed).isNotEmpty();
            assertThat(server.filedAgencies()).isEqualTo(history.filed());
            assertThat(server.placesOf(PREFECTURE)).isEqualTo(history.places());
            Map<String, Object> live = server.rows();
            server.rebuildReadModels();
            assertThat(server.rows()).isEqualTo(live);
        }
    }

    private static void play(NoticeServer server, Random random) {
        List<FilingStory> stories = IntStream.range(0, APPLICATIONS)
                .mapToObj(n -> new FilingStory(server, "91620102", COUNTY, ITEM).upTo("已申报"))
                .toList();
        int[] reached = new int[APPLICATIONS];
        for (int act = 0; act < ACTS; act++) {
            int which = random.nextInt(APPLICATIONS);
            FilingStory story = stories.get(which);
            double chance = random.nextDouble();
            if (chance < 0.01) {
                FINAL.get(random.nextInt(FINAL.size())).accept(story);
            } else if (chance < 0.4) {
                OUT_OF_TURN.get(random.nextInt(OUT_OF_TURN.size())).accept(story);
            } else {
                story.attempt(reached[which]);
                // a refusal means that something out of turn has happened: go on from anywhere
                reached[which] = story.succeeded()
                        ? Math.min(reached[which] + 1, FilingStory.LAST_STAGE)
                        : random.nextInt(FilingStory.LAST_STAGE);
            }
        }
    }
}

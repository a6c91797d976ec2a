package org.henji.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.henji.standalone.ChildProcess;
import org.henji.standalone.Client;
import org.henji.standalone.Running;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The story of three agencies, killed twice in the middle, comes to its end, and every level sees how it ended. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoTest {

    private static final String END = "The story has been played to its end";

    @TempDir
    private Path data;

    @Test
    void killed_in_the_middle_the_story_goes_on_to_its_end() throws Exception {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        for (int from : List.of(2, 40)) {
            killAfterStep(from + chance.nextInt(35));
        }
        try (ChildProcess process = ChildProcess.start(arguments("--henji.demo.play=true"))) {
            awaitStory(process, END);
            process.drain();
        }

        try (Running running =
                Running.on(data, arguments("--henji.demo.play=false").toArray(String[]::new))) {
            everyLevelSeesTheEnd(running.client(), seed);
            Map<String, Object> live = running.rows();
            running.rebuildReadModels();
            assertThat(running.rows()).as("seed %d", seed).isEqualTo(live);
        }
    }

    private void killAfterStep(int step) throws Exception {
        try (ChildProcess process = ChildProcess.start(arguments("--henji.demo.play=true"))) {
            awaitStory(process, "^\\[" + step + "/");
            process.kill();
        }
    }

    private static void awaitStory(ChildProcess process, String saying) throws IOException {
        String said =
                process.await(Pattern.compile(saying + "|The story stopped")).group();
        assertThat(said).doesNotContain("stopped");
    }

    private List<String> arguments(String play) {
        return Running.arguments(data, "--spring.profiles.active=demo", play);
    }

    private static void everyLevelSeesTheEnd(Client client, long seed) throws Exception {
        JsonNode filed = client.data(
                        null,
                        "{ portal { agencies { edges { node { uscc items { item { code } status } } } } } }",
                        Map.of())
                .at("/portal/agencies/edges");
        assertThat(filed)
                .as("seed %d", seed)
                .extracting(edge -> edge.at("/node/uscc").asString() + " "
                        + edge.at("/node/items").size())
                .containsExactlyInAnyOrder("52620502MJ9DEM020Y 1", "91620102MA9DEM01XH 2");
        JsonNode applications = client.data(
                        "department",
                        "{ departmentDesk { inbox { totalCount } applications { edges { node { state progress { state } } } } } }",
                        Map.of())
                .at("/departmentDesk");
        assertThat(applications.at("/inbox/totalCount").asInt()).isZero();
        assertThat(applications.at("/applications/edges"))
                .hasSize(3)
                .allMatch(edge -> edge.at("/node/state").asString().equals("COMPLETED"));
        JsonNode refused = client.data(
                        "prefecture-620200",
                        "{ prefectureDesk { quota { edges { node { reserved confirmed } } } applications { edges { node { progress { state } } } } } }",
                        Map.of())
                .at("/prefectureDesk");
        assertThat(refused.at("/applications/edges/0/node/progress/0/state").asString())
                .isEqualTo("REFUSED");
        assertThat(refused.at("/quota/edges/0/node/reserved").asInt()).isZero();
    }
}

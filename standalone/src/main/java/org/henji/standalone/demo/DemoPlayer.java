package org.henji.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/**
 * Plays the story over HTTP, with the mutations and tokens that anyone else has, and prints each act and what each level then
 * sees. Where the player was killed it goes on: the one act of which it did not hear may have been stored, so its refusal is
 * taken for that; every other refusal ends the play.
 */
final class DemoPlayer {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ClassPathResource STORY = new ClassPathResource("story.yaml", DemoPlayer.class);

    /** It stands for all materials; a file of its own for each would show nothing more. */
    private static final byte[] FILE = "%PDF-1.4\n% 示例材料，虚构 / sample material, invented\n%%EOF\n".getBytes(UTF_8);

    private static final String MEDIA_TYPE = "application/pdf";

    private final DemoClient client;
    private final DemoJournal journal;
    private final Clock clock;
    private final PrintStream out;
    private long position = -1;

    DemoPlayer(DemoClient client, DemoJournal journal, Clock clock, PrintStream out) {
        this.client = client;
        this.journal = journal;
        this.clock = clock;
        this.out = out;
    }

    /** Plays to the end what has not been played yet. */
    void play() throws IOException, InterruptedException {
        List<DemoStep> story = story();
        int done = journal.done();
        for (int n = 0; n < story.size(); n++) {
            DemoStep step = story.get(n);
            // what was looked at is looked at again: it costs nothing, and tells where the story stands
            if (n >= done || (step.query() != null && done == story.size())) {
                out.printf(Locale.ROOT, "%n[%d/%d] %s（%s）%n", n + 1, story.size(), step.text(), step.office());
                play(step, n == done && done > 0);
                journal.done(Math.max(n + 1, done));
            }
        }
        out.printf("%n演示结束 The story has been played to its end.%n");
    }

    private void play(DemoStep step, boolean mayBeDone) throws IOException, InterruptedException {
        if (step.mutation() != null) {
            act(step, step.mutation(), mayBeDone);
        } else if (step.query() != null) {
            see(step, step.query());
        } else if (step.upload()) {
            put(step.office(), "/files/" + sha256(), MEDIA_TYPE, FILE);
        } else if (step.clock() != null) {
            forwardTo(step.clock());
        } else {
            throw new IllegalArgumentException("a step of the story does nothing: " + step);
        }
    }

    private void act(DemoStep step, String mutation, boolean mayBeDone) throws IOException, InterruptedException {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input!";
        String document = "mutation ($input: %s, $expectedVersion: Long) { receipt: %s(input: $input, expectedVersion: "
                        .formatted(type, mutation)
                + "$expectedVersion) { id version position } }";
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("input", filled(step.input()));
        variables.put("expectedVersion", step.once());
        JsonNode answer = client.ask(step.office(), document, variables);
        if (!answer.has("errors")) {
            JsonNode receipt = answer.at("/data/receipt");
            position = receipt.get("position").asLong();
            out.printf("  %s → %s%n", mutation, receipt);
        } else if (mayBeDone && wasDecided(answer)) {
            out.printf("  %s：中断前已办 done before the interruption%n", mutation);
        } else {
            throw new IllegalStateException(mutation + " was refused: " + answer.get("errors"));
        }
    }

    /** A refusal by the rules, and not a system that could not answer. */
    private static boolean wasDecided(JsonNode answer) {
        String kind = answer.at("/errors/0/extensions/kind").asString("");
        return kind.equals("RULE") || kind.equals("CONFLICT");
    }

    private void see(DemoStep step, String query) throws IOException, InterruptedException {
        // the last receipt's position, so that what is shown is what has just been done
        String document = position < 0
                ? query
                : query.replaceFirst("\\{ (\\w+Desk|portal) \\{", "{ $1(after: " + position + ") {");
        JsonNode answer = client.ask(step.office(), document, Map.of());
        if (answer.has("errors")) {
            throw new IllegalStateException(step.text() + ": " + answer.get("errors"));
        }
        JsonNode shown = answer.get("data").at(Objects.requireNonNullElse(step.at(), ""));
        out.println(shown.toPrettyString().indent(2).stripTrailing());
    }

    private void forwardTo(LocalDate day) throws IOException, InterruptedException {
        if (day.isAfter(today())) {
            String morning = day.atTime(9, 0).atZone(CHINA).toOffsetDateTime().toString();
            put(
                    "department",
                    DemoClockController.PATH,
                    "application/json",
                    "{\"at\": \"%s\"}".formatted(morning).getBytes(UTF_8));
        }
        out.printf("  %s%n", today());
    }

    private void put(String office, String path, String mediaType, byte[] body)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.put(office, path, mediaType, body);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " was refused: " + response.body());
        }
        out.printf("  %s%n", response.body());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /** The input with what only this run knows: the day and the sample file. */
    private Object filled(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new HashMap<>();
                map.forEach((key, part) -> copy.put(key, filled(part)));
                yield copy;
            }
            case List<?> list -> list.stream().map(this::filled).toList();
            case String text ->
                switch (text) {
                    case "@today" -> today().toString();
                    case "@sha256" -> sha256();
                    case "@size" -> FILE.length;
                    default -> text;
                };
            default -> value;
        };
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DemoStep> story() throws IOException {
        try (var file = STORY.getInputStream()) {
            Map<String, List<Map<String, Object>>> content = new Yaml(new SafeConstructor(options())).load(file);
            return Objects.requireNonNull(content.get("story")).stream()
                    .map(DemoStep::of)
                    .toList();
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        // people and materials are written once and meant many times
        options.setMaxAliasesForCollections(1000);
        return options;
    }
}

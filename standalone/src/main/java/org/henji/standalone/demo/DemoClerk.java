package org.henji.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.henji.kernel.agency.Sha256;
import org.henji.standalone.demo.DemoDeed.Act;
import org.henji.standalone.demo.DemoDeed.Forward;
import org.henji.standalone.demo.DemoDeed.Import;
import org.henji.standalone.demo.DemoDeed.Print;
import org.henji.standalone.demo.DemoDeed.See;
import org.henji.standalone.demo.DemoDeed.Upload;
import org.henji.standalone.demo.DemoDeed.UploadPhoto;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what a step of the story says, as the office that it names, and says what came of it. What may have been done before is
 * taken to have been when the rules refuse it now; every other refusal is an exception.
 */
final class DemoClerk {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Nothing is wrong with the rows of the story's workbooks but that they have been imported. */
    private static final String IMPORTED_BEFORE = "WORKBOOK_ROWS_BAD";

    private final DemoClient client;
    private final Path prints;
    private final Clock clock;
    private final PrintStream out;
    private long position;

    /**
     * @param prints the folder in which prints are kept
     * @param position of the last event heard of
     */
    DemoClerk(DemoClient client, Path prints, Clock clock, PrintStream out, long position) {
        this.client = client;
        this.prints = prints;
        this.clock = clock;
        this.out = out;
        this.position = position;
    }

    long position() {
        return position;
    }

    void play(DemoStep step, boolean mayBeDone) throws IOException, InterruptedException {
        switch (step.deed()) {
            case Act act -> act(step.office(), act, mayBeDone);
            case See see -> see(step.office(), see);
            case Import workbook -> send(step.office(), workbook, mayBeDone);
            case Print print -> keep(step.office(), print);
            case Upload upload -> upload(step.office(), DemoInput.MEDIA_TYPE, DemoInput.FILE);
            case UploadPhoto photo -> upload(step.office(), "image/jpeg", example(photo.file()));
            case Forward forward -> forwardTo(forward.moment());
        }
    }

    private void act(String office, Act act, boolean mayBeDone) throws IOException, InterruptedException {
        if (mayBeDone && act.begins() != null && exists(act.begins())) {
            tellDoneBefore(act.mutation());
            return;
        }
        String type = act.mutation().substring(0, 1).toUpperCase(Locale.ROOT)
                + act.mutation().substring(1) + "Input!";
        String document = "mutation ($input: %s, $expectedVersion: Long) { receipt: %s(input: $input, expectedVersion: "
                        .formatted(type, act.mutation())
                + "$expectedVersion) { id version position } }";
        Map<String, @Nullable Object> variables = new HashMap<>();
        String today = now().toLocalDate().toString();
        variables.put("input", new DemoInput(today, new DemoDesk(client, office, position)).filled(act.input()));
        variables.put("expectedVersion", act.once());
        JsonNode answer = client.ask(office, document, variables);
        tell(act.mutation(), answer, answer.at("/data/receipt"), mayBeDone);
    }

    private void send(String office, Import workbook, boolean mayBeDone) throws IOException, InterruptedException {
        HttpResponse<String> response = client.post(office, workbook.to(), WORKBOOK, example(workbook.workbook()));
        JsonNode answer = JsonMapper.shared().readTree(response.body());
        tell(workbook.workbook(), answer, answer, mayBeDone);
    }

    private void upload(String office, String mediaType, byte[] content) throws IOException, InterruptedException {
        mustSucceed(client.put(office, "/files/" + Sha256.of(content).value(), mediaType, content));
    }

    private static byte[] example(String file) throws IOException {
        return new ClassPathResource(file, DemoPlayer.class).getContentAsByteArray();
    }

    private void tell(String act, JsonNode answer, JsonNode receipt, boolean mayBeDone) {
        if (!answer.has("errors")) {
            position = receipt.get("position").asLong();
            out.printf("  %s → %s%n", act, receipt);
        } else if (mayBeDone && wasDecided(answer)) {
            tellDoneBefore(act);
        } else {
            throw new IllegalStateException(act + " was refused: " + answer);
        }
    }

    private void tellDoneBefore(String act) {
        out.printf("  %s：中断前已办 done before the interruption%n", act);
    }

    /** A refusal by the rules, and not a system that could not answer. */
    private static boolean wasDecided(JsonNode answer) {
        String kind = answer.at("/errors/0/extensions/kind").asString("");
        String code = answer.at("/errors/0/extensions/code").asString("");
        return kind.equals("RULE") || kind.equals("CONFLICT") || code.equals(IMPORTED_BEFORE);
    }

    /** The audit reads the events themselves; a read model might not have got there yet. */
    private boolean exists(String number) throws IOException, InterruptedException {
        String document = "query ($of: ID!) { audit { history(of: $of) { totalCount } } }";
        return !client.ask("auditor", document, Map.of("of", number)).has("errors");
    }

    private void see(String office, See see) throws IOException, InterruptedException {
        // the last receipt's position, so that what is shown is what has just been done
        String document = position < 0
                ? see.query()
                : see.query().replaceFirst("\\{ (\\w+Desk|portal) \\{", "{ $1(after: " + position + ") {");
        JsonNode shown = data(client.ask(office, document, Map.of())).at(see.at());
        out.println(shown.toPrettyString().indent(2).stripTrailing());
    }

    private void keep(String office, Print print) throws IOException, InterruptedException {
        byte[] content = client.get(office, print.path() + "?after=" + position);
        Files.createDirectories(prints);
        Path file = Files.write(prints.resolve(print.fileName()), content);
        out.printf(Locale.ROOT, "  %s（%,d 字节 bytes）%n", file, content.length);
    }

    private void forwardTo(LocalDateTime moment) throws IOException, InterruptedException {
        if (moment.isAfter(now())) {
            String at = moment.atZone(CHINA).toOffsetDateTime().toString();
            mustSucceed(client.put(
                    "department",
                    DemoClockController.PATH,
                    "application/json",
                    "{\"at\": \"%s\"}".formatted(at).getBytes(UTF_8)));
        }
        out.printf("  %s%n", now().withNano(0));
    }

    private void mustSucceed(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.uri() + " was refused: " + response.body());
        }
        out.printf("  %s%n", response.body());
    }

    static JsonNode data(JsonNode answer) {
        if (answer.has("errors")) {
            throw new IllegalStateException("a query was refused: " + answer.get("errors"));
        }
        return answer.get("data");
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), CHINA);
    }
}

package org.henji.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.henji.standalone.ChildProcess;
import org.henji.standalone.Client;
import org.henji.standalone.Running;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The story of three agencies and two sessions comes to its end, wherever it is interrupted, and every level sees how it ended. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoTest {

    private static final String END = "The story has been played to its end";

    /** What is looked at is looked at again after each interruption. */
    private static final String MANY_CHECKS = "--henji.public-checks.per-address-and-minute=1000";

    private static final int PASSERS = 24;

    @TempDir
    private Path data;

    @Test
    void killed_in_the_middle_the_story_goes_on_to_its_end() throws Exception {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        for (int from : List.of(2, 90)) {
            killAfterStep(from + chance.nextInt(85));
        }
        try (ChildProcess process = ChildProcess.start(arguments("--henji.demo.play=true"))) {
            awaitStory(process, END);
            process.drain();
        }

        try (Running running =
                Running.on(data, arguments("--henji.demo.play=false").toArray(String[]::new))) {
            everyLevelSeesTheEnd(running.client());
            printsAreThere();
            Map<String, Object> live = running.rows();
            running.rebuildReadModels();
            assertThat(running.rows()).as("seed %d", seed).isEqualTo(live);
        }
    }

    /** The one act that a player did not hear of is the worst moment; here it is every act. */
    @Test
    void interrupted_at_every_step_the_story_goes_on_to_its_end() throws Exception {
        Interruptions interruptions = new Interruptions();
        try (Running running = Running.on(data, "--henji.demo.clock=2026-03-02T09:00:00+08:00", MANY_CHECKS);
                DemoClient client = new DemoClient(running.client().uri("/"), Client.SECRET)) {
            DemoJournal journal = new DemoJournal(data.resolve("demo-story"));
            DemoPlayer player;
            do {
                player = new DemoPlayer(client, journal, data.resolve("prints"), running.clock(), interruptions);
            } while (!playsToTheEnd(player));

            assertThat(interruptions.count()).isEqualTo(DemoStory.steps().size());
            everyLevelSeesTheEnd(running.client());
            printsAreThere();
        }
    }

    private static boolean playsToTheEnd(DemoPlayer player) throws Exception {
        try {
            player.play();
            return true;
        } catch (Interruption killed) {
            return false;
        }
    }

    private static final class Interruption extends RuntimeException {}

    /** Stops the player at its first word about each step: it is done then, and not yet in the journal. */
    private static final class Interruptions extends PrintStream {

        private boolean stopped = true;
        private String step = "";
        private int count;

        Interruptions() {
            super(OutputStream.nullOutputStream(), false, UTF_8);
        }

        int count() {
            return count;
        }

        @Override
        public PrintStream printf(Locale locale, String format, Object... arguments) {
            if (!format.startsWith("%n[")) {
                return saysMore();
            }
            String begun = arguments[0].toString();
            stopped = begun.equals(step);
            step = begun;
            return this;
        }

        @Override
        public PrintStream printf(String format, Object... arguments) {
            return saysMore();
        }

        @Override
        public void println(String line) {
            saysMore();
        }

        private PrintStream saysMore() {
            if (!stopped) {
                stopped = true;
                count++;
                throw new Interruption();
            }
            return this;
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
        return Running.arguments(data, "--spring.profiles.active=demo", play, MANY_CHECKS);
    }

    private static void everyLevelSeesTheEnd(Client client) throws Exception {
        everyLevelSeesTheFilings(client);
        agenciesSeeTheirSessions(client);
        prefectureAndCentreSeeTheScores(client);
        centreSeesThePapers(client);
        departmentSeesTheNumbers(client);
        anybodySeesWhatBecameOfTheCertificates(client);
        blanksAreWhereTheLedgerSays(client);
    }

    private static void anybodySeesWhatBecameOfTheCertificates(Client client) throws Exception {
        assertThat(check(client, 1, "测试赵岚").at("/found/0/state").asString()).isEqualTo("VALID");
        assertThat(check(client, 1, "测试赵兰").get("found"))
                .as("the name before the correction")
                .isEmpty();
        JsonNode reissued = check(client, 2, "测试钱芳").at("/found/0");
        assertThat(reissued.get("state").asString()).isEqualTo("VALID");
        assertThat(reissued.get("remark").asString()).isEqualTo("补证");
        assertThat(check(client, 3, "测试孙秀").at("/found/0/state").asString()).isEqualTo("REVOKED");
    }

    /** Of the n-th passer of the session in 兰州. */
    private static JsonNode check(Client client, int n, String name) throws Exception {
        return client.data(
                        null,
                        "query ($input: CertificateCheckInput!) { portal { certificateCheck(input: $input) { found { state remark } note } } }",
                        Map.of("input", Map.of("number", "ZX62010001260000" + "%02d".formatted(n), "name", name)))
                .at("/portal/certificateCheck");
    }

    private static void blanksAreWhereTheLedgerSays(Client client) throws Exception {
        JsonNode stock = client.data(
                        "center",
                        "{ centerDesk { blankStock { received holdings { state count } lastTaking { explanation } } } }",
                        Map.of())
                .at("/centerDesk/blankStock");
        assertThat(stock.get("received").asInt())
                .isEqualTo(stock.get("holdings")
                        .valueStream()
                        .mapToInt(holding -> holding.get("count").asInt())
                        .sum());
        assertThat(stock.at("/lastTaking/explanation").isNull())
                .as("counted as booked")
                .isTrue();
    }

    private static void everyLevelSeesTheFilings(Client client) throws Exception {
        JsonNode filed = client.data(
                        null,
                        "{ portal { agencies { edges { node { uscc items { item { code } status } } } } } }",
                        Map.of())
                .at("/portal/agencies/edges");
        assertThat(filed)
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

    private static void agenciesSeeTheirSessions(Client client) throws Exception {
        JsonNode lanzhou = session(client, "agency-91620102MA9DEM01XH", "2662010001");
        assertThat(lanzhou.get("counts"))
                .isEqualTo(counts(Map.of("approved", 29, "rejected", 1, "present", 28, "absent", 1, "removed", 0)));
        JsonNode tianshui = session(client, "agency-52620502MJ9DEM020Y", "2662050001");
        assertThat(tianshui.get("counts"))
                .isEqualTo(counts(Map.of("approved", 300, "rejected", 0, "present", 299, "absent", 1, "removed", 1)));
        assertThat(List.of(lanzhou, tianshui)).allSatisfy(session -> {
            assertThat(session.get("missing")).isEmpty();
            assertThat(session.get("archived").asBoolean()).isTrue();
            assertThat(session.get("scores").asString()).isEqualTo("RECEIVED");
        });
    }

    private static JsonNode session(Client client, String office, String no) throws Exception {
        return client.data(office, """
                        query ($no: ID!) { agencyDesk { session(no: $no) {
                          missing archived scores counts { approved rejected present absent removed } } } }""", Map.of("no", no)).at("/agencyDesk/session");
    }

    private static JsonNode counts(Map<String, Integer> counts) {
        return JsonMapper.shared().valueToTree(counts);
    }

    private static void prefectureAndCentreSeeTheScores(Client client) throws Exception {
        for (String desk : List.of("prefectureDesk", "centerDesk")) {
            String office = desk.equals("centerDesk") ? "center" : "prefecture-620500";
            JsonNode seen = client.data(office, """
                            { desk: %s {
                              scoreBook(no: "2662050001-S") { state tally { candidates passed } corrections { candidate outcome { approved } } }
                              candidateScores(scoreBook: "2662050001-S", first: 10) { edges { node { candidate corrected result { grade score } } } }
                            } }""".formatted(desk), Map.of()).get("desk");
            assertThat(seen.at("/scoreBook/state").asString()).isEqualTo("RECEIVED");
            assertThat(seen.at("/scoreBook/tally/candidates").asInt()).isEqualTo(300);
            assertThat(seen.at("/scoreBook/corrections/0/candidate").asInt()).isEqualTo(7);
            assertThat(seen.at("/scoreBook/corrections/0/outcome/approved").asBoolean())
                    .isTrue();
            JsonNode corrected = seen.at("/candidateScores/edges/6/node");
            assertThat(corrected.get("corrected").asBoolean()).isTrue();
            assertThat(corrected.at("/result/score").asString()).isEqualTo("82.00");
            assertThat(corrected.at("/result/grade").asString()).isEqualTo("PASSED");
        }
    }

    private static void centreSeesThePapers(Client client) throws Exception {
        JsonNode packages = client.data(
                        "center",
                        "{ centerDesk { paperPackages { edges { node { last chain { step signatories { userId } } } } } } }",
                        Map.of())
                .at("/centerDesk/paperPackages/edges");
        assertThat(packages)
                .extracting(edge -> edge.at("/node/last").asString())
                .containsExactlyInAnyOrder("RETURNED", "DESTROYED");
        assertThat(packages)
                .flatExtracting(edge -> edge.at("/node/chain").valueStream().toList())
                .hasSize(11 + 12)
                .allSatisfy(step -> assertThat(step.get("signatories"))
                        .extracting(signatory -> signatory.get("userId").asString())
                        .doesNotHaveDuplicates()
                        .hasSize(2));
    }

    private static void departmentSeesTheNumbers(Client client) throws Exception {
        JsonNode counts = client.data(
                        "department",
                        "{ departmentDesk { sessionCounts(by: PREFECTURE) { territory { name } approved present passed } } }",
                        Map.of())
                .at("/departmentDesk/sessionCounts");
        assertThat(counts)
                .extracting(count -> "%s %s %s"
                        .formatted(
                                count.at("/territory/name").asString(),
                                count.get("approved").asString(),
                                count.get("present").asString()))
                .containsExactlyInAnyOrder("兰州市 29 28", "天水市 300 299");
    }

    private void printsAreThere() throws IOException {
        try (Stream<Path> prints = Files.list(data.resolve("prints"))) {
            assertThat(prints)
                    .hasSize(19)
                    .allSatisfy(print -> assertThat(Files.readAllBytes(print))
                            .startsWith((print.toString().endsWith(".pdf") ? "%PDF-" : "PK").getBytes(UTF_8)));
        }
        ticketsAreOfWhoWasApproved();
        scoreBooksSayWhatCameOfEverybody();
        certificatesAreOfWhoHasPassed();
    }

    private void certificatesAreOfWhoHasPassed() throws IOException {
        try (PDDocument certificates = print("2662010001-B01-certificates.pdf");
                PDDocument corrected = print("ZX6201000126000001.pdf");
                ZipFile ofd = new ZipFile(file("2662010001-B01-certificates.ofd"))) {
            assertThat(certificates.getNumberOfPages()).isEqualTo(PASSERS);
            assertThat(text(certificates)).contains("测试赵兰", "620102196602030006", "ZX6201000126000024", "本系统自拟");
            assertThat(text(corrected)).contains("测试赵岚", "ZX6201000126000001").doesNotContain("测试赵兰");
            assertThat(ofd.stream().map(ZipEntry::getName).filter(name -> name.matches(".*/Page_\\d+/Content\\.xml")))
                    .hasSize(PASSERS);
        }
    }

    private void ticketsAreOfWhoWasApproved() throws IOException {
        try (PDDocument tickets = print("2662010001-tickets.pdf")) {
            String text = text(tickets);
            assertThat(tickets.getNumberOfPages()).isEqualTo(29);
            assertThat(text)
                    .contains("准考证", "兰州牛肉拉面制作", "测试赵兰", "620102********0006", "本系统自拟")
                    .doesNotContain("620102196602030006")
                    .as("17 was rejected")
                    .doesNotContain("测试朱琴");
            assertThat(tickets.getPages()).filteredOn(DemoTest::showsThePhoto).hasSize(1);
        }
    }

    private void scoreBooksSayWhatCameOfEverybody() throws IOException {
        try (PDDocument lanzhou = print("2662010001-S.pdf");
                PDDocument tianshui = print("2662050001-S.pdf")) {
            assertThat(lines(lanzhou, "测试王丽")).as("absent").contains("缺考");
            assertThat(lines(lanzhou, "测试朱琴")).as("rejected").isEmpty();
            assertThat(lines(tianshui, "620103197404150008")).as("caught").contains("违纪");
            assertThat(lines(tianshui, "620102197002180005")).as("corrected").contains("82.00", "合格（更正）");
        }
    }

    private PDDocument print(String file) throws IOException {
        return Loader.loadPDF(file(file));
    }

    private File file(String name) {
        return data.resolve("prints").resolve(name).toFile();
    }

    private static boolean showsThePhoto(PDPage page) {
        PDResources resources = page.getResources();
        for (COSName name : resources.getXObjectNames()) {
            try {
                // as wide as examples/photo-sample.jpg, which no QR code is
                if (resources.getXObject(name) instanceof PDImageXObject image && image.getWidth() == 716) {
                    return true;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }

    private static String lines(PDDocument document, String about) throws IOException {
        return text(document).lines().filter(line -> line.contains(about)).collect(Collectors.joining("\n"));
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }
}

package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.person.People;
import org.henji.platform.person.Pseudonyms;
import org.henji.query.infrastructure.CivilTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.TestPropertySource;

/** The check of certificates, by anyone (BR-22). */
@WholeQuerySide
@Import(CertificateCheckTest.LastMinute.class)
@TestPropertySource(
        properties = {
            "henji.public-checks.answer-after=0ms",
            // what comes back within a slow test is none of these
            "henji.public-checks.per-address-and-minute=1000",
            "henji.public-checks.per-address-and-hour=10"
        })
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateCheckTest {

    private static final String CHECK = "portal.certificateCheck";

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private CheckStory story;

    @Autowired
    private People people;

    @ParameterizedTest
    @CsvSource({
        "ZX6211000226000001, VALID,",
        "ZX6211000220000002, EXPIRED,",
        "ZX6211000226000003, REVOKED,",
        "ZX6211000226000004, CANCELLED,",
        "ZX6211000226000005, VALID,",
        "ZX6211000226000006, VALID, 补证",
    })
    void certificate_is_found_by_its_number_and_the_name(CertificateNo number, String state, String remark) {
        Map<String, Object> found = only(byNumber(number, CheckStory.NAME));

        assertThat(found).containsEntry("state", state).containsEntry("remark", remark);
    }

    @Test
    void what_is_told_is_masked() {
        Map<String, Object> told = new HashMap<>(Map.of(
                "state", "VALID",
                "number", "**************0001",
                "itemName", "兰州牛肉拉面制作",
                "holder", "阿*",
                "idNumber", "**************1233",
                "agencyName", "兰州市旧示例考核站（虚构）",
                "issuedOn", "2026-03-30",
                "validUntil", "2031-03-29"));
        told.put("remark", null);

        assertThat(only(byNumber(CheckStory.VALID, CheckStory.NAME))).isEqualTo(told);
    }

    @Test
    void all_that_are_published_are_found_by_the_id_number_and_the_name() {
        Map<String, Object> answer = byId(CheckStory.ID.value(), CheckStory.NAME);

        assertThat(found(answer))
                .extracting(one -> ((String) one.get("number")).substring(14), one -> one.get("state"))
                .containsExactlyInAnyOrder(
                        tuple("0001", "VALID"),
                        tuple("0002", "EXPIRED"),
                        tuple("0003", "REVOKED"),
                        tuple("0004", "CANCELLED"),
                        tuple("0005", "VALID"),
                        tuple("0006", "VALID"));
        assertThat(answer).containsEntry("note", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽·买买提", " 阿依古丽 • 买买提 ", "阿依古丽．买买提", "阿依古丽・买买提"})
    void however_a_name_is_typed_it_is_the_same(String typed) {
        assertThat(found(byNumber(CheckStory.VALID, typed))).hasSize(1);
    }

    @Test
    void however_a_number_is_typed_it_is_the_same() {
        assertThat(found(ask("ｚｘ62 1100 0226 000001", null, CheckStory.NAME))).hasSize(1);
        assertThat(found(byId("６２０１０２ 19900101 1233", CheckStory.NAME))).hasSize(6);
    }

    @Test
    void what_must_not_be_told_apart_is_answered_in_the_same_words() {
        people.erase(story.forgotten().subject());

        List<Map<String, Object>> answers = List.of(
                byNumber(CheckStory.UNKNOWN, CheckStory.NAME),
                byNumber(CheckStory.VALID, CheckStory.WRONG_NAME),
                byNumber(CheckStory.UNPUBLISHED, CheckStory.NAME),
                byNumber(CheckStory.UNPUBLISHED, CheckStory.WRONG_NAME),
                byNumber(CheckStory.FORGOTTEN, CheckStory.FORGOTTEN_NAME),
                byId(CheckStory.UNKNOWN_ID.value(), CheckStory.NAME),
                byId(CheckStory.ID.value(), CheckStory.WRONG_NAME),
                byId(CheckStory.FORGOTTEN_ID.value(), CheckStory.FORGOTTEN_NAME));

        assertThat(answers).allSatisfy(answer -> assertThat(found(answer)).isEmpty());
        assertThat(answers.stream().map(Object::toString).distinct()).hasSize(1);
        assertThat((String) answers.getFirst().get("note"))
                .contains("填写有误")
                .contains("没有该证书")
                .contains("尚未上网")
                .contains("考核机构核实");
    }

    @Test
    void note_comes_in_the_language_of_the_client() {
        Map<String, Object> answer = answer(client(Locale.ENGLISH, "198.51.100.1")
                .documentName("certificateCheck")
                .variable("input", input(CheckStory.UNKNOWN.value(), null, CheckStory.NAME))
                .execute());

        assertThat((String) answer.get("note"))
                .contains("not online yet")
                .contains("ask the agency")
                .isASCII();
    }

    @ParameterizedTest
    @CsvSource({
        "ZX6211000226000001, 620102199001011233, 某某",
        ", , 某某",
        "' ', , 某某",
        "ZX6211000226000001, , ' '",
        ", 620102199001011233, ''",
    })
    void name_and_exactly_one_number_are_needed(String number, String idNumber, String name) {
        assertThat(Asking.code(execute("192.0.2.20", number, idNumber, name)))
                .isEqualTo("CERTIFICATE_CHECK_INCOMPLETE");
    }

    @Test
    void overlong_name_is_none() {
        assertThat(Asking.code(execute("192.0.2.21", CheckStory.VALID.value(), null, "长".repeat(101))))
                .isEqualTo("CERTIFICATE_CHECK_INCOMPLETE");
    }

    @ParameterizedTest
    @CsvSource({"ZX-1, , CERTIFICATE_NO_INVALID", ", 620102199001011234, ID_NUMBER_INVALID"})
    void malformed_number_is_refused_without_being_repeated(String number, String idNumber, String code) {
        ResponseError error = Asking.only(execute("192.0.2.22", number, idNumber, CheckStory.NAME));

        assertThat(error.getExtensions()).containsEntry("code", code).containsEntry("arguments", List.of());
    }

    @Test
    void one_client_cannot_go_on_by_taking_turns() {
        for (int i = 0; i < 5; i++) {
            ask("192.0.2.30", CheckStory.UNKNOWN.value(), null, "测试甲" + i);
            ask("192.0.2.30", null, CheckStory.UNKNOWN_ID.value(), "测试乙" + i);
        }

        assertThat(Asking.code(execute("192.0.2.30", CheckStory.VALID.value(), null, CheckStory.NAME)))
                .isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Asking.code(execute("192.0.2.30", "nonsense", null, CheckStory.NAME)))
                .isEqualTo("TOO_MANY_REQUESTS");
        assertThat(found(ask("192.0.2.31", CheckStory.VALID.value(), null, CheckStory.NAME)))
                .hasSize(1);
    }

    @Test
    void id_numbers_of_a_known_name_cannot_be_tried_one_after_the_other() {
        for (int sequence = 0; sequence < 10; sequence++) {
            assertThat(found(ask("192.0.2.70", null, guessed(sequence), CheckStory.NAME)))
                    .isEmpty();
        }

        assertThat(Asking.code(execute("192.0.2.70", null, guessed(10), CheckStory.NAME)))
                .isEqualTo("TOO_MANY_REQUESTS");
        assertThat(found(ask("192.0.2.71", CheckStory.VALID.value(), null, CheckStory.NAME)))
                .hasSize(1);
    }

    /** Of people born on one day, with the check digit that makes it a number. */
    private static String guessed(int sequence) {
        String digits = "62010219700101%03d".formatted(sequence);
        return IntStream.rangeClosed(0, 10)
                .mapToObj(check -> digits + "0123456789X".charAt(check))
                .filter(CertificateCheckTest::isIdNumber)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIdNumber(String text) {
        try {
            CitizenIdNumber.parse(text);
            return true;
        } catch (InvalidValue not) {
            return false;
        }
    }

    @Test
    void each_check_of_one_document_counts() {
        String document = IntStream.range(0, 20)
                .mapToObj(i -> "c%d: portal { certificateCheck(input: {number: \"%s\", name: \"%s\"}) { note } }"
                        .formatted(i, CheckStory.UNKNOWN, CheckStory.WRONG_NAME))
                .collect(Collectors.joining(" ", "{", "}"));

        List<ResponseError> errors =
                errors(client(Locale.CHINESE, "192.0.2.40").document(document).execute());

        assertThat(errors)
                .hasSize(10)
                .allSatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", "TOO_MANY_REQUESTS"));
    }

    @Test
    void nothing_that_was_typed_is_logged_or_sent_back() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        List<Logger> watched = List.of(
                (Logger) LoggerFactory.getLogger("org.henji"),
                (Logger) LoggerFactory.getLogger("org.springframework.graphql"),
                (Logger) LoggerFactory.getLogger("graphql"));
        Map<Logger, Level> before = new HashMap<>();
        watched.forEach(logger -> before.put(logger, logger.getLevel()));
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        StringBuilder errors = new StringBuilder();
        try {
            watched.forEach(logger -> logger.setLevel(Level.TRACE));
            watched.getFirst().trace("listening");
            for (String number : List.of(CheckStory.VALID.value(), CheckStory.UNPUBLISHED.value(), "NOT/A/NUMBER")) {
                for (String name : List.of(CheckStory.NAME, CheckStory.WRONG_NAME)) {
                    errors.append(refusals(execute("192.0.2.50", number, null, name)));
                }
            }
            for (String idNumber : List.of(CheckStory.ID.value(), CheckStory.ID.value() + "9")) {
                errors.append(refusals(execute("192.0.2.51", null, idNumber, CheckStory.NAME)));
            }
            IntStream.range(0, 12)
                    .forEach(i -> errors.append(
                            refusals(execute("192.0.2.52", null, CheckStory.UNKNOWN_ID.value(), CheckStory.NAME))));
        } finally {
            before.forEach(Logger::setLevel);
            root.detachAppender(log);
        }

        String said = log.list.stream().map(CertificateCheckTest::text).collect(Collectors.joining("\n"));
        assertThat(errors.toString()).contains("CERTIFICATE_NO_INVALID", "ID_NUMBER_INVALID", "TOO_MANY_REQUESTS");
        for (String secret : CheckStory.secrets()) {
            assertThat(said.contains(secret)).as("in the log").isFalse();
            assertThat(errors.indexOf(secret)).as("in an error").isNegative();
        }
        assertThat(said).contains("listening").doesNotContain("NOT/A/NUMBER");
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append('\n').append(thrown.getMessage());
        }
        return text.toString();
    }

    private static String refusals(GraphQlTester.Response response) {
        return errors(response).stream()
                .map(error -> error + " " + error.getMessage() + " " + error.getExtensions())
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Object> byNumber(CertificateNo number, String name) {
        return ask(number.value(), null, name);
    }

    private Map<String, Object> byId(String idNumber, String name) {
        return ask(null, idNumber, name);
    }

    private Map<String, Object> ask(String number, String idNumber, String name) {
        return ask(Address.next(), number, idNumber, name);
    }

    private Map<String, Object> ask(String address, String number, String idNumber, String name) {
        return answer(execute(address, number, idNumber, name));
    }

    private static Map<String, Object> answer(GraphQlTester.Response response) {
        return response.path(CHECK)
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }

    private GraphQlTester.Response execute(String address, String number, String idNumber, String name) {
        return client(Locale.CHINESE, address)
                .documentName("certificateCheck")
                .variable("input", input(number, idNumber, name))
                .variable("position", story.position())
                .execute();
    }

    private ExecutionGraphQlServiceTester client(Locale locale, String address) {
        RequestTrail trail = new RequestTrail(null, "request-0001", address, locale);
        return ExecutionGraphQlServiceTester.builder(service)
                .configureExecutionInput((input, builder) -> builder.locale(locale)
                        .graphQLContext(Map.of(RequestTrail.KEY, trail))
                        .build())
                .build();
    }

    private static Map<String, Object> input(String number, String idNumber, String name) {
        Map<String, Object> input = new HashMap<>();
        input.put("number", number);
        input.put("idNumber", idNumber);
        input.put("name", name);
        return input;
    }

    private static List<ResponseError> errors(GraphQlTester.Response response) {
        List<ResponseError> errors = new ArrayList<>();
        response.errors().satisfy(errors::addAll);
        return errors;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> found(Map<String, Object> answer) {
        return (List<Map<String, Object>>) answer.get("found");
    }

    private static Map<String, Object> only(Map<String, Object> answer) {
        assertThat(found(answer)).hasSize(1);
        return found(answer).getFirst();
    }

    /** A client of its own for each check that is not about limits. */
    private static final class Address {

        private static int last;

        static synchronized String next() {
            return "10.0.0." + ++last;
        }
    }

    /** The last minute of the last day. */
    @TestConfiguration(proxyBeanMethods = false)
    static class LastMinute {

        @Bean
        @Primary
        Clock lastMinute() {
            return Clock.fixed(CivilTime.instant(CheckStory.LAST_DAY, LocalTime.of(23, 59, 59)), CivilTime.ZONE);
        }

        /** After the others, so that positions in those stay what they are. */
        @Bean
        CheckStory checkStory(EmbeddedEventStore store, SessionStory others, Pseudonyms pseudonyms) {
            return new CheckStory(store, pseudonyms);
        }
    }
}

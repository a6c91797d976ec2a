package org.henji.command.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.session.ScoreRow;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.Ticket;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.Workbook;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.PersonKeysException;
import org.henji.platform.person.Pseudonyms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** From the request to the event; what the reader refuses is tested with the reader, what the session refuses, with the session. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportEndpointTest {

    /** Whoever a token of these tests is for. */
    private static final String USER = "user-agency";

    private static final AtomicInteger NEXT = new AtomicInteger(7000);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private FilterChainProxy security;

    @Autowired
    private EventStorageEngine store;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private Pseudonyms pseudonyms;

    private final Uscc agency = FreshIds.agency();
    private final SessionNo session = SessionNo.of("266201", NEXT.incrementAndGet());
    private MockMvc http;

    @BeforeEach
    void connect() {
        http = MockMvcBuilders.webAppContextSetup(context).addFilters(security).build();
        // of five stations
        append(0, SessionEvents.filed(session, agency, AgencyEvents.COUNTY, SessionEvents.plan()));
        append(1, SessionEvents.approved(session));
    }

    @Test
    void a_workbook_without_faults_registers_everybody_in_one_event() throws Exception {
        byte[] workbook = Registrations.workbook(3);
        http.perform(upload(workbook).queryParam("reason", "第一批"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(session.value()))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.position").isNumber())
                .andExpect(jsonPath("$.imported").value(3))
                .andExpect(jsonPath("$.first").value(1))
                .andExpect(jsonPath("$.last").value(3))
                .andExpect(jsonPath("$.badRows").value(0))
                .andExpect(jsonPath("$.problems").isEmpty())
                .andExpect(header().exists("X-Request-Id"));

        DomainEventMessage<?> stored = events().getLast();
        CandidatesRegistered event = (CandidatesRegistered) stored.getPayload();
        assertThat(event.candidates())
                .extracting(
                        Candidate::candidate, candidate -> candidate.person().name())
                .containsExactly(tuple(1, "测试考生1"), tuple(2, "测试考生2"), tuple(3, "测试考生3"));
        assertThat(event.workbook()).isEqualTo(new Workbook("名单.xlsx", Sha256.of(workbook), 3, 0));
        assertThat(stored.getMetaData())
                .containsEntry(TrailKeys.USER_ID, USER)
                .containsEntry(TrailKeys.REASON, "第一批")
                .containsKey(TrailKeys.REQUEST_ID);
    }

    @Test
    void one_bad_row_refuses_the_workbook_and_says_where_it_is() throws Exception {
        byte[] workbook = Registrations.workbook(
                Registrations.row(1), Registrations.with("身份证号", "62010219900101000", Registrations.row(2)));
        http.perform(upload(workbook))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].extensions.code").value("WORKBOOK_ROWS_BAD"))
                .andExpect(jsonPath("$.errors[0].message").value("1 行有误，未导入"))
                .andExpect(jsonPath("$.badRows").value(1))
                .andExpect(jsonPath("$.problems", hasSize(1)))
                .andExpect(jsonPath("$.problems[0].row").value(3))
                .andExpect(jsonPath("$.problems[0].column").value("身份证号"))
                .andExpect(jsonPath("$.problems[0].code").value("ID_NUMBER_INVALID"))
                .andExpect(content().string(not(containsString("62010219900101000"))));
        assertThat(events()).hasSize(2);
    }

    @Test
    void good_rows_only_are_imported_when_that_is_asked_for() throws Exception {
        byte[] workbook = Registrations.workbook(
                Registrations.row(1),
                Registrations.with("性别", "男", Registrations.row(2)),
                Registrations.row(3),
                Registrations.with("文化程度", null, Registrations.row(4)));
        http.perform(upload(workbook)
                        .queryParam("mode", "good-rows-only")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.imported").value(2))
                .andExpect(jsonPath("$.badRows").value(2))
                .andExpect(jsonPath("$.problems[0].row").value(3))
                .andExpect(jsonPath("$.problems[0].column").value("性别"))
                .andExpect(jsonPath("$.problems[0].code").value("CANDIDATE_SEX_DIFFERS"))
                .andExpect(jsonPath("$.problems[0].message").value("The sex differs from the ID number"))
                .andExpect(jsonPath("$.problems[1].row").value(5))
                .andExpect(jsonPath("$.problems[1].code").value("CANDIDATE_FIELD_MISSING"));
        CandidatesRegistered event = (CandidatesRegistered) events().getLast().getPayload();
        assertThat(event.workbook())
                .satisfies(source -> assertThat(source.leftOut()).isEqualTo(2));
    }

    @Test
    void when_no_row_is_good_nothing_was_imported_in_either_mode() throws Exception {
        byte[] workbook = Registrations.workbook(Registrations.with("姓名", null, Registrations.row(1)));
        http.perform(upload(workbook).queryParam("mode", "good-rows-only"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].extensions.code").value("WORKBOOK_ROWS_BAD"));
        assertThat(events()).hasSize(2);
    }

    @Test
    void a_file_that_is_no_workbook_of_candidates_is_refused() throws Exception {
        refused(upload("姓名".getBytes(UTF_8)), 400, "WORKBOOK_UNREADABLE");
        refused(upload(Registrations.workbook()), 400, "WORKBOOK_EMPTY");
        refused(upload(Xlsx.of(new String[] {"姓名", "身份证号码"})), 400, "WORKBOOK_HEADER_WRONG");
        refused(upload(new byte[20 * 1024 * 1024 + 1]), 413, "WORKBOOK_TOO_LARGE");
    }

    @Test
    void two_hundred_thousand_rows_are_too_many() throws Exception {
        List<String[]> rows = IntStream.rangeClosed(0, 200_000)
                .mapToObj(row -> row == 0 ? Registrations.HEADER : new String[] {"测试"})
                .toList();
        refused(upload(Xlsx.of(rows)), 400, "WORKBOOK_TOO_MANY_ROWS");
    }

    @Test
    void what_the_sender_says_beside_the_workbook_is_checked() throws Exception {
        byte[] workbook = Registrations.workbook(1);
        refused(upload(workbook).queryParam("mode", "some"), 400, "VALIDATION_FAILED");
        refused(upload(workbook).queryParam("reason", "长".repeat(501)), 400, "VALIDATION_FAILED");
        refused(upload(workbook).queryParam("expectedVersion", "one"), 400, "VALIDATION_FAILED");
        refused(upload(workbook).queryParam("expectedVersion", "0"), 409, "VERSION_CONFLICT");
        refused(
                as(agency, post("/sessions/{session}/candidates", session).content(workbook)),
                400,
                "VALIDATION_FAILED");
        refused(as(agency, post("/sessions/{session}/candidates", "1").content(workbook)), 400, "SESSION_NO_INVALID");
    }

    /** In the queue the second meets the first, and behind it the session, where the first has registered everybody. */
    @RepeatedTest(5)
    void of_two_workbooks_at_once_one_registers_everybody_and_the_other_nobody() throws Exception {
        byte[] workbook = Registrations.workbook(5);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<MockHttpServletResponse> send = () -> {
            together.await(10, TimeUnit.SECONDS);
            return http.perform(upload(workbook)).andReturn().getResponse();
        };
        List<MockHttpServletResponse> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<MockHttpServletResponse> answer : List.of(threads.submit(send), threads.submit(send))) {
                answers.add(answer.get(30, TimeUnit.SECONDS));
            }
        }
        answers.sort(Comparator.comparingInt(MockHttpServletResponse::getStatus));

        assertThat(answers.getFirst().getStatus()).isEqualTo(200);
        if (answers.getLast().getStatus() == 409) {
            assertThat(answers.getLast().getContentAsString()).contains("WORKBOOK_IN_PROGRESS");
        } else {
            assertThat(answers.getLast().getStatus()).isEqualTo(400);
            assertThat(answers.getLast().getContentAsString())
                    .contains("WORKBOOK_ROWS_BAD", "CANDIDATE_ALREADY_REGISTERED", "\"badRows\":5");
        }
        assertThat(events()).hasSize(3);
        CandidatesRegistered event = (CandidatesRegistered) events().getLast().getPayload();
        assertThat(event.candidates()).extracting(Candidate::candidate).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void nobody_is_given_a_key_for_a_workbook_that_the_session_does_not_take() throws Exception {
        Uscc foreign = FreshIds.agency();
        Map<Uscc, String> refusals = Map.of(foreign, "WRONG_AGENCY", agency, "ROSTER_CLOSED");
        List<String[]> people =
                List.of(Registrations.row(NEXT.incrementAndGet()), Registrations.row(NEXT.incrementAndGet()));
        byte[] workbook = Registrations.workbook(people.toArray(String[][]::new));
        append(2, ticketed());

        for (Map.Entry<Uscc, String> refusal : refusals.entrySet()) {
            http.perform(as(refusal.getKey(), post("/sessions/{session}/candidates", session))
                            .queryParam("fileName", "名单.xlsx")
                            .content(workbook))
                    .andExpect(jsonPath("$.errors[0].extensions.code").value(refusal.getValue()));
        }
        assertThat(people)
                .allSatisfy(row ->
                        assertThatThrownBy(() -> keys.find(subject(row))).isInstanceOf(PersonKeysException.class));
        assertThat(events()).hasSize(3);
    }

    @Test
    void whoever_is_registered_has_a_key() throws Exception {
        String[] person = Registrations.row(NEXT.incrementAndGet());
        http.perform(upload(Registrations.workbook(new String[][] {person}))).andExpect(status().isOk());
        assertThat(keys.find(subject(person))).isPresent();
    }

    @Test
    void only_the_agency_of_the_session_registers_candidates() throws Exception {
        byte[] workbook = Registrations.workbook(1);
        http.perform(post("/sessions/{session}/candidates", session).content(workbook))
                .andExpect(status().isUnauthorized());
        refused(
                as(
                                FreshIds.agency(),
                                post("/sessions/{session}/candidates", session).content(workbook))
                        .queryParam("fileName", "a.xlsx"),
                403,
                "WRONG_AGENCY");
        refused(
                as(agency, post("/sessions/{session}/candidates", "2662019999").content(workbook))
                        .queryParam("fileName", "a.xlsx"),
                404,
                "NOT_FOUND");
    }

    @Test
    void scores_go_to_a_score_book_that_there_is() throws Exception {
        refused(scores(scoreSheets("80")), 404, "NOT_FOUND");
        refused(
                as(agency, post("/score-books/{scoreBook}/scores", session).content(scoreSheets("80")))
                        .queryParam("fileName", "a.xlsx"),
                400,
                "SCORE_BOOK_NO_INVALID");
    }

    @Test
    void scores_of_a_running_session_are_entered_once() throws Exception {
        run(USER);
        byte[] workbook = scoreSheets("80");
        http.perform(scores(workbook))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(scoreBook().value()))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.imported").value(1))
                .andExpect(jsonPath("$.first").doesNotExist())
                .andExpect(jsonPath("$.badRows").value(0));

        List<? extends DomainEventMessage<?>> stored = events(scoreBook().value());
        assertThat(stored).hasSize(2);
        ScoresEntered event = (ScoresEntered) stored.getLast().getPayload();
        assertThat(event.sheets()).containsExactly(ScoreBookEvents.sheet(1, CredentialEvents.FIRST, "80"));
        assertThat(event.workbook()).isEqualTo(new Workbook("登分.xlsx", Sha256.of(workbook), 1, 0));

        http.perform(scores(workbook)).andExpect(status().isOk());
        assertThat(events(scoreBook().value())).hasSize(2);
    }

    @Test
    void scores_that_are_none_are_refused_with_their_place() throws Exception {
        run(USER);
        http.perform(scores(scoreSheets("100.01")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].extensions.code").value("WORKBOOK_ROWS_BAD"))
                .andExpect(jsonPath("$.problems[0].row").value(2))
                .andExpect(jsonPath("$.problems[0].column").value("任务1"))
                .andExpect(jsonPath("$.problems[0].code").value("SCORE_INVALID"));
        assertThat(events(scoreBook().value())).hasSize(1);
    }

    @Test
    void nobody_outside_the_group_imports_scores() throws Exception {
        run(SessionEvents.SCORE_CLERK);
        refused(scores(scoreSheets("80")), 403, "NOT_AN_ASSESSOR");
    }

    @Test
    void the_template_is_there_to_download() throws Exception {
        byte[] template = http.perform(as(agency, get("/templates/candidates.xlsx")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(TemplateController.XLSX))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("candidates.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        // nobody is in it yet
        refused(upload(template), 400, "WORKBOOK_EMPTY");
        http.perform(get("/templates/candidates.xlsx")).andExpect(status().isUnauthorized());
    }

    private MockHttpServletRequestBuilder upload(byte[] workbook) {
        return as(agency, post("/sessions/{session}/candidates", session))
                .queryParam("fileName", "名单.xlsx")
                .content(workbook);
    }

    private MockHttpServletRequestBuilder scores(byte[] workbook) {
        return as(agency, post("/score-books/{scoreBook}/scores", scoreBook()))
                .queryParam("fileName", "登分.xlsx")
                .content(workbook);
    }

    /** Of the first candidate, by the first assessor, with the same points for both tasks. */
    private byte[] scoreSheets(String points) {
        return Xlsx.of(
                new String[] {ScoreRow.TICKET, ScoreRow.ASSESSOR, ScoreRow.task(1), ScoreRow.task(2)},
                new String[] {TicketNo.of(session, 1, 1).value(), CredentialEvents.FIRST.value(), points, points});
    }

    private ScoreBookNo scoreBook() {
        return ScoreBookNo.of(session);
    }

    private Subject subject(String... row) {
        return pseudonyms.of(new CitizenIdNumber(row[CandidateRows.HEADINGS.indexOf("身份证号")]));
    }

    private TicketsIssued ticketed() {
        return new TicketsIssued(session, List.of(new Ticket(1, TicketNo.of(session, 1, 1))), CatalogueEvents.AT);
    }

    /** The session is running, with the first candidate there and this user as its score clerk. */
    private void run(String scoreClerk) {
        GroupAssigned group = SessionEvents.grouped();
        ScoreBookOpened book = ScoreBookEvents.opened();
        append(2, SessionEvents.registered(session));
        append(
                3,
                new GroupAssigned(
                        session,
                        group.members(),
                        group.supervisor(),
                        scoreClerk,
                        group.rotationOneIn(),
                        group.maxConsecutive(),
                        group.membersNeeded(),
                        group.scorersNeeded(),
                        group.at()));
        append(4, ticketed());
        append(5, new CandidatesCheckedIn(session, List.of(new CheckIn(1, false)), SessionEvents.STARTED));
        append(6, new SessionStarted(session, SessionEvents.STARTED));
        append(
                "ScoreBook",
                0,
                new ScoreBookOpened(
                        scoreBook(),
                        agency,
                        book.region(),
                        book.item(),
                        book.specification(),
                        book.tasks(),
                        book.rules(),
                        book.at()));
    }

    private static MockHttpServletRequestBuilder as(Uscc agency, MockHttpServletRequestBuilder request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + agency).locale(Locale.CHINESE);
    }

    private void refused(MockHttpServletRequestBuilder request, int status, String code) throws Exception {
        int stored = events().size() + events(scoreBook().value()).size();
        http.perform(request)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].extensions.code").value(code));
        assertThat(events().size() + events(scoreBook().value()).size())
                .as("stored by what was refused")
                .isEqualTo(stored);
    }

    private void append(long sequence, DomainEvent event) {
        append("ExamSession", sequence, event);
    }

    private void append(String type, long sequence, DomainEvent event) {
        store.appendEvents(new GenericDomainEventMessage<>(type, event.streamId(), sequence, event));
    }

    private List<? extends DomainEventMessage<?>> events() {
        return events(session.value());
    }

    private List<? extends DomainEventMessage<?>> events(String stream) {
        return store.readEvents(stream).asStream().toList();
    }
}

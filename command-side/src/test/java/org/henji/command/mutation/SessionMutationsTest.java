package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.Actors;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.mutation.Sending.Answer;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.platform.person.PersonKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;

/** Inputs of sessions on their way into commands; what becomes of them is tested with the aggregate. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionMutationsTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private EventStore store;

    @Autowired
    private PersonKeys keys;

    private final Uscc agency = FreshIds.agency();
    private final SessionNo session = SessionNo.of("986201", NEXT.getAndIncrement());

    @BeforeEach
    void a_session_with_an_approved_plan() {
        append(
                SessionEvents.filed(session, agency, AgencyEvents.COUNTY, SessionEvents.plan()),
                SessionEvents.approved(session));
    }

    @Test
    void a_plan_tells_dates_times_and_rooms() {
        ItemCode item = FreshIds.item();
        Map<String, Object> plan = Sending.written(SessionEvents.plan());
        plan.put("item", item.value());
        plan.put("specification", item.value() + "-V1");

        Answer answer = byAgency().send("filePlan", Map.of("agency", agency.value(), "plan", plan));
        assertThat(answer.code()).isEqualTo("SPECIFICATION_NOT_APPROVED");

        plan.put("startsAt", "9 Uhr");
        assertThat(byAgency()
                        .send("filePlan", Map.of("agency", agency.value(), "plan", plan))
                        .message())
                .contains("a time of day such as 09:00");
    }

    @Test
    void a_candidate_is_registered_under_a_key_of_their_own() {
        Answer answer = byAgency().send("registerCandidate", registration("620102199601010007"));
        assertThat(answer.receipt().id()).isEqualTo("1");
        assertThat(answer.receipt().version()).isEqualTo(2);

        Candidate candidate = registered();
        PersonalData person = candidate.person();
        assertThat(person.name()).isEqualTo("测试考生");
        assertThat(candidate.profile().subject()).isEqualTo(person.subject());
        assertThat(candidate.profile().education()).isEqualTo(Education.SENIOR_SECONDARY);
        assertThat(keys.find(person.subject())).isPresent();
    }

    @Test
    void a_number_that_is_none_is_told_with_its_place() {
        Answer answer = byAgency().send("registerCandidate", registration("620102199601010008"));
        assertThat(answer.code()).isEqualTo("ID_NUMBER_INVALID");
        assertThat(answer.arguments()).isEqualTo(List.of("candidate.person.idNumber"));
    }

    @Test
    void what_a_form_leaves_out_is_told() {
        Map<String, Object> input = registration("620102199601010007");
        candidate(input).put("address", " ");
        Answer answer = byAgency().send("registerCandidate", input);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void lists_of_candidates_and_what_may_be_left_out_arrive() {
        assertThat(byAgency()
                        .send("checkIn", Map.of("session", session.value(), "candidates", List.of(1, 2)))
                        .code())
                .isEqualTo("TICKETS_NOT_ISSUED");
        assertThat(byAgency()
                        .send(
                                "recuseAssessor",
                                Map.of(
                                        "session",
                                        session.value(),
                                        "credential",
                                        "kp-3",
                                        "relation",
                                        "RELATIVE",
                                        "reason",
                                        "亲属关系"))
                        .code())
                .isEqualTo("GROUP_NOT_ASSIGNED");
        assertThat(Sending.by(service, Actors.PREFECTURE)
                        .send(
                                "reviewCandidates",
                                Map.of(
                                        "session",
                                        session.value(),
                                        "approved",
                                        List.of(7),
                                        "rejected",
                                        List.of(Map.of("candidate", 8, "reason", "照片不清晰"))))
                        .code())
                .isEqualTo("CANDIDATE_UNKNOWN");
    }

    private Map<String, Object> registration(String idNumber) {
        Map<String, Object> candidate = new HashMap<>(Map.of(
                "person", Map.of("name", "测试考生", "idNumber", idNumber, "phone", "13900000001"),
                "sex", "FEMALE",
                "birthDate", "1996-01-01",
                "ethnicGroup", "汉族",
                "education", "SENIOR_SECONDARY",
                "source", "SOCIETY",
                "address", "兰州市城关区示例路 1 号",
                "resit", false));
        return new HashMap<>(Map.of("session", session.value(), "candidate", candidate));
    }

    @SuppressWarnings("unchecked") // put there above
    private static Map<String, Object> candidate(Map<String, Object> input) {
        return (Map<String, Object>) input.get("candidate");
    }

    private Candidate registered() {
        return store.readEvents(session.value())
                .asStream()
                .map(Message::getPayload)
                .filter(CandidatesRegistered.class::isInstance)
                .map(CandidatesRegistered.class::cast)
                .findFirst()
                .orElseThrow()
                .candidates()
                .getFirst();
    }

    private Sending byAgency() {
        return Sending.by(service, Actors.of(agency));
    }

    private void append(DomainEvent... events) {
        for (DomainEvent event : events) {
            long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>("ExamSession", event.streamId(), next, event));
        }
    }
}

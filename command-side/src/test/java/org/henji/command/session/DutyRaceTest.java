package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SCORE_CLERK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.Actors;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.session.PreparationCommand.Assessor;
import org.henji.command.session.PreparationCommand.AssignGroup;
import org.henji.command.session.PreparationCommand.Supervisor;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.duty.PersonDutyEvent.DutyReserved;
import org.henji.platform.message.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Rule 31 of {@code docs/event-model/session.md}: sessions of as many agencies want the same people at the same time, each in an
 * order of its own, over the whole command side.
 */
@WholeCommandSide
@Timeout(300)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DutyRaceTest {

    private static final int SESSIONS = 16;
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private record Wanting(SessionNo session, Uscc agency) {}

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private EventStore store;

    private final List<CredentialIssued> people = new ArrayList<>();

    @BeforeEach
    void four_people_whom_everybody_wants() {
        if (store.readEvents(SPECIFICATION.value()).asStream().findAny().isEmpty()) {
            append(SpecificationEvents.drafted(), SpecificationEvents.approved());
        }
        for (CredentialKind kind : List.of(
                CredentialKind.ASSESSOR,
                CredentialKind.ASSESSOR,
                CredentialKind.ASSESSOR,
                CredentialKind.EXTERNAL_SUPERVISOR)) {
            CredentialIssued issued = issued(kind);
            people.add(issued);
            append(issued);
        }
    }

    @Test
    void of_16_sessions_that_want_the_same_people_one_gets_them_and_the_others_are_told() throws Exception {
        List<Wanting> sessions = IntStream.range(0, SESSIONS)
                .mapToObj(index -> approvedSession(DAY))
                .toList();
        List<Failure> refusals = race(sessions);
        assertThat(refusals).hasSize(SESSIONS - 1).allMatch(failure -> failure.code() == FailureCode.PERSON_ON_DUTY);
        assertThat(people).allSatisfy(person -> assertThat(duties(person)).isEqualTo(1));
    }

    @Test
    void on_16_days_all_of_them_get_the_same_people() throws Exception {
        List<Wanting> sessions = IntStream.range(0, SESSIONS)
                .mapToObj(index -> approvedSession(DAY.plusDays(index)))
                .toList();
        assertThat(race(sessions)).isEmpty();
        assertThat(people).allSatisfy(person -> assertThat(duties(person)).isEqualTo(SESSIONS));
    }

    /** What those were told who did not get the people. */
    private List<Failure> race(List<Wanting> sessions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(sessions.size());
        List<Callable<Optional<Failure>>> agencies = sessions.stream()
                .<Callable<Optional<Failure>>>map(session -> () -> {
                    start.await(1, TimeUnit.MINUTES);
                    return assign(session);
                })
                .toList();
        List<Failure> refusals = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(sessions.size())) {
            for (Future<Optional<Failure>> answer : threads.invokeAll(agencies)) {
                answer.get().ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    private Optional<Failure> assign(Wanting session) throws InterruptedException, TimeoutException {
        List<CredentialIssued> assessors = new ArrayList<>(people.subList(0, 3));
        Collections.rotate(assessors, session.session().hashCode());
        AssignGroup command = new AssignGroup(
                session.session(),
                IntStream.range(0, 3)
                        .mapToObj(index ->
                                new Assessor(assessors.get(index).credential(), user(assessors.get(index)), index == 0))
                        .toList(),
                new Supervisor(people.getLast().credential(), user(people.getLast())),
                SCORE_CLERK);
        try {
            gateway.send(new GenericCommandMessage<>(command, Trail.of(Actors.of(session.agency()))))
                    .get(1, TimeUnit.MINUTES);
            return Optional.empty();
        } catch (ExecutionException refused) {
            return ((CommandExecutionException) refused.getCause()).getDetails();
        }
    }

    private static String user(CredentialIssued holder) {
        return "user-" + holder.credential().value();
    }

    /** Of an agency of its own. */
    private Wanting approvedSession(LocalDate day) {
        Uscc agency = FreshIds.agency();
        SessionNo session = SessionNo.of("996201", NEXT.getAndIncrement());
        append(
                SessionEvents.filed(session, agency, AgencyEvents.COUNTY, SessionEvents.plan(day)),
                SessionEvents.approved(session));
        return new Wanting(session, agency);
    }

    private static CredentialIssued issued(CredentialKind kind) {
        int number = NEXT.getAndIncrement();
        CredentialIssued usual = CredentialEvents.issued();
        PersonalData person = Applicants.person("p_wanted-" + number, LocalDate.of(1980, 1, 1));
        return new CredentialIssued(
                new CredentialNo(String.format(Locale.ROOT, "RACE-%04d", number)),
                kind,
                person,
                usual.items(),
                null,
                usual.validFrom(),
                usual.validUntil(),
                AT);
    }

    private long duties(CredentialIssued person) {
        return store.readEvents(PersonDuty.idOf(person.person().subject()))
                .asStream()
                .map(Message::getPayload)
                .filter(DutyReserved.class::isInstance)
                .count();
    }

    private void append(DomainEvent... events) {
        for (DomainEvent event : events) {
            long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>("History", event.streamId(), next, event));
        }
    }
}

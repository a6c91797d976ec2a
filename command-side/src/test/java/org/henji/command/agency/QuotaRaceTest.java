package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.FilingEvents.accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.Actors;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.agency.FilingCommand.RecommendItem;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.message.Trail;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 17 of {@code docs/event-model/notice.md}: BR-15 holds however many ask at once, over the whole command side. */
@WholeCommandSide
@Timeout(300)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotaRaceTest {

    private static final int SENDERS = 32;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private EventStore store;

    private final ItemCode item = FreshIds.item();
    private final QuotaId quota = QuotaId.of(AgencyEvents.PREFECTURE, item);

    @Test
    void of_32_who_want_the_fifth_place_one_gets_it() throws Exception {
        for (int taken = 1; taken <= 4; taken++) {
            append(new PlaceReserved(quota, ApplicationNo.of(USCC, 1000 + taken), USCC, 5, false, AT));
        }
        List<Failure> refusals = race();
        assertThat(refusals)
                .hasSize(SENDERS - 1)
                .allMatch(Failure.of(FailureCode.QUOTA_FULL, item.value(), "5")::equals);
        assertThat(places()).isEqualTo(5);
    }

    @Test
    void of_32_who_are_the_first_to_ask_five_get_a_place() throws Exception {
        List<Failure> refusals = race();
        assertThat(refusals)
                .hasSize(SENDERS - 5)
                .allMatch(Failure.of(FailureCode.QUOTA_FULL, item.value(), "5")::equals);
        assertThat(places()).isEqualTo(5);
    }

    /** What those were told who got no place. */
    private List<Failure> race() throws Exception {
        List<ApplicationNo> applications =
                Stream.generate(this::evaluatedApplication).limit(SENDERS).toList();
        CyclicBarrier start = new CyclicBarrier(SENDERS);
        List<Callable<Optional<Failure>>> senders = applications.stream()
                .<Callable<Optional<Failure>>>map(application -> () -> {
                    start.await(1, TimeUnit.MINUTES);
                    return recommend(application);
                })
                .toList();
        List<Failure> refusals = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            for (Future<Optional<Failure>> answer : threads.invokeAll(senders)) {
                answer.get().ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    private Optional<Failure> recommend(ApplicationNo application) throws InterruptedException, TimeoutException {
        CompletableFuture<?> answer = gateway.send(
                new GenericCommandMessage<>(new RecommendItem(application, item, null), Trail.of(Actors.PREFECTURE)));
        try {
            answer.get(1, TimeUnit.MINUTES);
            return Optional.empty();
        } catch (ExecutionException refused) {
            return ((CommandExecutionException) refused.getCause()).getDetails();
        }
    }

    /** Of an agency of its own, under review, with a favourable form that everybody has signed. */
    private ApplicationNo evaluatedApplication() {
        Uscc agency = FreshIds.agency();
        ApplicationNo application = ApplicationNo.of(agency, 1);
        EvaluationNo evaluation = EvaluationNo.of(application, 1);
        FilingApplied usual = applied();
        PanelFormed panel = panelFormed();
        ItemEvaluated form = evaluated(item);
        append(
                new FilingApplied(
                        application,
                        agency,
                        usual.agencyName(),
                        usual.region(),
                        usual.prefecture(),
                        usual.receivedBy(),
                        dossier(List.of(item)),
                        usual.rules(),
                        AT),
                forwarded(application),
                accepted(application),
                new EvaluationOpened(application, evaluation, AT),
                new PanelFormed(
                        evaluation,
                        application,
                        agency,
                        panel.prefecture(),
                        List.of(item),
                        panel.standard(),
                        panel.members(),
                        panel.visitPlannedOn(),
                        panel.plan(),
                        panel.minimumSize(),
                        AT),
                new ItemEvaluated(
                        evaluation,
                        item,
                        form.visitedOn(),
                        form.place(),
                        form.scores(),
                        form.vetoes(),
                        form.total(),
                        form.passed(),
                        form.passLine(),
                        form.conclusion(),
                        AT),
                new EvaluationFormSigned(evaluation, item, LEADER.userId(), true, AT));
        return application;
    }

    private void append(DomainEvent... events) {
        for (DomainEvent event : events) {
            long next = store.lastSequenceNumberFor(event.streamId()).orElse(-1L) + 1;
            store.publish(new GenericDomainEventMessage<>(type(event), event.streamId(), next, event));
        }
    }

    private static String type(DomainEvent event) {
        return event instanceof PlaceReserved
                ? "ItemQuota"
                : event instanceof AgencyEvaluationEvent ? "AgencyEvaluation" : "FilingApplication";
    }

    private long places() {
        return store.readEvents(quota.value())
                .asStream()
                .map(Message::getPayload)
                .filter(PlaceReserved.class::isInstance)
                .count();
    }
}

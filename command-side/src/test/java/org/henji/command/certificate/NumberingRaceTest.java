package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.ISSUED_ON;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.Actors;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.number.AgencyCodesEvent.AgencyCoded;
import org.henji.kernel.certificate.number.AgencyCodesNo;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.henji.kernel.region.RegionCode;
import org.henji.platform.message.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules 4 and 5 of {@code docs/event-model/numbering.md}: numbers are dense however many ask at once, over the whole command side. */
@WholeCommandSide
@Timeout(300)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumberingRaceTest {

    private static final int SENDERS = 32;
    private static final int ACTS = 5;
    private static final int COUNT = 3;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private CommandBus bus;

    @Autowired
    private EventStore store;

    @Autowired
    private CertificateNumbers numbers;

    @Autowired
    private Aggregates aggregates;

    private final List<Registration> handlers = new ArrayList<>();

    /**
     * As the act that codes the certificates of a batch.
     *
     * @param codes that of the prefecture, a stream that is there after the act
     * @param given what the act was given
     */
    private record Allot(Uscc agency, RegionCode region, AgencyCodesNo codes, List<CertificateNo> given) {}

    @BeforeEach
    void somebody_codes_certificates() {
        handlers.add(bus.subscribe(Allot.class.getName(), message -> {
            Allot act = (Allot) message.getPayload();
            act.given()
                    .addAll(numbers.allot(
                            act.agency(), act.region(), ISSUED_ON, BATCH, COUNT, aggregates, CatalogueEvents.AT));
            return act.codes();
        }));
    }

    @AfterEach
    void nobody_does() {
        handlers.forEach(Registration::cancel);
    }

    @Test
    void of_one_agency() throws Exception {
        Uscc agency = FreshIds.agency();
        // no other test has agencies there
        RegionCode region = new RegionCode("623021");
        List<CertificateNo> given = race(IntStream.range(0, SENDERS)
                .mapToObj(sender -> allot(agency, region, "30"))
                .toList());

        int all = SENDERS * ACTS * COUNT;
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, all)
                        .mapToObj(n -> new HenjiZx1().number(new RegionCode("623000"), 1, ISSUED_ON, n))
                        .toList());
        List<NumbersAllotted> allotted =
                events(NumberScope.of(HenjiZx1.NO, "30000126").value(), NumbersAllotted.class);
        assertThat(allotted).hasSize(SENDERS * ACTS);
        int next = 1;
        for (NumbersAllotted some : allotted) {
            assertThat(some.first()).isEqualTo(next);
            next = some.last() + 1;
        }
        assertThat(next).isEqualTo(all + 1);
    }

    @Test
    void of_32_agencies_of_one_prefecture() throws Exception {
        List<CertificateNo> given = race(Stream.generate(FreshIds::agency)
                .limit(SENDERS)
                .map(agency -> allot(agency, new RegionCode("GSKQ"), "98"))
                .toList());

        assertThat(given).hasSize(SENDERS * ACTS * COUNT).doesNotHaveDuplicates();
        assertThat(events(AgencyCodesNo.of(HenjiZx1.NO, "98").value(), AgencyCoded.class))
                .extracting(AgencyCoded::code)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, SENDERS).boxed().toList());
    }

    private List<CertificateNo> race(List<Allot> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SENDERS);
        List<Callable<List<CertificateNo>>> senders = acts.stream()
                .<Callable<List<CertificateNo>>>map(act -> () -> {
                    start.await(1, TimeUnit.MINUTES);
                    for (int n = 0; n < ACTS; n++) {
                        send(act);
                    }
                    return act.given();
                })
                .toList();
        List<CertificateNo> given = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            for (Future<List<CertificateNo>> answer : threads.invokeAll(senders)) {
                given.addAll(answer.get());
            }
        }
        return given;
    }

    private void send(Allot act) throws Exception {
        gateway.send(new GenericCommandMessage<>(act, Trail.of(Actors.CENTER))).get(1, TimeUnit.MINUTES);
    }

    private static Allot allot(Uscc agency, RegionCode region, String prefecture) {
        return new Allot(agency, region, AgencyCodesNo.of(HenjiZx1.NO, prefecture), new ArrayList<>());
    }

    private <E> List<E> events(String stream, Class<E> type) {
        return store.readEvents(stream)
                .asStream()
                .map(Message::getPayload)
                .map(type::cast)
                .toList();
    }
}

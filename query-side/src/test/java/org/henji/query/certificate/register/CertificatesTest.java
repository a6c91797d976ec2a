package org.henji.query.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.LEGACY;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.certificate.CertificateEvents.correctionRequested;
import static org.henji.kernel.certificate.CertificateEvents.imported;
import static org.henji.kernel.certificate.CertificateEvents.inPublic;
import static org.henji.kernel.certificate.CertificateEvents.number;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateEvent.CertificateCorrected;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.SessionEvents;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.QuerySettings;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.infrastructure.TestMongo;
import org.henji.query.infrastructure.TestPeople;
import org.henji.query.infrastructure.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The register as it is read. */
@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificatesTest {

    private static final Actor CENTER = new Actor("center", Office.provincial(Level.CENTER), null);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final int CONDITIONS = 9;

    private final TestStream stream = new TestStream();
    private ReadModels readModels;
    private Certificates certificates;

    @BeforeEach
    void start(MongoDatabase mongo) {
        ReadModelDatabase database = new ReadModelDatabase(
                mongo, new TestPeople().mapper(), "test", Duration.ofSeconds(10), Clock.systemUTC());
        readModels = new ReadModels(
                List.of(Certificates.MODEL),
                database,
                stream.store(),
                new QuerySettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(20),
                        Map.of(Certificates.GROUP, new QuerySettings.Processor(100))));
        readModels.start();
        certificates = new Certificates(database);
    }

    @AfterEach
    void stop() {
        readModels.stop();
        stream.close();
    }

    @Test
    void certificates_of_a_batch_come_in_the_order_of_the_candidates() {
        happened(List.of(coded(2), coded(1), imported()));

        assertThat(certificates.ofBatch(BATCH))
                .extracting(CertificateView::candidate)
                .containsExactly(1, 2);
        assertThat(certificates.ofBatch(BatchNo.of(SessionEvents.SESSION, 9))).isEmpty();
    }

    @Test
    void certificates_of_a_person_come_the_newest_first_and_move_with_the_id_number() {
        List<DomainEvent> history = new ArrayList<>(List.of(imported()));
        history.addAll(inPublic(1));
        history.add(correctionRequested(1));
        history.add(new CertificateCorrected(
                number(1), 1, 2, SessionEvents.person(3), null, null, blank(3), blank(1), LATER));
        happened(history);

        assertThat(certificates.ofSubject(subject(3)))
                .extracting(CertificateView::no)
                .containsExactly(number(1), LEGACY);
        assertThat(certificates.ofSubject(subject(1))).isEmpty();
        assertThat(certificates.ofSubjects(List.of(subject(1), subject(3)))).hasSize(2);
    }

    @Test
    void certificates_are_found_by_their_numbers() {
        happened(List.of(coded(1), coded(2)));

        assertThat(certificates.find(number(1)).map(CertificateView::statusIndex))
                .contains(0L);
        assertThat(certificates.find(List.of(number(1), number(2), LEGACY))).containsOnlyKeys(number(1), number(2));
        assertThat(certificates.find(LEGACY)).isEmpty();
    }

    static Stream<Desk> desks() {
        Actor county = new Actor("county", Office.county(AgencyEvents.COUNTY), null);
        Actor prefecture = new Actor("prefecture", Office.prefecture(AgencyEvents.PREFECTURE), null);
        return Stream.of(
                Desk.ofCenter(CENTER),
                Desk.ofPrefecture(prefecture, null),
                Desk.ofAgency(prefecture, AgencyEvents.USCC, AgencyEvents.COUNTY),
                Desk.ofAgency(county, AgencyEvents.USCC, AgencyEvents.COUNTY));
    }

    @ParameterizedTest
    @MethodSource("desks")
    void every_combination_of_conditions_has_an_index_that_serves_it(Desk desk) {
        happened(inPublic(1));

        IntStream.range(0, 1 << CONDITIONS).forEach(which -> {
            CertificateFilter filter = new CertificateFilter(
                    has(which, 0) ? CatalogueEvents.NOODLES.value() : null,
                    has(which, 1) ? AgencyEvents.USCC.value() : null,
                    has(which, 2) ? Stage.PUBLISHED : null,
                    has(which, 3) ? CertificateStanding.VALID : null,
                    has(which, 4) ? true : null,
                    has(which, 5) ? DAY : null,
                    has(which, 6) ? DAY.plusYears(6) : null,
                    has(which, 7) ? DAY : null,
                    has(which, 7) ? DAY : null,
                    has(which, 8) ? BATCH.value() : null,
                    has(which, 8) ? SessionEvents.SESSION.value() : null);
            assertThat(certificates
                            .rows()
                            .page(Certificates.selection(desk, filter), PageRequest.of(10, null))
                            .getEdges())
                    .as("%s", filter)
                    .hasSize(1);
        });
    }

    private static boolean has(int which, int condition) {
        return (which >> condition & 1) == 1;
    }

    private static Subject subject(int person) {
        return SessionEvents.person(person).subject();
    }

    private void happened(List<? extends DomainEvent> events) {
        long position = stream.append(CENTER, events.toArray(DomainEvent[]::new));
        readModels.await(position, Certificates.GROUP);
    }
}

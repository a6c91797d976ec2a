package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.MetaData;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.AgencyReinstated;
import org.henji.kernel.agency.AgencyEvent.AgencySuspended;
import org.henji.kernel.agency.AgencyEvent.AgencyWarned;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvent.RectificationAccepted;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.AgencyEvent.RectificationRejected;
import org.henji.kernel.agency.AgencyEvent.RectificationReported;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationEvents;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationRetired;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.platform.message.Trail;
import org.henji.query.infrastructure.QuerySettings.Processor;
import org.henji.query.root.WholeQuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All read models of the query side over random histories: followed live, rebuilt, and folded in one go, they are the same. */
@WholeQuerySide
@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomHistoryTest {

    private static final Actor CLERK = new Actor("clerk", Office.county(AgencyEvents.COUNTY), null);
    private static final String REASON = "看过原件";

    /** How many rows the histories made, by collection. */
    private static final Map<String, Integer> ROWS = new ConcurrentHashMap<>();

    @Autowired
    private List<ReadModel<?>> models;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void live_rows_are_rebuilt_rows_are_the_fold(long seed, MongoDatabase mongo) {
        Random random = new Random(seed);
        List<DomainEvent> history = history(random);
        ReadModelDatabase database = new ReadModelDatabase(
                mongo, new TestPeople().mapper(), "test", Duration.ofSeconds(10), Clock.systemUTC());

        try (TestStream stream = new TestStream()) {
            ReadModels readModels = readModels(database, stream, random);
            readModels.start();
            for (int from = 0; from < history.size(); ) {
                int to = Math.min(history.size(), from + 1 + random.nextInt(30));
                stream.append(trail(), history.subList(from, to));
                from = to;
                if (random.nextInt(4) == 0) {
                    readModels.stop();
                    readModels = readModels(database, stream, random);
                    readModels.start();
                }
            }
            awaitAll(readModels, stream.head());
            models.forEach(model -> assertFolded(model, database, history));

            for (String group : readModels.groups()) {
                readModels.reset(group);
            }
            awaitAll(readModels, stream.head());
            models.forEach(model -> assertFolded(model, database, history));
            readModels.stop();
        }
    }

    private ReadModels readModels(ReadModelDatabase database, TestStream stream, Random random) {
        Map<String, Processor> processors = models.stream()
                .map(ReadModel::group)
                .distinct()
                .collect(Collectors.toMap(group -> group, group -> new Processor(1 + random.nextInt(50))));
        return new ReadModels(
                models,
                database,
                stream.store(),
                new QuerySettings(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMillis(20), processors));
    }

    private static void awaitAll(ReadModels readModels, long position) {
        readModels.await(position, readModels.groups().toArray(String[]::new));
    }

    private static <V extends Record> void assertFolded(
            ReadModel<V> model, ReadModelDatabase database, List<DomainEvent> history) {
        List<Occurrence> occurrences = IntStream.range(0, history.size())
                .mapToObj(i -> new Occurrence(history.get(i), i, CLERK, REASON))
                .toList();
        Map<String, Row<V>> expected = model.fold(Map.of(), occurrences);

        assertThat(database.rows(model).load(expected.keySet())).isEqualTo(expected);
        ROWS.merge(model.collection(), expected.size(), Integer::sum);
    }

    /** A comparison of nothing with nothing would prove nothing; one history need not reach every collection, all of them do. */
    @AfterAll
    static void no_collection_stays_empty() {
        assertThat(ROWS).isNotEmpty().doesNotContainValue(0);
    }

    private static MetaData trail() {
        return MetaData.from(Trail.of(CLERK)).and(TrailKeys.REASON, REASON);
    }

    /**
     * Valid lives of a standard, of items, specifications and credentials, of agencies with their applications, of sessions, and of
     * certificates with their blanks, and people who are forgotten, interleaved at random.
     */
    private static List<DomainEvent> history(Random random) {
        List<List<DomainEvent>> lives = new ArrayList<>(List.of(List.of(EvaluationEvents.standardReleased())));
        for (int n = 1; n <= 12; n++) {
            lives.add(life(new ItemCode("ZX-0%d-%03d".formatted(1 + n % 5, n)), random));
        }
        CredentialEvents.all().forEach(issued -> lives.add(life(issued, random)));
        for (int n = 1; n <= 4; n++) {
            lives.add(life(SpecificationNo.of(CatalogueEvents.NOODLES, n), random));
        }
        for (int n = 0; n < 10; n++) {
            lives.add(life(new Uscc("9162010%dMA00000%02dX".formatted(n % 6, n)), random));
        }
        for (int n = 1; n <= 8; n++) {
            lives.add(RandomSession.of(SessionNo.of("266201", n), AgencyEvents.USCC, AgencyEvents.COUNTY, random));
        }
        lives.add(RandomCertificates.of(random));
        for (int n = 1; n <= 4; n++) {
            lives.add(erasure(new Subject("p_forgotten-" + n), random));
        }
        List<DomainEvent> history = new ArrayList<>();
        TreeSet<Integer> open =
                new TreeSet<>(IntStream.range(0, lives.size()).boxed().toList());
        int[] next = new int[lives.size()];
        while (!open.isEmpty()) {
            List<Integer> candidates = new ArrayList<>(open);
            Collections.shuffle(candidates, random);
            int life = candidates.getFirst();
            history.add(lives.get(life).get(next[life]++));
            if (next[life] == lives.get(life).size()) {
                open.remove(life);
            }
        }
        return history;
    }

    private static List<DomainEvent> erasure(Subject subject, Random random) {
        List<DomainEvent> life = new ArrayList<>(List.of(ErasureEvents.decided(subject)));
        if (random.nextBoolean()) {
            life.add(ErasureEvents.erased(subject));
        }
        return life;
    }

    private static List<DomainEvent> life(ItemCode item, Random random) {
        List<DomainEvent> life = new ArrayList<>();
        if (random.nextBoolean()) {
            life.add(CatalogueEvents.proposed(item));
            if (random.nextInt(3) == 0) {
                life.add(CatalogueEvents.proposalRefused(item));
                life.add(CatalogueEvents.proposed(item));
            }
            life.add(CatalogueEvents.provinciallyApproved(item));
            life.add(CatalogueEvents.submittedToMinistry(item));
            life.add(CatalogueEvents.consented(item));
        }
        life.add(CatalogueEvents.published(item));
        for (int n = random.nextInt(5); n > 0; n--) {
            life.add(CatalogueEvents.suspended(item));
            life.add(CatalogueEvents.resumed(item));
        }
        if (random.nextBoolean()) {
            life.add(CatalogueEvents.retired(item));
        }
        return life;
    }

    private static List<DomainEvent> life(CredentialIssued issued, Random random) {
        CredentialNo no = issued.credential();
        List<DomainEvent> life = new ArrayList<>(List.of(issued, CredentialEvents.listed(no, AgencyEvents.USCC)));
        for (int times = random.nextInt(3); times > 0; times--) {
            life.add(CredentialEvents.suspended(no));
            life.add(CredentialEvents.reinstated(no));
        }
        life.add(CredentialEvents.itemsChanged(no, CatalogueEvents.NOODLES));
        life.add(CredentialEvents.renewed(no, CredentialEvents.VALID_UNTIL.plusYears(1)));
        life.add(CredentialEvents.appraised(no));
        if (random.nextBoolean()) {
            life.add(CredentialEvents.unlisted(no, AgencyEvents.USCC));
            life.add(CredentialEvents.revoked(no));
        }
        return life;
    }

    private static List<DomainEvent> life(SpecificationNo no, Random random) {
        List<DomainEvent> life = new ArrayList<>(List.of(SpecificationEvents.drafted(no)));
        if (random.nextBoolean()) {
            life.add(SpecificationEvents.drafted(no));
        }
        if (random.nextInt(4) > 0) {
            life.add(SpecificationEvents.approved(no));
            if (random.nextBoolean()) {
                life.add(new SpecificationRetired(no, "由新版本替代", CatalogueEvents.AT));
            }
        }
        return life;
    }

    private static List<DomainEvent> life(Uscc agency, Random random) {
        List<DomainEvent> life = new ArrayList<>();
        life.add(new AgencyRegistered(agency, AgencyEvents.particulars(), FilingHandling.NORMAL, AgencyEvents.AT));
        for (int n = 1; n <= 1 + random.nextInt(4); n++) {
            ApplicationNo no = ApplicationNo.of(agency, n);
            life.addAll(RandomFiling.of(no, agency, random));
            if (random.nextInt(3) == 0) {
                life.add(new ParticularsChanged(
                        agency,
                        AgencyEvents.particulars("名称 " + n, AgencyEvents.OTHER_COUNTY),
                        AgencyEvents.AT.plusSeconds(40)));
            }
        }
        life.addAll(measures(agency, random));
        life.addAll(RandomSequel.of(agency, life, random));
        return life;
    }

    /** What the bureaus do about an agency, whether or not it is filed. */
    private static List<DomainEvent> measures(Uscc agency, Random random) {
        List<DomainEvent> measures = new ArrayList<>();
        for (int times = random.nextInt(3); times > 0; times--) {
            LocalDate deadline = LocalDate.of(2026, 4, times);
            measures.add(new AgencyWarned(agency, Reviewer.PREFECTURE, "考场记录不全", AgencyEvents.AT));
            measures.add(new RectificationOrdered(agency, Reviewer.DEPARTMENT, "补齐监控", deadline, AgencyEvents.AT));
            measures.add(new RectificationReported(agency, "已补齐", AgencyEvents.AT));
            measures.add(
                    random.nextBoolean()
                            ? new RectificationAccepted(agency, null, AgencyEvents.AT)
                            : new RectificationRejected(agency, "仍缺两处", deadline.plusDays(10), AgencyEvents.AT));
            measures.add(new AgencySuspended(agency, Reviewer.PREFECTURE, "整改未完成", AgencyEvents.AT));
            measures.add(new AgencyReinstated(agency, Reviewer.DEPARTMENT, "整改完成", AgencyEvents.AT));
        }
        return measures;
    }
}

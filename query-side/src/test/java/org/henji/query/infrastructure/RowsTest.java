package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.PersonalText;
import org.henji.platform.failure.Refused;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.Edge;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.infrastructure.Selection.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RowsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.007Z");

    public enum Shape {
        ROUND,
        SQUARE
    }

    public record Part(String name, int count, @Nullable LocalDate day) {}

    /** Everything a view may hold. */
    public record Sample(
            Uscc uscc,
            Shape shape,
            boolean sample,
            long size,
            Instant since,
            @Nullable String remark,
            List<Part> parts,
            List<Uscc> members,
            @Nullable PersonalData person,
            @Nullable PersonalText text,
            @Nullable PersonalProfile profile,
            @Nullable LocalTime clock) {

        static Sample of(Shape shape, Instant since) {
            return new Sample(
                    AgencyEvents.USCC,
                    shape,
                    true,
                    1L << 40,
                    since,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null);
        }
    }

    private static final PersonalText FACTS = new PersonalText(AgencyEvents.LEGAL_REPRESENTATIVE.subject(), "事实与理由");

    private static final PersonalProfile PROFILE = new PersonalProfile(
            AgencyEvents.LEGAL_REPRESENTATIVE.subject(),
            "汉族",
            Education.SENIOR_SECONDARY,
            CandidateSource.SOCIETY,
            "示例公司",
            "示例路 1 号",
            2);

    private static final ReadModel<Sample> MODEL = ReadModel.of(Sample.class, "samples", "samples", 1)
            .indexedBy("shape", Row.KEY)
            .indexedBy("shape", "since", Row.KEY)
            .indexedBy("members", Row.KEY)
            .build();

    private final TestPeople people = new TestPeople();
    private MongoDatabase database;
    private Rows<Sample> rows;

    @BeforeEach
    void emptyCollection(MongoDatabase emptyDatabase) {
        database = emptyDatabase;
        rows = new ReadModelDatabase(database, people.mapper(), "test", Duration.ofSeconds(10), Clock.systemUTC())
                .rows(MODEL);
        rows.createIndexes();
    }

    @Test
    void view_comes_back_as_it_was_written() {
        Sample full = new Sample(
                AgencyEvents.USCC,
                Shape.SQUARE,
                false,
                Long.MAX_VALUE,
                NOON,
                "备注",
                List.of(new Part("甲", 3, LocalDate.of(2028, 2, 29)), new Part("乙", 0, null)),
                List.of(AgencyEvents.USCC, AgencyEvents.OTHER_USCC),
                AgencyEvents.CONTACT,
                FACTS,
                PROFILE,
                LocalTime.of(9, 30));

        insert(new Row<>("full", 5, full), new Row<>("sparse", 6, Sample.of(Shape.ROUND, NOON)));

        assertThat(rows.find("full")).contains(full);
        assertThat(rows.find("sparse")).contains(Sample.of(Shape.ROUND, NOON));
        assertThat(rows.find("none")).isEmpty();
        assertThat(rows.load(List.of("full", "none"))).containsExactly(Map.entry("full", new Row<>("full", 5, full)));
    }

    @Test
    void ids_are_stored_as_their_text() {
        insert(new Row<>("a", 0, Sample.of(Shape.ROUND, NOON)));

        assertThat(stored().get("view", Document.class).getString("uscc")).isEqualTo(AgencyEvents.USCC.value());
    }

    @Test
    void person_is_stored_sealed_with_the_subject_beside() {
        insert(new Row<>("a", 0, withPerson()));

        Document person = stored().get("view", Document.class).get("person", Document.class);
        assertThat(person.getString("subject"))
                .isEqualTo(AgencyEvents.LEGAL_REPRESENTATIVE.subject().value());
        assertThat(stored().toJson())
                .doesNotContain(AgencyEvents.LEGAL_REPRESENTATIVE.name())
                .doesNotContain(AgencyEvents.LEGAL_REPRESENTATIVE.phone())
                .doesNotContain(AgencyEvents.LEGAL_REPRESENTATIVE.idNumber().value())
                .doesNotContain(FACTS.text())
                .doesNotContain(PROFILE.ethnicGroup())
                .doesNotContain(PROFILE.address());
    }

    @Test
    void person_whose_key_is_destroyed_reads_as_erased() {
        insert(new Row<>("a", 0, withPerson()));

        people.erase(AgencyEvents.LEGAL_REPRESENTATIVE.subject());

        Sample row = rows.find("a").orElseThrow();
        assertThat(row.person()).isEqualTo(PersonalData.erased(AgencyEvents.LEGAL_REPRESENTATIVE.subject()));
        assertThat(row.text()).isEqualTo(PersonalText.erased(FACTS.subject()));
        assertThat(row.profile()).isEqualTo(PersonalProfile.erased(PROFILE.subject()));
    }

    @Test
    void person_erased_after_the_event_was_read_is_stored_as_erased() {
        people.erase(AgencyEvents.LEGAL_REPRESENTATIVE.subject());

        insert(new Row<>("a", 0, withPerson()));

        Sample row = rows.find("a").orElseThrow();
        assertThat(row.person().isErased()).isTrue();
        assertThat(row.text().isErased()).isTrue();
        assertThat(row.profile().isErased()).isTrue();
        assertThat(stored().toJson()).doesNotContain(AgencyEvents.LEGAL_REPRESENTATIVE.name(), FACTS.text());
    }

    @Test
    void row_that_changed_meanwhile_is_not_replaced() {
        Row<Sample> first = new Row<>("a", 1, Sample.of(Shape.ROUND, NOON));
        insert(first);
        Row<Sample> newer = new Row<>("a", 9, Sample.of(Shape.SQUARE, NOON));
        rows.write(Map.of("a", newer), Map.of("a", first));

        Row<Sample> stale = new Row<>("a", 2, Sample.of(Shape.ROUND, NOON.plusSeconds(1)));
        assertThatThrownBy(() -> rows.write(Map.of("a", stale), Map.of("a", first)))
                .isInstanceOf(RowsChangedMeanwhile.class);
        assertThatThrownBy(() -> rows.write(Map.of("a", stale), Map.of())).isInstanceOf(MongoBulkWriteException.class);

        assertThat(rows.load(List.of("a"))).containsEntry("a", newer);
    }

    @Test
    void query_that_no_index_serves_is_refused() {
        assertThatThrownBy(() -> page(Selection.all().where("sample", true), 10, null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rows_of_several_values_are_found_at_once_in_the_order_of_their_keys() {
        insert(
                new Row<>("b", 0, of(List.of(AgencyEvents.OTHER_USCC))),
                new Row<>("a", 1, of(List.of(AgencyEvents.USCC))),
                new Row<>("c", 2, of(List.of(AgencyEvents.PRIVATE_NON_ENTERPRISE))),
                new Row<>("d", 3, of(List.of())));

        assertThat(rows.all("members", List.of(AgencyEvents.OTHER_USCC, AgencyEvents.USCC)))
                .extracting(Sample::members)
                .containsExactly(List.of(AgencyEvents.USCC), List.of(AgencyEvents.OTHER_USCC));
        assertThat(rows.all("members", List.of())).isEmpty();
        assertThatThrownBy(() -> rows.all("sample", List.of(true))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void declared_indexes_exist() {
        List<Document> indexes = new ArrayList<>();
        database.getCollection("samples").listIndexes().forEach(index -> indexes.add(index.get("key", Document.class)));

        assertThat(indexes)
                .contains(
                        new Document("view.shape", 1).append("_id", 1),
                        new Document("view.shape", 1).append("view.since", 1).append("_id", 1),
                        new Document("view.members", 1).append("_id", 1));
    }

    @Test
    void pages_in_key_order_join_to_the_whole_list() {
        List<String> keys = insertShuffled(25, i -> NOON);

        assertThat(allKeys(Selection.all(), 7)).isEqualTo(keys.stream().sorted().toList());
    }

    @Test
    void pages_in_time_order_join_to_the_whole_list_though_moments_repeat() {
        List<String> keys = insertShuffled(25, i -> NOON.plusMillis(i / 4));
        Selection selection = Selection.all().where("shape", Shape.ROUND);

        assertThat(allKeys(selection.orderedBy("since", Direction.ASCENDING), 3))
                .isEqualTo(keys);
        assertThat(allKeys(selection.orderedBy("since", Direction.DESCENDING), 3))
                .isEqualTo(keys.reversed());
    }

    @Test
    void cursor_stays_where_it_is_when_rows_are_inserted_before_it() {
        insertShuffled(6, i -> NOON.plusSeconds(i));
        Selection selection = Selection.all().where("shape", Shape.ROUND).orderedBy("since", Direction.DESCENDING);
        Connection<Sample> first = page(selection, 2, null);

        insert(new Row<>("newest", 100, Sample.of(Shape.ROUND, NOON.plusSeconds(100))));
        Connection<Sample> second = page(selection, 2, first.getPageInfo().endCursor());

        assertThat(moments(first)).containsExactly(NOON.plusSeconds(5), NOON.plusSeconds(4));
        assertThat(moments(second)).containsExactly(NOON.plusSeconds(3), NOON.plusSeconds(2));
    }

    @Test
    void total_counts_what_the_selection_holds_on_every_page() {
        insertShuffled(9, i -> NOON.plusSeconds(i));
        insert(new Row<>("square", 100, Sample.of(Shape.SQUARE, NOON)));
        Connection<Sample> page = page(Selection.all().where("shape", Shape.ROUND), 2, null);

        assertThat(page.getTotalCount()).isEqualTo(9);
        assertThat(page.getPageInfo().hasNextPage()).isTrue();
        assertThat(page(Selection.all().where("shape", Shape.SQUARE), 2, null)
                        .getPageInfo()
                        .hasNextPage())
                .isFalse();
    }

    @Test
    void restrictions_add_up() {
        insertShuffled(3, i -> NOON);

        Selection nothing = Selection.all().where("shape", Shape.ROUND).where("shape", Shape.SQUARE);

        assertThat(page(nothing, 10, null).getTotalCount()).isZero();
    }

    @Test
    void list_field_is_tested_for_containing_the_value() {
        Sample member = of(List.of(AgencyEvents.OTHER_USCC, AgencyEvents.USCC));
        insert(new Row<>("member", 0, member), new Row<>("stranger", 1, Sample.of(Shape.ROUND, NOON)));

        assertThat(page(Selection.all().where("members", AgencyEvents.USCC), 10, null)
                        .getEdges())
                .extracting(Edge::node)
                .containsExactly(member);
    }

    @Test
    void part_of_a_text_is_searched_literally() {
        insert(remark("a", "甲(乙).*丙"), remark("b", "甲乙丙"), remark("c", "\\E甲"));

        assertThat(remarks("乙).*")).containsExactly("甲(乙).*丙");
        assertThat(remarks("\\E")).containsExactly("\\E甲");
        assertThat(remarks(" 甲乙 ")).containsExactly("甲乙丙");
    }

    @Test
    void cursor_of_another_list_is_refused() {
        insertShuffled(3, i -> NOON.plusSeconds(i));
        Selection byTime = Selection.all().where("shape", Shape.ROUND).orderedBy("since", Direction.ASCENDING);
        String keyCursor = page(Selection.all(), 1, null).getPageInfo().endCursor();
        String timeCursor = page(byTime, 1, null).getPageInfo().endCursor();

        assertThatThrownBy(() -> page(byTime, 1, keyCursor))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.failure().code()).isEqualTo(FailureCode.CURSOR_INVALID));
        assertThatThrownBy(() -> page(Selection.all(), 1, timeCursor)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rows.page(byTime, new PageRequest(1, List.of("soon", "a"))))
                .isInstanceOf(Refused.class);
    }

    private static Sample withPerson() {
        return new Sample(
                AgencyEvents.USCC,
                Shape.ROUND,
                true,
                0,
                NOON,
                null,
                List.of(),
                List.of(),
                AgencyEvents.LEGAL_REPRESENTATIVE,
                FACTS,
                PROFILE,
                null);
    }

    private static Row<Sample> remark(String key, String remark) {
        return new Row<>(
                key,
                0,
                new Sample(
                        AgencyEvents.USCC,
                        Shape.ROUND,
                        true,
                        0,
                        NOON,
                        remark,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    private static Sample of(List<Uscc> members) {
        return new Sample(
                AgencyEvents.USCC, Shape.ROUND, true, 0, NOON, null, List.of(), members, null, null, null, null);
    }

    private List<String> remarks(String part) {
        return page(Selection.all().containing("remark", part), 10, null).getEdges().stream()
                .map(edge -> edge.node().remark())
                .toList();
    }

    /** Inserts rows in random order and returns their keys in the order of time, then key. */
    private List<String> insertShuffled(int count, IntFunction<Instant> since) {
        List<Row<Sample>> all = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Row<>("k%02d".formatted(i), i, Sample.of(Shape.ROUND, since.apply(i))))
                .toList());
        List<String> keys = all.stream().map(Row::key).toList();
        Collections.shuffle(all, new Random(1));
        all.forEach(this::insert);
        return keys;
    }

    @SafeVarargs
    private void insert(Row<Sample>... inserted) {
        for (Row<Sample> row : inserted) {
            rows.write(Map.of(row.key(), row), Map.of());
        }
    }

    private Document stored() {
        return database.getCollection("samples").find().first();
    }

    private Connection<Sample> page(Selection selection, int first, @Nullable String after) {
        return rows.page(selection, PageRequest.of(first, after));
    }

    private List<String> allKeys(Selection selection, int size) {
        List<String> keys = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            Connection<Long> page = rows.page(selection, PageRequest.of(size, cursor), view -> 0L);
            page.getEdges()
                    .forEach(edge ->
                            keys.add(PageRequest.of(1, edge.cursor()).after().getLast()));
            cursor = page.getPageInfo().endCursor();
            more = page.getPageInfo().hasNextPage();
        }
        return keys;
    }

    private static List<Instant> moments(Connection<Sample> page) {
        return page.getEdges().stream().map(edge -> edge.node().since()).toList();
    }
}

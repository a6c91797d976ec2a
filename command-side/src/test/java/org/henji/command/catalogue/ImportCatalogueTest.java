package org.henji.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.catalogue.CatalogueCommand.ImportCatalogue;
import org.henji.command.catalogue.CatalogueCommand.RetireItem;
import org.henji.command.catalogue.CatalogueCommand.SuspendItem;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.Outcome;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemPublished;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemSuspended;
import org.henji.kernel.catalogue.CatalogueEditionEvent.EditionImported;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.message.Trail;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules 8 to 12 of {@code docs/event-model/catalogue.md}. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportCatalogueTest {

    private static final String HEADER = "code,name,category,basis\n";
    private static final String FILE = "catalogue.csv";

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private EventStore store;

    private final EditionNo edition = FreshIds.edition();
    private final ItemCode first = FreshIds.item();
    private final ItemCode second = FreshIds.item();

    @Test
    void the_items_and_the_edition_come_from_one_act() {
        Outcome outcome = send(importing(twoItems()), DEPARTMENT);

        assertThat(outcome).isEqualTo(new Outcome(edition.value(), 0));
        assertThat(events(first)).containsExactly(published(first, "砖雕制作"));
        assertThat(events(second)).containsExactly(published(second, "剪纸"));
        assertThat(events(edition)).containsExactly(imported(twoItems(), 2, 0));
        assertThat(Stream.of(first, second, edition)
                        .map(id -> store.readEvents(id.toString())
                                .next()
                                .getMetaData()
                                .get("correlationId"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        send(importing(twoItems()), DEPARTMENT);
        assertThat(send(importing(twoItems()), DEPARTMENT)).isEqualTo(new Outcome(edition.value(), 0));
        assertThat(events(edition)).hasSize(1);
        assertThat(events(first)).hasSize(1);
    }

    @Test
    void an_edition_does_not_come_from_two_files() {
        send(importing(twoItems()), DEPARTMENT);
        String another = HEADER + row(FreshIds.item(), "雕漆制作");
        assertRefused(importing(another), FailureCode.EDITION_ALREADY_IMPORTED, edition.value());
    }

    @Test
    void a_sample_does_not_become_official_under_the_same_edition() {
        send(importing(twoItems()), DEPARTMENT);
        assertRefused(
                new ImportCatalogue(edition, FILE, twoItems(), false),
                FailureCode.EDITION_ALREADY_IMPORTED,
                edition.value());
    }

    @Test
    void items_known_before_count_as_unchanged() {
        send(importing(HEADER + row(first, "砖雕制作")), DEPARTMENT);
        EditionNo next = FreshIds.edition();
        send(new ImportCatalogue(next, FILE, twoItems(), true), DEPARTMENT);

        assertThat(events(first)).hasSize(1);
        assertThat(events(next))
                .singleElement()
                .isEqualTo(new EditionImported(
                        next, FILE, CatalogueFile.parse(twoItems()).sha256(), true, 1, 1, Acts.CLOCK.instant()));
    }

    @Test
    void an_item_that_cannot_be_published_stops_the_whole_import() {
        send(importing(HEADER + row(second, "剪纸")), DEPARTMENT);
        send(new RetireItem(second, "并入职业工种"), DEPARTMENT);
        EditionNo next = FreshIds.edition();

        assertRefused(new ImportCatalogue(next, FILE, twoItems(), true), FailureCode.ITEM_RETIRED, second.value());
        assertThat(events(first)).isEmpty();
        assertThat(events(next)).isEmpty();
    }

    @Test
    void an_import_does_not_resume_a_suspended_item() {
        send(importing(HEADER + row(first, "砖雕制作")), DEPARTMENT);
        send(new SuspendItem(first, "规范修订"), DEPARTMENT);
        send(new ImportCatalogue(FreshIds.edition(), FILE, twoItems(), true), DEPARTMENT);
        assertThat(events(first)).last().isInstanceOf(ItemSuspended.class);
    }

    @Test
    void a_file_with_bad_lines_is_refused_as_a_whole() {
        String content = twoItems() + "ZX-1,木雕制作,手工制作,依据\n" + row(FreshIds.item(), "木雕师");
        assertThatThrownBy(() -> send(importing(content), DEPARTMENT))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.<Failure>getDetails()).hasValueSatisfying(failure -> {
                            assertThat(failure.code()).isEqualTo(FailureCode.CATALOGUE_FILE_INVALID);
                            assertThat(failure.arguments())
                                    .singleElement()
                                    .asString()
                                    .contains("4：", "5：");
                        }));
        assertThat(events(first)).isEmpty();
        assertThat(events(edition)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_imports(Actor actor) {
        assertThatThrownBy(() -> send(importing(twoItems()), actor))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.<Failure>getDetails())
                                .hasValue(Failure.of(FailureCode.WRONG_LEVEL)));
        assertThat(events(edition)).isEmpty();
    }

    static Stream<Actor> only_the_department_imports() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        assertThatThrownBy(() -> send(importing(twoItems()), DEPARTMENT_ELSEWHERE))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.<Failure>getDetails())
                                .hasValue(Failure.of(FailureCode.WRONG_TERRITORY)));
    }

    private void assertRefused(Command command, FailureCode code, String... arguments) {
        long before = store.createHeadToken().position().orElseThrow();
        assertThatThrownBy(() -> send(command, DEPARTMENT))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.<Failure>getDetails()).hasValue(Failure.of(code, arguments)));
        assertThat(store.createHeadToken().position()).hasValue(before);
    }

    private Outcome send(Command command, Actor actor) {
        return gateway.sendAndWait(new GenericCommandMessage<>(command, Trail.of(actor)));
    }

    private ImportCatalogue importing(String content) {
        return new ImportCatalogue(edition, FILE, content, true);
    }

    /** In the opposite order of their codes, which must not matter. */
    private String twoItems() {
        return HEADER + row(second, "剪纸") + row(first, "砖雕制作");
    }

    private static String row(ItemCode item, String name) {
        return item + "," + name + ",手工制作,依据\n";
    }

    private ItemPublished published(ItemCode item, String name) {
        return new ItemPublished(item, name, ItemCategory.HANDICRAFT, edition, true, "依据", Acts.CLOCK.instant());
    }

    private EditionImported imported(String content, int published, int unchanged) {
        return new EditionImported(
                edition, FILE, CatalogueFile.parse(content).sha256(), true, published, unchanged, Acts.CLOCK.instant());
    }

    private List<Object> events(Object id) {
        return store.readEvents(id.toString())
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }
}

package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.command.Actors.OTHER_PREFECTURE;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.proposalRefused;
import static org.henji.kernel.catalogue.CatalogueEvents.proposed;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.retired;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.catalogue.SpecificationEvents.approved;
import static org.henji.kernel.catalogue.SpecificationEvents.drafted;
import static org.henji.kernel.catalogue.SpecificationEvents.specification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.catalogue.SpecificationCommand.DraftSpecification;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationDrafted;
import org.henji.kernel.catalogue.specification.WorkTask;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 21 to 23 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftSpecificationTest {

    private static final Specification LARGER_GROUPS = with(specification().tasks(), 4);

    private final Stage stage = Stage.given(published());

    @ParameterizedTest
    @MethodSource
    void a_prefecture_or_the_department_drafts(Actor actor) {
        stage.when(command(), actor).then(drafted());
    }

    static Stream<Actor> a_prefecture_or_the_department_drafts() {
        return Stream.of(PREFECTURE, DEPARTMENT);
    }

    @ParameterizedTest
    @MethodSource
    void the_item_is_proposed_or_published(List<AssessmentItemEvent> item) {
        Stage.given(item.toArray(AssessmentItemEvent[]::new))
                .when(command(), PREFECTURE)
                .then(drafted());
    }

    static Stream<List<AssessmentItemEvent>> the_item_is_proposed_or_published() {
        return Stream.of(
                List.of(proposed(NOODLES)),
                List.of(proposed(NOODLES), proposalRefused(NOODLES), proposed(NOODLES)),
                List.of(proposed(NOODLES), published()),
                List.of(published(), suspended()));
    }

    @ParameterizedTest
    @MethodSource
    void and_neither_refused_nor_retired(List<AssessmentItemEvent> item) {
        Stage.given(item.toArray(AssessmentItemEvent[]::new))
                .when(command(), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_PUBLISHED, NOODLES.value());
    }

    static Stream<List<AssessmentItemEvent>> and_neither_refused_nor_retired() {
        return Stream.of(
                List.of(), List.of(proposed(NOODLES), proposalRefused(NOODLES)), List.of(published(), retired()));
    }

    @ParameterizedTest
    @CsvSource({"60, 39", "60, 41", "100, 100"})
    void the_weights_add_up_to_a_hundred(int first, int second) {
        stage.when(command(with(List.of(task("和面", first), task("拉面", second)), 3)), PREFECTURE)
                .thenRefused(FailureCode.SPECIFICATION_WEIGHTS_NOT_100, String.valueOf(first + second));
    }

    @Test
    void a_task_occurs_once() {
        stage.when(command(with(List.of(task("和面", 60), task("和面 ", 40)), 3)), PREFECTURE)
                .thenRefused(FailureCode.SPECIFICATION_TASK_REPEATED, "和面 ");
    }

    @Test
    void a_group_has_no_fewer_assessors_than_the_setting_says() {
        stage.when(command(with(specification().tasks(), 2)), PREFECTURE)
                .thenRefused(FailureCode.SPECIFICATION_ASSESSORS_TOO_FEW, "3")
                .under(Rules.defaults().with(Map.of(Setting.ASSESSORS_PER_GROUP, 5)))
                .when(command(LARGER_GROUPS), PREFECTURE)
                .thenRefused(FailureCode.SPECIFICATION_ASSESSORS_TOO_FEW, "5");
    }

    @Test
    void the_newest_draft_counts() {
        stage.by(PREFECTURE, drafted())
                .when(command(LARGER_GROUPS), PREFECTURE)
                .then(new SpecificationDrafted(SPECIFICATION, LARGER_GROUPS, AT))
                .when(command(), PREFECTURE)
                .then(drafted());
    }

    @Test
    void the_same_draft_changes_nothing() {
        stage.by(PREFECTURE, drafted())
                .when(command(), PREFECTURE)
                .thenNothing()
                .by(DEPARTMENT, approved())
                .when(command(), PREFECTURE)
                .thenNothing();
    }

    @Test
    void the_department_goes_on_with_what_a_prefecture_began() {
        stage.by(PREFECTURE, drafted())
                .when(command(LARGER_GROUPS), DEPARTMENT)
                .then(new SpecificationDrafted(SPECIFICATION, LARGER_GROUPS, AT))
                .when(command(), PREFECTURE)
                .then(drafted());
    }

    @ParameterizedTest
    @MethodSource
    void a_prefecture_leaves_alone_what_another_office_began(Actor first) {
        stage.by(first, drafted()).when(command(), PREFECTURE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    static Stream<Actor> a_prefecture_leaves_alone_what_another_office_began() {
        return Stream.of(OTHER_PREFECTURE, DEPARTMENT);
    }

    @Test
    void what_was_approved_never_changes() {
        stage.by(PREFECTURE, drafted())
                .by(DEPARTMENT, approved())
                .when(command(LARGER_GROUPS), PREFECTURE)
                .thenRefused(FailureCode.SPECIFICATION_FIXED, SPECIFICATION.value())
                .by(DEPARTMENT, SpecificationEvents.retired())
                .when(command(LARGER_GROUPS), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_FIXED, SPECIFICATION.value());
    }

    @ParameterizedTest
    @MethodSource
    void nobody_else_drafts(Actor actor) {
        stage.when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> nobody_else_drafts() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT).filter(actor -> actor.level() != Level.PREFECTURE);
    }

    @ParameterizedTest
    @MethodSource
    void nobody_of_another_province_does(Actor actor) {
        stage.when(command(), actor).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    static Stream<Actor> nobody_of_another_province_does() {
        return Stream.of(DEPARTMENT_ELSEWHERE, Actors.prefecture(new RegionCode("610100")));
    }

    private static Specification with(List<WorkTask> tasks, int assessors) {
        Specification usual = specification();
        return new Specification(
                usual.definition(),
                usual.applicableTo(),
                usual.occupationCode(),
                tasks,
                usual.eligibility(),
                assessors,
                usual.mode(),
                usual.durationMinutes(),
                usual.stations(),
                usual.equipment());
    }

    private static WorkTask task(String name, int weight) {
        return new WorkTask(name, List.of(), List.of(), weight);
    }

    private static DraftSpecification command() {
        return command(specification());
    }

    private static DraftSpecification command(Specification content) {
        return new DraftSpecification(SPECIFICATION, content);
    }
}

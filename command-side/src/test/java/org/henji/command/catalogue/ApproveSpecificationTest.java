package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.BASIS;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.retired;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.catalogue.SpecificationEvents.approved;
import static org.henji.kernel.catalogue.SpecificationEvents.drafted;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.catalogue.SpecificationCommand.ApproveSpecification;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.catalogue.specification.SpecificationEvent.SpecificationRetired;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 24 and 25 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApproveSpecificationTest {

    private static final SpecificationNo NEWER = SpecificationNo.of(NOODLES, 2);

    private final Stage stage = Stage.given(published(), drafted());

    @Test
    void the_department_approves_a_draft() {
        stage.when(command(SPECIFICATION, null), DEPARTMENT).then(approved());
    }

    @Test
    void the_same_once_more_changes_nothing() {
        stage.and(approved()).when(command(SPECIFICATION, null), DEPARTMENT).thenNothing();
    }

    @Test
    void what_was_approved_is_fixed() {
        stage.and(approved())
                .when(new ApproveSpecification(SPECIFICATION, BASIS, false, null), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_FIXED, SPECIFICATION.value())
                .when(new ApproveSpecification(SPECIFICATION, "another basis", true, null), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_FIXED, SPECIFICATION.value())
                .and(SpecificationEvents.retired())
                .when(command(SPECIFICATION, null), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_FIXED, SPECIFICATION.value());
    }

    @Test
    void two_versions_may_be_approved_side_by_side() {
        stage.and(approved(), drafted(NEWER))
                .when(command(NEWER, null), DEPARTMENT)
                .then(approved(NEWER));
    }

    @Test
    void what_it_replaces_is_retired_in_the_same_act() {
        stage.and(approved(), drafted(NEWER))
                .when(command(NEWER, SPECIFICATION), DEPARTMENT)
                .then(approved(NEWER), new SpecificationRetired(SPECIFICATION, "由 ZX-01-001-V2 替代", AT));
    }

    @Test
    void what_it_replaces_may_be_named_later() {
        stage.and(approved(), drafted(NEWER), approved(NEWER))
                .when(command(NEWER, SPECIFICATION), DEPARTMENT)
                .then(new SpecificationRetired(SPECIFICATION, "由 ZX-01-001-V2 替代", AT))
                .when(command(NEWER, SPECIFICATION), DEPARTMENT)
                .thenNothing()
                .when(command(SPECIFICATION, NEWER), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_FIXED, SPECIFICATION.value());
    }

    @Test
    void named_later_it_is_no_draft_and_of_the_same_item() {
        stage.and(drafted(NEWER), approved(NEWER))
                .when(command(NEWER, SPECIFICATION), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_NOT_APPROVED, SPECIFICATION.value())
                .when(command(NEWER, SpecificationNo.of(PAPER_CUTTING, 1)), DEPARTMENT)
                .thenRefused(
                        FailureCode.SPECIFICATION_OTHER_ITEM,
                        SpecificationNo.of(PAPER_CUTTING, 1).value());
    }

    @Test
    void a_draft_is_not_replaced_nor_what_was_retired() {
        stage.and(drafted(NEWER))
                .when(command(NEWER, SPECIFICATION), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_NOT_APPROVED, SPECIFICATION.value())
                .and(approved(), SpecificationEvents.retired())
                .when(command(NEWER, SPECIFICATION), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_NOT_APPROVED, SPECIFICATION.value());
    }

    @Test
    void what_it_replaces_is_another_version_of_the_same_item() {
        SpecificationNo ofAnother = SpecificationNo.of(PAPER_CUTTING, 1);
        stage.and(published(PAPER_CUTTING), drafted(ofAnother), approved(ofAnother))
                .when(command(SPECIFICATION, ofAnother), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_OTHER_ITEM, ofAnother.value())
                .when(command(SPECIFICATION, SPECIFICATION), DEPARTMENT)
                .thenRefused(FailureCode.SPECIFICATION_OTHER_ITEM, SPECIFICATION.value())
                .when(command(SPECIFICATION, NEWER), DEPARTMENT)
                .thenRefused(FailureCode.NOT_FOUND, NEWER.value());
    }

    @Test
    void an_item_that_was_retired_meanwhile_needs_no_specification() {
        stage.and(retired())
                .when(command(SPECIFICATION, null), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_PUBLISHED, NOODLES.value());
    }

    @Test
    void what_nobody_has_drafted_does_not_exist() {
        stage.when(command(NEWER, null), DEPARTMENT).thenRefused(FailureCode.NOT_FOUND, NEWER.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_approves(Actor actor) {
        stage.when(command(SPECIFICATION, null), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_approves() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        stage.when(command(SPECIFICATION, null), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static ApproveSpecification command(SpecificationNo specification, @Nullable SpecificationNo replaces) {
        return new ApproveSpecification(specification, BASIS, true, replaces);
    }
}

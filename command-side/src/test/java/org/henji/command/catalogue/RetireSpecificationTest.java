package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.catalogue.SpecificationEvents.approved;
import static org.henji.kernel.catalogue.SpecificationEvents.drafted;
import static org.henji.kernel.catalogue.SpecificationEvents.retired;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.catalogue.SpecificationCommand.RetireSpecification;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 26 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetireSpecificationTest {

    private final Stage stage = Stage.given(published(), drafted());

    @Test
    void what_was_approved_is_retired_and_stays_so() {
        stage.and(approved())
                .when(command(), DEPARTMENT)
                .then(retired())
                .when(command(), DEPARTMENT)
                .thenNothing();
    }

    @Test
    void a_draft_is_not_retired() {
        stage.when(command(), DEPARTMENT).thenRefused(FailureCode.SPECIFICATION_NOT_APPROVED, SPECIFICATION.value());
    }

    @Test
    void what_nobody_has_drafted_does_not_exist() {
        Stage.given().when(command(), DEPARTMENT).thenRefused(FailureCode.NOT_FOUND, SPECIFICATION.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_retires(Actor actor) {
        stage.and(approved()).when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_retires() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        stage.and(approved()).when(command(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static RetireSpecification command() {
        return new RetireSpecification(SPECIFICATION, retired().reason());
    }
}

package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.submittedToMinistry;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.catalogue.CatalogueCommand.SubmitItemToMinistry;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 17 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmitItemToMinistryTest {

    @Test
    void what_the_province_has_approved_is_submitted() {
        ProposalAt.APPROVED.item().when(command(), DEPARTMENT).then(submittedToMinistry(NOODLES));
    }

    @Test
    void nothing_was_submitted_on_a_day_to_come() {
        LocalDate tomorrow = TODAY.plusDays(1);
        ProposalAt.APPROVED
                .item()
                .when(command(tomorrow), DEPARTMENT)
                .thenRefused(FailureCode.DOCUMENT_DATE_INVALID, tomorrow.toString());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
    void not_at_another_stage(ProposalAt at) {
        at.item().when(command(), DEPARTMENT).thenRefused(FailureCode.ITEM_NOT_APPROVED, NOODLES.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_does_that(Actor actor) {
        ProposalAt.APPROVED.item().when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_does_that() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        ProposalAt.APPROVED.item().when(command(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void an_item_that_nobody_has_proposed_does_not_exist() {
        Stage.given().when(command(), DEPARTMENT).thenRefused(FailureCode.NOT_FOUND, NOODLES.value());
    }

    private static SubmitItemToMinistry command() {
        return command(TODAY);
    }

    private static SubmitItemToMinistry command(LocalDate day) {
        return new SubmitItemToMinistry(NOODLES, submittedToMinistry(NOODLES).documentNo(), day);
    }
}

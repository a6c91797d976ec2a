package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.catalogue.CatalogueCommand.RecordMinistryRefusal;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposalRefused;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 18 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordMinistryRefusalTest {

    private static final String REASON = "与职业重复";

    @Test
    void the_proposal_ends_with_the_ministrys_refusal() {
        ProposalAt.SUBMITTED
                .item()
                .when(command(), DEPARTMENT)
                .then(new ItemProposalRefused(NOODLES, true, REASON, AT));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUBMITTED")
    void not_at_another_stage(ProposalAt at) {
        at.item().when(command(), DEPARTMENT).thenRefused(FailureCode.ITEM_NOT_WAITING_FOR_MINISTRY, NOODLES.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_does_that(Actor actor) {
        ProposalAt.SUBMITTED.item().when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_does_that() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        ProposalAt.SUBMITTED.item().when(command(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void an_item_that_nobody_has_proposed_does_not_exist() {
        Stage.given().when(command(), DEPARTMENT).thenRefused(FailureCode.NOT_FOUND, NOODLES.value());
    }

    private static RecordMinistryRefusal command() {
        return new RecordMinistryRefusal(NOODLES, REASON);
    }
}

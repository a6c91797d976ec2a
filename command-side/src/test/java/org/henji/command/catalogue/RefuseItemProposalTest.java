package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.proposalRefused;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.catalogue.CatalogueCommand.RefuseItemProposal;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 16 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefuseItemProposalTest {

    @Test
    void the_department_refuses_what_a_prefecture_has_proposed() {
        ProposalAt.REVIEW.item().when(command(), DEPARTMENT).then(proposalRefused(NOODLES));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVIEW")
    void not_at_another_stage(ProposalAt at) {
        at.item().when(command(), DEPARTMENT).thenRefused(FailureCode.ITEM_NOT_WAITING_FOR_REVIEW, NOODLES.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_does_that(Actor actor) {
        ProposalAt.REVIEW.item().when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_does_that() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        ProposalAt.REVIEW.item().when(command(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @Test
    void an_item_that_nobody_has_proposed_does_not_exist() {
        Stage.given().when(command(), DEPARTMENT).thenRefused(FailureCode.NOT_FOUND, NOODLES.value());
    }

    private static RefuseItemProposal command() {
        return new RefuseItemProposal(NOODLES, proposalRefused(NOODLES).reason());
    }
}

package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.resumed;
import static org.henji.kernel.catalogue.CatalogueEvents.retired;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.catalogue.CatalogueCommand.SuspendItem;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 5, 7 and 20 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuspendItemTest {

    private final Acts<AssessmentItem> item = Acts.on(AssessmentItem.class);

    @Test
    void an_open_item_is_suspended() {
        item.given(published()).when(command(), DEPARTMENT).then(suspended());
    }

    @Test
    void a_resumed_item_can_be_suspended_again() {
        item.given(published(), suspended(), resumed())
                .when(command(), DEPARTMENT)
                .then(suspended());
    }

    @Test
    void a_suspended_item_stays_suspended() {
        item.given(published(), suspended()).when(command(), DEPARTMENT).thenNothing();
    }

    @Test
    void a_retired_item_cannot_be_suspended() {
        item.given(published(), retired())
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_RETIRED, NOODLES.value());
    }

    @Test
    void what_is_merely_proposed_is_not_in_the_catalogue() {
        ProposalAt.CONSENTED
                .item()
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_PUBLISHED, NOODLES.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_does_that(Actor actor) {
        item.given(published(), suspended()).when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_does_that() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        item.given(published()).when(command(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static SuspendItem command() {
        return new SuspendItem(NOODLES, suspended().reason());
    }
}

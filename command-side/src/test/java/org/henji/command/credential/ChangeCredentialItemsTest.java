package org.henji.command.credential;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.agency.AgencyEvents.blocked;
import static org.henji.kernel.agency.AgencyEvents.unblocked;
import static org.henji.kernel.catalogue.CatalogueEvents.HOUSEKEEPING;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.retired;
import static org.henji.kernel.credential.CredentialEvents.EXTERNAL_SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.itemsChanged;
import static org.henji.kernel.credential.CredentialEvents.revoked;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.credential.CredentialCommand.ChangeCredentialItems;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 9 and 13 of {@code docs/event-model/credential.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangeCredentialItemsTest {

    private final Stage stage = CredentialStage.given();

    @Test
    void an_item_that_it_covers_no_more_is_blocked_in_the_same_act() {
        stage.when(command(), DEPARTMENT).then(itemsChanged(FIRST, NOODLES, HOUSEKEEPING), blocked(PAPER_CUTTING));
    }

    @Test
    void an_item_that_it_covers_again_is_unblocked_in_the_same_act() {
        stage.and(itemsChanged(FIRST, NOODLES), blocked(PAPER_CUTTING))
                .when(command(FIRST, NOODLES, PAPER_CUTTING), DEPARTMENT)
                .then(itemsChanged(FIRST, NOODLES, PAPER_CUTTING), unblocked(PAPER_CUTTING));
    }

    @Test
    void the_same_items_in_another_order_change_nothing() {
        stage.when(command(FIRST, PAPER_CUTTING, NOODLES, PAPER_CUTTING), DEPARTMENT)
                .thenNothing();
    }

    @Test
    void an_assessor_covers_something() {
        stage.when(command(FIRST), DEPARTMENT).thenRefused(FailureCode.CREDENTIAL_ITEMS_MISSING);
    }

    @Test
    void a_supervisor_covers_what_is_said_or_everything() {
        stage.when(command(EXTERNAL_SUPERVISOR, NOODLES), DEPARTMENT)
                .then(itemsChanged(EXTERNAL_SUPERVISOR, NOODLES))
                .when(command(EXTERNAL_SUPERVISOR), DEPARTMENT)
                .then(itemsChanged(EXTERNAL_SUPERVISOR));
    }

    @Test
    void what_it_newly_covers_is_open() {
        ItemCode unknown = new ItemCode("ZX-01-999");
        stage.when(command(FIRST, NOODLES, unknown), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_PUBLISHED, unknown.value());
    }

    @Test
    void what_it_has_covered_may_have_left_the_catalogue() {
        stage.and(retired(NOODLES))
                .when(command(FIRST, NOODLES, PAPER_CUTTING, HOUSEKEEPING), DEPARTMENT)
                .then(itemsChanged(FIRST, NOODLES, PAPER_CUTTING, HOUSEKEEPING));
    }

    @Test
    void a_revoked_credential_is_so_for_good() {
        stage.and(revoked(FIRST))
                .when(command(), DEPARTMENT)
                .thenRefused(FailureCode.CREDENTIAL_REVOKED, FIRST.value());
    }

    @Test
    void what_nobody_has_issued_does_not_exist() {
        Stage.given().when(command(), DEPARTMENT).thenRefused(FailureCode.NOT_FOUND, FIRST.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_does_that(Actor actor) {
        stage.when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_does_that() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        stage.when(command(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static ChangeCredentialItems command() {
        return command(FIRST, NOODLES, HOUSEKEEPING);
    }

    private static ChangeCredentialItems command(CredentialNo credential, ItemCode... items) {
        return new ChangeCredentialItems(
                credential, List.of(items), itemsChanged(credential).reason());
    }
}

package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.consented;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.catalogue.CatalogueCommand.RecordMinistryConsent;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 18 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordMinistryConsentTest {

    @Test
    void the_consent_is_recorded() {
        ProposalAt.SUBMITTED.item().when(command(), DEPARTMENT).then(consented(NOODLES));
    }

    @Test
    void nobody_consented_before_being_asked() {
        LocalDate yesterday = TODAY.minusDays(1);
        ProposalAt.SUBMITTED
                .item()
                .when(command(yesterday), DEPARTMENT)
                .thenRefused(FailureCode.DOCUMENT_DATE_INVALID, yesterday.toString());
    }

    @Test
    void nobody_consented_on_a_day_to_come() {
        LocalDate tomorrow = TODAY.plusDays(1);
        ProposalAt.SUBMITTED
                .item()
                .when(command(tomorrow), DEPARTMENT)
                .thenRefused(FailureCode.DOCUMENT_DATE_INVALID, tomorrow.toString());
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

    private static RecordMinistryConsent command() {
        return command(TODAY);
    }

    private static RecordMinistryConsent command(LocalDate day) {
        return new RecordMinistryConsent(NOODLES, consented(NOODLES).documentNo(), day);
    }
}

package org.henji.command.agency;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.QuotaEvents.QUOTA;
import static org.henji.kernel.agency.QuotaEvents.extraPlaceGranted;
import static org.henji.kernel.agency.QuotaEvents.released;

import java.util.Map;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.agency.QuotaCommand.GrantExtraPlace;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 18 and 19 of {@code docs/event-model/notice.md}, BR-15. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantExtraPlaceTest {

    private static final ApplicationNo SIXTH = Places.application(6);
    private static final String REASON = "该项目为当地特色产业，考核需求大";

    @Test
    void the_department_grants_a_place_above_the_limit_with_a_reason() {
        given(Places.taken(5)).when(command(SIXTH), DEPARTMENT).thenAnswers(QUOTA, extraPlaceGranted(SIXTH));
    }

    @Test
    void while_a_place_is_free_there_is_nothing_to_grant() {
        given(Places.taken(4)).when(command(SIXTH), DEPARTMENT).thenRefused(FailureCode.QUOTA_NOT_FULL);
    }

    @Test
    void where_nobody_has_asked_for_a_place_there_is_nothing_to_grant() {
        given().when(command(SIXTH), DEPARTMENT).thenRefused(FailureCode.QUOTA_NOT_FULL);
    }

    @Test
    void a_place_that_was_released_is_free() {
        given(Places.taken(5))
                .and(released(Places.application(1), USCC, ReleaseReason.REFUSED))
                .when(command(SIXTH), DEPARTMENT)
                .thenRefused(FailureCode.QUOTA_NOT_FULL);
    }

    @Test
    void an_application_gets_one_place_more_and_no_second() {
        given(Places.taken(5))
                .and(extraPlaceGranted(SIXTH))
                .when(command(SIXTH), DEPARTMENT)
                .thenRefused(FailureCode.PLACE_ALREADY_GRANTED);
    }

    @Test
    void whoever_has_a_place_needs_none() {
        given(Places.taken(5))
                .and(applied(Places.application(3)))
                .when(command(Places.application(3)), DEPARTMENT)
                .thenRefused(FailureCode.PLACE_ALREADY_GRANTED);
    }

    @Test
    void several_applications_may_each_be_granted_one() {
        ApplicationNo seventh = Places.application(7);
        given(Places.taken(5))
                .and(extraPlaceGranted(SIXTH), applied(seventh))
                .when(command(seventh), DEPARTMENT)
                .then(extraPlaceGranted(seventh));
    }

    @Test
    void the_limit_is_a_setting() {
        given(Places.taken(3))
                .under(Rules.defaults().with(Map.of(Setting.AGENCIES_PER_ITEM_AND_PREFECTURE, 3)))
                .when(command(SIXTH), DEPARTMENT)
                .then(extraPlaceGranted(SIXTH));
    }

    @Test
    void an_application_that_does_not_exist_is_granted_nothing() {
        ApplicationNo unknown = Places.application(8);
        given(Places.taken(5)).when(command(unknown), DEPARTMENT).thenRefused(FailureCode.NOT_FOUND, unknown.value());
    }

    @Test
    void a_place_is_granted_for_what_was_applied_for() {
        ItemCode another = CatalogueEvents.HOUSEKEEPING;
        given(Places.taken(5))
                .when(new GrantExtraPlace(AgencyEvents.PREFECTURE, another, SIXTH, REASON), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, "620100/" + another.value());
    }

    @Test
    void a_place_is_granted_in_the_prefecture_that_was_applied_to() {
        given(Places.taken(5))
                .when(new GrantExtraPlace(AgencyEvents.OTHER_PREFECTURE, ITEM, SIXTH, REASON), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, "620900/" + ITEM.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_grants(Actor actor) {
        given(Places.taken(5)).when(command(SIXTH), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_grants() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    private static Stage given(DomainEvent... events) {
        return AgencyStage.given(applied(SIXTH)).and(events);
    }

    private static GrantExtraPlace command(ApplicationNo application) {
        return new GrantExtraPlace(AgencyEvents.PREFECTURE, ITEM, application, REASON);
    }
}

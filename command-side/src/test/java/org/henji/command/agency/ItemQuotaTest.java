package org.henji.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.accepted;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.QuotaEvents.QUOTA;
import static org.henji.kernel.agency.QuotaEvents.extraPlaceGranted;
import static org.henji.kernel.agency.QuotaEvents.released;
import static org.henji.kernel.agency.QuotaEvents.reserved;
import static org.henji.kernel.agency.QuotaEvents.reservedExtra;

import java.util.List;
import java.util.Map;
import org.henji.command.Stage;
import org.henji.command.agency.FilingCommand.RecommendItem;
import org.henji.command.agency.FilingCommand.WithdrawApplication;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 15, 16, 18 and 19 of {@code docs/event-model/notice.md}, BR-15. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ItemQuotaTest {

    @Test
    void a_recommendation_reserves_a_place() {
        stage().when(recommend(), PREFECTURE).then(recommended(ITEM), reserved());
    }

    @Test
    void the_fifth_place_is_to_be_had() {
        stage().and(Places.taken(4)).when(recommend(), PREFECTURE).then(recommended(ITEM), reserved());
    }

    @Test
    void the_sixth_agency_is_refused() {
        stage().and(Places.taken(5))
                .when(recommend(), PREFECTURE)
                .thenRefused(FailureCode.QUOTA_FULL, ITEM.value(), "5");
    }

    @Test
    void with_a_place_granted_to_it_the_sixth_agency_is_accepted() {
        stage().and(Places.taken(5))
                .and(extraPlaceGranted())
                .when(recommend(), PREFECTURE)
                .then(recommended(ITEM), reservedExtra(APPLICATION, USCC));
    }

    @Test
    void a_place_granted_to_another_application_is_of_no_use() {
        stage().and(Places.taken(5))
                .and(extraPlaceGranted(ApplicationNo.of(AgencyEvents.OTHER_USCC, 1)))
                .when(recommend(), PREFECTURE)
                .thenRefused(FailureCode.QUOTA_FULL, ITEM.value(), "5");
    }

    @Test
    void places_above_the_limit_count_when_another_becomes_free() {
        stage().and(Places.taken(5))
                .and(reservedExtra(Places.application(6), USCC))
                .and(released(Places.application(1), USCC, ReleaseReason.WITHDRAWN))
                .when(recommend(), PREFECTURE)
                .thenRefused(FailureCode.QUOTA_FULL, ITEM.value(), "5");
    }

    @Test
    void a_released_place_is_to_be_had_again() {
        stage().and(Places.taken(5))
                .and(released(Places.application(1), USCC, ReleaseReason.WITHDRAWN))
                .when(recommend(), PREFECTURE)
                .then(recommended(ITEM), reserved());
    }

    @Test
    void the_limit_is_a_setting_and_recorded() {
        stage().and(Places.taken(5))
                .under(Rules.defaults().with(Map.of(Setting.AGENCIES_PER_ITEM_AND_PREFECTURE, 6)))
                .when(recommend(), PREFECTURE)
                .then(recommended(ITEM), new PlaceReserved(QUOTA, APPLICATION, USCC, 6, false, AT));
    }

    @Test
    void what_is_recommended_again_after_a_return_finds_its_extra_place() {
        stage().and(Places.taken(5))
                .and(extraPlaceGranted(), reservedExtra(APPLICATION, USCC), released(ReleaseReason.RETURNED))
                .when(recommend(), PREFECTURE)
                .then(recommended(ITEM), reservedExtra(APPLICATION, USCC));
    }

    @Test
    void a_withdrawn_application_leaves_its_place() {
        List<DomainEvent> events = stage().and(recommended(ITEM), reserved())
                .when(new WithdrawApplication(APPLICATION, "场地调整，撤回申请"), AGENCY)
                .events();
        assertThat(events).contains(released(ReleaseReason.WITHDRAWN));
    }

    private static Stage stage() {
        return AgencyStage.given(registered(), opened(), applied(), forwarded(), accepted())
                .and(evaluationOpened(), panelFormed(), materialsChecked(), evaluated(ITEM))
                .and(signed(ITEM, LEADER, false), signed(ITEM, SECOND, false), signed(ITEM, THIRD, true));
    }

    private static RecommendItem recommend() {
        return new RecommendItem(APPLICATION, ITEM, "同意推荐");
    }
}

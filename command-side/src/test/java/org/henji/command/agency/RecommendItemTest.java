package org.henji.command.agency;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.command.agency.FilingAt.expert;
import static org.henji.command.agency.FilingAt.form;
import static org.henji.command.agency.FilingAt.quota;
import static org.henji.command.agency.FilingAt.reserved;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.EvaluationEvents.LEADER;
import static org.henji.kernel.agency.EvaluationEvents.SECOND;
import static org.henji.kernel.agency.EvaluationEvents.SUBSTITUTE;
import static org.henji.kernel.agency.EvaluationEvents.THIRD;
import static org.henji.kernel.agency.EvaluationEvents.appointed;
import static org.henji.kernel.agency.EvaluationEvents.evaluated;
import static org.henji.kernel.agency.EvaluationEvents.materialsChecked;
import static org.henji.kernel.agency.EvaluationEvents.panelFormed;
import static org.henji.kernel.agency.EvaluationEvents.recused;
import static org.henji.kernel.agency.EvaluationEvents.signed;
import static org.henji.kernel.agency.FilingEvents.EVALUATION;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.agency.FilingEvents.evaluationOpened;
import static org.henji.kernel.agency.FilingEvents.recommended;
import static org.henji.kernel.agency.FilingEvents.refused;
import static org.henji.kernel.agency.FilingEvents.returnedToPrefecture;

import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 15 to 17 of {@code docs/event-model/filing.md} (BR-12, BR-15). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecommendItemTest {

    @Test
    void the_prefecture_recommends_what_the_panel_recommends_and_a_place_is_reserved() {
        FilingAt.EVALUATED.stage().when(FilingActs.recommend(ITEM), PREFECTURE).then(recommended(ITEM), reserved(ITEM));
    }

    @Test
    void the_application_must_be_for_the_item() {
        ItemCode unknown = new ItemCode("ZX-09-999");
        FilingAt.EVALUATED
                .stage()
                .when(FilingActs.recommend(unknown), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_APPLIED_FOR, unknown.value());
    }

    @Test
    void an_item_is_decided_on_once() {
        FilingAt.RECOMMENDED
                .stage()
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_ALREADY_DECIDED, ITEM.value());
    }

    @Test
    void without_a_panel_nothing_is_recommended() {
        FilingAt.REVIEW
                .stage()
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_EVALUATED, ITEM.value());
    }

    @Test
    void a_form_that_lacks_a_signature_does_not_count() {
        FilingAt.PANEL
                .stage()
                .and(materialsChecked(), evaluated(ITEM), signed(ITEM, LEADER, false), signed(ITEM, SECOND, false))
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_EVALUATED, ITEM.value());
    }

    @Test
    void a_form_of_another_item_does_not_count() {
        FilingAt.PANEL
                .stage()
                .and(materialsChecked())
                .and(form(OTHER_ITEM).toArray(DomainEvent[]::new))
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_EVALUATED, ITEM.value());
    }

    @ParameterizedTest
    @EnumSource(names = "RECOMMENDED", mode = EnumSource.Mode.EXCLUDE)
    void what_the_panel_does_not_recommend_the_prefecture_does_not(Conclusion conclusion) {
        FilingAt.PANEL
                .stage()
                .and(concluded(conclusion))
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.EVALUATION_NOT_FAVOURABLE, ITEM.value());
    }

    @Test
    void a_form_that_is_filled_in_again_is_to_be_signed_again() {
        FilingAt.PANEL
                .stage()
                .and(concluded(Conclusion.EVALUATE_AGAIN))
                .and(evaluated(ITEM))
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_EVALUATED, ITEM.value());
    }

    @Test
    void the_sixth_agency_finds_no_place() {
        Stage full = FilingAt.EVALUATED.stage();
        for (int n = 1; n <= 5; n++) {
            Uscc other = new Uscc("91620103MA000009" + n + "X");
            full.and(new PlaceReserved(quota(ITEM), ApplicationNo.of(other, 1), other, 5, false, AT));
        }
        full.when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.QUOTA_FULL, ITEM.value(), "5")
                // the places of the other item are others
                .when(FilingActs.recommend(OTHER_ITEM), PREFECTURE)
                .then(recommended(OTHER_ITEM), reserved(OTHER_ITEM));
    }

    @Test
    void after_a_return_the_same_evaluation_still_counts() {
        FilingAt.CENTER
                .stage()
                .and(returnedToPrefecture(), released(ITEM), released(OTHER_ITEM))
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .then(recommended(ITEM), reserved(ITEM));
    }

    @Test
    void once_there_is_a_new_panel_only_its_form_counts() {
        EvaluationNo second = EvaluationNo.of(APPLICATION, 2);
        FilingAt.CENTER
                .stage()
                .and(returnedToPrefecture(), evaluationOpened(second), panelFormed(second))
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_NOT_EVALUATED, ITEM.value());
    }

    @Test
    void what_the_department_refused_before_the_return_stays_refused() {
        FilingAt.DEPARTMENT
                .stage()
                .and(refused(ITEM), returnedToPrefecture(Reviewer.DEPARTMENT))
                .when(FilingActs.recommend(ITEM), PREFECTURE)
                .thenRefused(FailureCode.ITEM_ENDED, ITEM.value());
    }

    @Test
    void a_recused_member_does_not_decide_either() {
        FilingAt.PANEL
                .stage()
                .and(recused(THIRD), appointed(SUBSTITUTE), materialsChecked(), evaluated(ITEM))
                .when(FilingActs.recommend(ITEM), expert(THIRD))
                .thenRefused(FailureCode.EVALUATOR_MAY_NOT_DECIDE)
                .when(FilingActs.recommend(ITEM), expert(SUBSTITUTE))
                .thenRefused(FailureCode.EVALUATOR_MAY_NOT_DECIDE);
    }

    private static DomainEvent[] concluded(Conclusion conclusion) {
        ItemEvaluated usual = evaluated(ITEM);
        ItemEvaluated form = new ItemEvaluated(
                EVALUATION,
                ITEM,
                usual.visitedOn(),
                usual.place(),
                usual.scores(),
                usual.vetoes(),
                usual.total(),
                usual.passed(),
                usual.passLine(),
                conclusion,
                AT);
        return Stream.concat(Stream.of(materialsChecked(), form), form(ITEM).skip(1))
                .toArray(DomainEvent[]::new);
    }

    private static PlaceReleased released(ItemCode item) {
        return new PlaceReleased(quota(item), APPLICATION, USCC, ReleaseReason.RETURNED, AT);
    }
}

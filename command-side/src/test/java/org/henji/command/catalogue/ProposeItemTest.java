package org.henji.command.catalogue;

import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.name;
import static org.henji.kernel.catalogue.CatalogueEvents.proposed;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.retired;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.catalogue.CatalogueCommand.ProposeItem;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposed;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 14 and 15 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposeItemTest {

    private final Acts<AssessmentItem> item = Acts.on(AssessmentItem.class);

    @Test
    void a_prefecture_proposes_an_item() {
        item.given().when(command(), PREFECTURE).then(proposed(NOODLES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"剪纸", "十字绣", "兰州牛肉拉面"})
    void that_a_name_has_no_verb_is_noted(String name) {
        item.given().when(command(name), PREFECTURE).then(noted(name, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甜醅制作", "手抓羊肉烹制", "百合种植", "电动车维修", "养老照护", "多旋翼无人机驾驶 "})
    void that_it_has_one_too(String name) {
        item.given().when(command(name), PREFECTURE).then(noted(name, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"牛肉拉面制作师", "保洁员", "雕刻工"})
    void a_name_must_not_look_like_an_occupation(String name) {
        item.given().when(command(name), PREFECTURE).thenRefused(FailureCode.ITEM_NAME_LOOKS_LIKE_OCCUPATION, name);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "REFUSED_BY_MINISTRY"})
    void what_was_refused_may_be_proposed_again(ProposalAt at) {
        at.item().when(command(), PREFECTURE).then(proposed(NOODLES));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUSED", "REFUSED_BY_MINISTRY"})
    void what_is_under_way_or_published_is_not(ProposalAt at) {
        at.item().when(command(), PREFECTURE).thenRefused(FailureCode.ITEM_PROPOSED_ALREADY, NOODLES.value());
    }

    @Test
    void nor_is_what_was_retired() {
        item.given(published(), retired())
                .when(command(), PREFECTURE)
                .thenRefused(FailureCode.ITEM_PROPOSED_ALREADY, NOODLES.value());
    }

    @ParameterizedTest
    @MethodSource
    void only_a_prefecture_proposes(Actor actor) {
        item.given().when(command(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_a_prefecture_proposes() {
        return Actors.atEveryLevelBut(Level.PREFECTURE);
    }

    @Test
    void a_prefecture_of_another_province_does_not() {
        item.given()
                .when(command(), Actors.prefecture(new RegionCode("610100")))
                .thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static ItemProposed noted(String name, boolean verbMissing) {
        return new ItemProposed(
                NOODLES,
                name,
                ItemCategory.FOOD,
                AgencyEvents.PREFECTURE,
                proposed(NOODLES).justification(),
                verbMissing,
                AT);
    }

    private static ProposeItem command() {
        return command(name(NOODLES));
    }

    private static ProposeItem command(String name) {
        return new ProposeItem(
                NOODLES, name, ItemCategory.FOOD, proposed(NOODLES).justification());
    }
}

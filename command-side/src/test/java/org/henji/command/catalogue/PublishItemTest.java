package org.henji.command.catalogue;

import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.kernel.catalogue.CatalogueEvents.BASIS;
import static org.henji.kernel.catalogue.CatalogueEvents.EDITION;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.name;
import static org.henji.kernel.catalogue.CatalogueEvents.proposalRefused;
import static org.henji.kernel.catalogue.CatalogueEvents.proposed;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.retired;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Acts;
import org.henji.command.catalogue.CatalogueCommand.PublishItem;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 1 to 4 and 19 of {@code docs/event-model/catalogue.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishItemTest {

    private final Acts<AssessmentItem> item = Acts.on(AssessmentItem.class);

    @Test
    void an_item_is_published() {
        item.given().when(publish(), DEPARTMENT).then(published());
    }

    @Test
    void the_same_content_again_changes_nothing() {
        item.given(published()).when(publish(), DEPARTMENT).thenNothing();
    }

    @Test
    void a_later_edition_may_list_the_same_item() {
        var listedAgain =
                new PublishItem(NOODLES, name(NOODLES), ItemCategory.FOOD, new EditionNo("2024-1"), true, BASIS);
        item.given(published()).when(listedAgain, DEPARTMENT).thenNothing();
    }

    @Test
    void publishing_a_suspended_item_again_does_not_resume_it() {
        item.given(published(), suspended()).when(publish(), DEPARTMENT).thenNothing();
    }

    @ParameterizedTest
    @MethodSource
    void other_content_is_refused(PublishItem other) {
        item.given(published())
                .when(other, DEPARTMENT)
                .thenRefused(FailureCode.ITEM_ALREADY_PUBLISHED, NOODLES.value());
    }

    static Stream<PublishItem> other_content_is_refused() {
        return Stream.of(
                new PublishItem(NOODLES, "牛肉面制作", ItemCategory.FOOD, EDITION, true, BASIS),
                new PublishItem(NOODLES, name(NOODLES), ItemCategory.SERVICES, EDITION, true, BASIS),
                new PublishItem(NOODLES, name(NOODLES), ItemCategory.FOOD, EDITION, false, BASIS),
                new PublishItem(NOODLES, name(NOODLES), ItemCategory.FOOD, EDITION, true, "another basis"));
    }

    @Test
    void a_retired_item_never_comes_back() {
        item.given(published(), retired())
                .when(publish(), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_RETIRED, NOODLES.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"牛肉拉面制作师", "保洁员", "雕刻工", "保洁员 "})
    void a_name_must_not_look_like_an_occupation(String name) {
        item.given()
                .when(new PublishItem(NOODLES, name, ItemCategory.FOOD, EDITION, true, BASIS), DEPARTMENT)
                .thenRefused(FailureCode.ITEM_NAME_LOOKS_LIKE_OCCUPATION, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"剪纸", "十字绣", "手工藤编", "师傅面制作"})
    void a_name_need_not_end_in_a_verb(String name) {
        var command = new PublishItem(NOODLES, name, ItemCategory.HANDICRAFT, EDITION, true, BASIS);
        item.given().when(command, DEPARTMENT).then(published(NOODLES, name, ItemCategory.HANDICRAFT));
    }

    @Test
    void a_proposed_item_is_published_once_the_ministry_has_consented() {
        ProposalAt.CONSENTED.item().when(publish(), DEPARTMENT).then(published());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONSENTED", "PUBLISHED", "REFUSED", "REFUSED_BY_MINISTRY"})
    void and_not_before(ProposalAt at) {
        at.item().when(publish(), DEPARTMENT).thenRefused(FailureCode.MINISTRY_CONSENT_MISSING, NOODLES.value());
    }

    /** The basis says that it comes from there, as that of any item that was never proposed. */
    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "REFUSED_BY_MINISTRY"})
    void an_item_whose_proposal_was_refused_may_come_from_the_list_of_the_ministry(ProposalAt at) {
        at.item().when(publish(), DEPARTMENT).then(published());
        PublishItem byAnotherName = new PublishItem(NOODLES, "牛肉面制作", ItemCategory.SERVICES, EDITION, true, BASIS);
        at.item().when(byAnotherName, DEPARTMENT).then(published(NOODLES, "牛肉面制作", ItemCategory.SERVICES));
    }

    @Test
    void what_is_proposed_anew_needs_the_consent_anew() {
        Acts.on(AssessmentItem.class)
                .given(proposed(NOODLES), proposalRefused(NOODLES), proposed(NOODLES))
                .when(publish(), DEPARTMENT)
                .thenRefused(FailureCode.MINISTRY_CONSENT_MISSING, NOODLES.value());
    }

    @ParameterizedTest
    @MethodSource
    void the_consent_is_to_what_was_proposed(PublishItem other) {
        ProposalAt.CONSENTED
                .item()
                .when(other, DEPARTMENT)
                .thenRefused(FailureCode.MINISTRY_CONSENT_MISSING, NOODLES.value());
    }

    static Stream<PublishItem> the_consent_is_to_what_was_proposed() {
        return Stream.of(
                new PublishItem(NOODLES, "牛肉面制作", ItemCategory.FOOD, EDITION, true, BASIS),
                new PublishItem(NOODLES, name(NOODLES), ItemCategory.SERVICES, EDITION, true, BASIS));
    }

    @ParameterizedTest
    @MethodSource
    void only_the_department_publishes(Actor actor) {
        item.given().when(publish(), actor).thenRefused(FailureCode.WRONG_LEVEL);
    }

    static Stream<Actor> only_the_department_publishes() {
        return Actors.atEveryLevelBut(Level.DEPARTMENT);
    }

    @Test
    void a_department_acts_for_the_whole_province_or_not_at_all() {
        item.given().when(publish(), DEPARTMENT_ELSEWHERE).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    private static PublishItem publish() {
        return new PublishItem(NOODLES, name(NOODLES), ItemCategory.FOOD, EDITION, true, BASIS);
    }
}

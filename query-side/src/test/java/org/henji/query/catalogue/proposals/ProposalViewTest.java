package org.henji.query.catalogue.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.consented;
import static org.henji.kernel.catalogue.CatalogueEvents.proposalRefused;
import static org.henji.kernel.catalogue.CatalogueEvents.proposed;
import static org.henji.kernel.catalogue.CatalogueEvents.provinciallyApproved;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.submittedToMinistry;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.AssessmentItemEvent;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposalRefused;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.region.RegionCode;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The way of an item into the catalogue (BR-02, BR-23). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalViewTest {

    private static final RegionCode LANZHOU = new RegionCode("620100");
    private static final Actor PREFECTURE = new Actor("u1", Office.prefecture(LANZHOU), null);

    @Test
    void proposed_item_waits_for_the_review() {
        assertThat(after(proposed(NOODLES)))
                .isEqualTo(new ProposalView(
                        NOODLES,
                        "兰州牛肉拉面制作",
                        ItemCategory.FOOD,
                        LANZHOU,
                        "本地需求量大，操作简单易学",
                        false,
                        AT,
                        ProposalState.WAITING_FOR_REVIEW,
                        AT,
                        List.of(new ProposalAct(
                                ProposalState.WAITING_FOR_REVIEW, AT, PREFECTURE, "本地需求量大，操作简单易学", null, null))));
    }

    @Test
    void item_goes_from_the_province_to_the_ministry_and_back() {
        ProposalView proposal = after(
                proposed(NOODLES), provinciallyApproved(NOODLES), submittedToMinistry(NOODLES), consented(NOODLES));

        assertThat(proposal.state()).isEqualTo(ProposalState.CONSENTED);
        assertThat(proposal.acts())
                .extracting(ProposalAct::led)
                .containsExactly(
                        ProposalState.WAITING_FOR_REVIEW,
                        ProposalState.APPROVED,
                        ProposalState.WAITING_FOR_MINISTRY,
                        ProposalState.CONSENTED);
        assertThat(proposal.acts().get(2).documentNo()).isEqualTo("示例函〔2026〕1号");
        assertThat(proposal.acts().getLast().documentDate()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void refused_proposal_says_who_refused_it() {
        assertThat(after(proposed(NOODLES), proposalRefused(NOODLES)).state()).isEqualTo(ProposalState.REFUSED);
        assertThat(after(
                                proposed(NOODLES),
                                provinciallyApproved(NOODLES),
                                submittedToMinistry(NOODLES),
                                new ItemProposalRefused(NOODLES, true, "与国家职业重复", AT))
                        .state())
                .isEqualTo(ProposalState.REFUSED_BY_MINISTRY);
    }

    @Test
    void item_proposed_again_keeps_what_became_of_it_before() {
        ProposalView proposal = after(proposed(NOODLES), proposalRefused(NOODLES), proposed(NOODLES));

        assertThat(proposal.state()).isEqualTo(ProposalState.WAITING_FOR_REVIEW);
        assertThat(proposal.acts()).hasSize(3);
        assertThat(proposal.acts().get(1).text()).isEqualTo("与现有项目重复");
    }

    @Test
    void item_of_the_ministrys_own_list_was_never_proposed() {
        assertThat(Scenario.rows(
                        Proposals.MODEL, PREFECTURE, List.of(published(PAPER_CUTTING), suspended(PAPER_CUTTING))))
                .isEmpty();
    }

    @Test
    void review_of_what_was_not_proposed_is_an_error() {
        assertThatThrownBy(() -> after(provinciallyApproved(NOODLES)))
                .hasMessageContaining("catalogue.item-provincially-approved");
    }

    private static ProposalView after(AssessmentItemEvent... events) {
        return Scenario.view(Proposals.MODEL, NOODLES.value(), PREFECTURE, events);
    }
}

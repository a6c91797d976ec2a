package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.consented;
import static org.henji.kernel.catalogue.CatalogueEvents.name;
import static org.henji.kernel.catalogue.CatalogueEvents.proposalRefused;
import static org.henji.kernel.catalogue.CatalogueEvents.proposed;
import static org.henji.kernel.catalogue.CatalogueEvents.provinciallyApproved;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.submittedToMinistry;
import static org.henji.kernel.catalogue.CatalogueEvents.suspended;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;
import static org.henji.kernel.catalogue.SpecificationEvents.approved;
import static org.henji.kernel.catalogue.SpecificationEvents.drafted;
import static org.henji.kernel.catalogue.SpecificationEvents.retired;
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.waiting;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.region.RegionCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What waits about the catalogue (BR-02, BR-23). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final RegionCode LANZHOU = new RegionCode("620100");

    @Test
    void proposed_item_waits_for_the_department_with_who_proposed_it() {
        Matter matter = item(List.of(proposed(NOODLES)));

        assertThat(matter.office()).isEqualTo(Work.DEPARTMENT);
        assertThat(matter.shownOn(Work.deskOf(matter, "u1"), TODAY))
                .isEqualTo(new InboxEntry(
                        InboxKind.ITEM_PROPOSAL_TO_REVIEW,
                        NOODLES.value(),
                        name(NOODLES),
                        null,
                        LANZHOU,
                        LANZHOU,
                        List.of(NOODLES),
                        List.of(),
                        null,
                        AT,
                        null,
                        List.of("approveItemProposal", "refuseItemProposal")));
    }

    @Test
    void approved_item_goes_to_the_ministry_and_back_into_the_catalogue() {
        List<DomainEvent> approved = List.of(proposed(NOODLES), provinciallyApproved(NOODLES));
        List<DomainEvent> submitted = and(approved, submittedToMinistry(NOODLES));
        List<DomainEvent> consented = and(submitted, consented(NOODLES));

        assertThat(item(approved).task().mutations()).containsExactly("submitItemToMinistry");
        assertThat(item(submitted).task().mutations())
                .containsExactly("recordMinistryConsent", "recordMinistryRefusal");
        assertThat(item(consented).task().mutations()).containsExactly("publishItem");
        assertIdle(item(and(consented, published(NOODLES))));
    }

    @Test
    void refused_proposal_waits_for_nobody_until_it_is_made_again() {
        List<DomainEvent> refused = List.of(proposed(NOODLES), proposalRefused(NOODLES));

        assertIdle(item(refused));
        assertThat(waiting(and(refused, proposed(NOODLES)))).containsExactly(InboxKind.ITEM_PROPOSAL_TO_REVIEW);
    }

    @Test
    void item_of_the_ministrys_own_list_never_waits() {
        assertThat(waiting(List.of(published(NOODLES), suspended(NOODLES)))).isEmpty();
    }

    @Test
    void drafted_specification_waits_for_the_department() {
        Matter matter = specification(List.of(drafted()));

        assertThat(matter.office()).isEqualTo(Work.DEPARTMENT);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.SPECIFICATION_TO_APPROVE);
        assertThat(matter.task().items()).containsExactly(NOODLES);
        assertThat(matter.about().title()).isEqualTo(SPECIFICATION.value());
        assertThat(matter.task().mutations()).containsExactly("approveSpecification", "draftSpecification");
        assertIdle(specification(List.of(drafted(), approved())));
        assertIdle(specification(List.of(drafted(), approved(), retired())));
    }

    @Test
    void change_of_what_is_unknown_is_an_error() {
        for (DomainEvent event : List.of(provinciallyApproved(NOODLES), suspended(NOODLES))) {
            assertThatThrownBy(() -> item(List.of(event))).hasMessageContaining(IllegalStateException.class.getName());
        }
        assertThatThrownBy(() -> specification(List.of(approved())))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static Matter item(List<DomainEvent> history) {
        return matter(CatalogueLane.key(NOODLES), history);
    }

    private static Matter specification(List<DomainEvent> history) {
        return matter(CatalogueLane.key(SPECIFICATION), history);
    }
}

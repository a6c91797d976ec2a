package org.henji.command.catalogue;

import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.consented;
import static org.henji.kernel.catalogue.CatalogueEvents.proposalRefused;
import static org.henji.kernel.catalogue.CatalogueEvents.proposed;
import static org.henji.kernel.catalogue.CatalogueEvents.provinciallyApproved;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.catalogue.CatalogueEvents.submittedToMinistry;

import java.util.Arrays;
import java.util.stream.Stream;
import org.henji.command.Acts;
import org.henji.kernel.catalogue.AssessmentItemEvent.ItemProposalRefused;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.event.DomainEvent;

/** How far a proposed item has come. Each step holds those before it. */
enum ProposalAt {
    REVIEW(proposed(NOODLES)),
    APPROVED(REVIEW, provinciallyApproved(NOODLES)),
    SUBMITTED(APPROVED, submittedToMinistry(NOODLES)),
    CONSENTED(SUBMITTED, consented(NOODLES)),
    PUBLISHED(CONSENTED, published()),
    REFUSED(REVIEW, proposalRefused(NOODLES)),
    REFUSED_BY_MINISTRY(SUBMITTED, new ItemProposalRefused(NOODLES, true, "与职业重复", CatalogueEvents.AT));

    @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
    private final DomainEvent[] history;

    ProposalAt(DomainEvent... history) {
        this.history = history;
    }

    ProposalAt(ProposalAt before, DomainEvent... more) {
        this(Stream.of(before.history, more).flatMap(Arrays::stream).toArray(DomainEvent[]::new));
    }

    /** A fixture gives its history once, so each state is a fixture of its own. */
    Acts.When<AssessmentItem> item() {
        return Acts.on(AssessmentItem.class).given(history);
    }
}

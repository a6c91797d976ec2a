package org.henji.kernel.agency;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;

/** What happens to an assessment agency (考核机构). */
public sealed interface AgencyEvent extends DomainEvent {

    Uscc agency();

    @Override
    default String streamId() {
        return agency().value();
    }

    /**
     * The agency is known to Henji; it is not filed for any item yet.
     *
     * @param handling what its legal form asks of the bureaus that review it (BR-05, BR-08)
     */
    @StoredEvent("agency.agency-registered")
    record AgencyRegistered(Uscc agency, AgencyParticulars particulars, LegalForm.FilingHandling handling, Instant at)
            implements AgencyEvent {}

    @StoredEvent("agency.particulars-changed")
    record ParticularsChanged(Uscc agency, AgencyParticulars particulars, Instant at) implements AgencyEvent {}

    /** The agency has an application under way for these items; from the same act as {@code agency.filing-applied}. */
    @StoredEvent("agency.application-opened")
    record ApplicationOpened(Uscc agency, ApplicationNo application, List<ItemCode> items, Instant at)
            implements AgencyEvent {

        public ApplicationOpened {
            items = List.copyOf(items);
        }
    }
}

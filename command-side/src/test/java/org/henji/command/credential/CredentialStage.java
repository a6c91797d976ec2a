package org.henji.command.credential;

import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.sitesChanged;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.catalogue.CatalogueEvents.HOUSEKEEPING;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.catalogue.CatalogueEvents.published;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.credential.CredentialEvents.listed;

import org.henji.command.Stage;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;

/** The catalogue, the usual credentials, and an agency that is filed for two items and has just as many assessors as it needs. */
final class CredentialStage {

    private CredentialStage() {}

    static Stage given(DomainEvent... more) {
        return catalogue()
                .and(CredentialEvents.all().toArray(DomainEvent[]::new))
                .and(registered(), filed(NOODLES), staffChanged(), sitesChanged(), filed(PAPER_CUTTING))
                .and(listed(FIRST, USCC), listed(SECOND, USCC), listed(THIRD, USCC))
                .and(more);
    }

    static Stage catalogue() {
        return Stage.given(ITEMS.stream()
                        .map(item -> (DomainEvent) published(item))
                        .toArray(DomainEvent[]::new))
                .and(published(HOUSEKEEPING));
    }
}

package org.henji.command.session;

import java.util.List;
import org.henji.command.Stage;
import org.henji.command.agency.FiledAgencies;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.catalogue.Specifications;
import org.henji.command.credential.Credentials;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.SpecificationEvents;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.SessionEvents;

/**
 * A stage with an agency that is filed for an item, the item's specification, and everybody's credentials: what there is before
 * a session is planned. Seats come from the seed {@link #SEED}.
 */
final class SessionStage {

    static final long SEED = 42;

    private SessionStage() {}

    static Stage given(DomainEvent... events) {
        return Stage.given(
                        CatalogueEvents.published(),
                        SpecificationEvents.drafted(),
                        SpecificationEvents.approved(),
                        AgencyEvents.registered(),
                        AgencyEvents.filed(CatalogueEvents.NOODLES),
                        AgencyEvents.staffChanged(),
                        AgencyEvents.sitesChanged())
                .and(CredentialEvents.all().toArray(DomainEvent[]::new))
                .reading(
                        PlanRules.class,
                        store -> new PlanRules(
                                new ItemCatalogue(store),
                                new Specifications(store),
                                new FiledAgencies(store, new Credentials(store), Rules.defaults()),
                                BusinessCalendar.standard()))
                .reading(RegisteredCandidates.class, RegisteredCandidates::new)
                .provide(Seeds.class, () -> SEED)
                .handling(new PlanFiling())
                .and(events);
    }

    /** As {@link #given}, with a history of the session first. */
    static Stage given(List<ExamSessionEvent> history, DomainEvent... events) {
        return given(history.toArray(DomainEvent[]::new)).and(events);
    }

    /** A session whose plan has been approved. */
    static Stage approved(DomainEvent... events) {
        return given(List.of(SessionEvents.filed(), SessionEvents.approved()), events);
    }

    /** A session whose five candidates are registered. */
    static Stage registered(DomainEvent... events) {
        return given(List.of(SessionEvents.filed(), SessionEvents.approved(), SessionEvents.registered()), events);
    }
}

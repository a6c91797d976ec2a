package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.AgencyCommand.ApplyForFiling;
import org.henji.command.agency.AgencyCommand.ChangeAgencyParticulars;
import org.henji.command.agency.AgencyCommand.RegisterAgency;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.Regions;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An assessment agency (考核机构): a legal person that wants to assess, known by its unified social credit code (BR-05). It
 * registers itself, keeps its particulars true and applies to be filed for items; each application is a
 * {@link FilingApplication} of its own, created in the same act. Having registered gives it no right to assess: it has that
 * for an item only once the item has been filed. It has at most one open application for an item.
 */
@Aggregate
class Agency {

    @AggregateIdentifier
    private Uscc agency;

    private @Nullable AgencyParticulars particulars;
    private final Map<ItemCode, ApplicationNo> openApplications = new HashMap<>();
    private int applications;

    // registering again is a business case: a clerk who is not sure whether it went through sends the form once more
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterAgency command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, command.agency());
        FilingHandling handling = mustNotBeBarredByLegalForm(command.agency());
        ParticularsRules.check(command.particulars());
        if (particulars == null) {
            apply(new AgencyRegistered(command.agency(), command.particulars(), handling, CivilTime.now(clock)));
        } else if (!particulars.equals(command.particulars())) {
            throw new RuleViolated(FailureCode.ALREADY_EXISTS, agency.value());
        }
    }

    @EventSourcingHandler
    void evolve(AgencyRegistered event) {
        agency = event.agency();
        particulars = event.particulars();
    }

    @CommandHandler
    void decide(ChangeAgencyParticulars command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, agency);
        ParticularsRules.check(command.particulars());
        mustNotMoveWhileApplicationIsOpen(command.particulars());
        if (!command.particulars().equals(particulars)) {
            apply(new ParticularsChanged(agency, command.particulars(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(ParticularsChanged event) {
        particulars = event.particulars();
    }

    @CommandHandler
    ApplicationNo decide(ApplyForFiling command, Actor actor, ItemCatalogue catalogue, Rules rules, Clock clock)
            throws Exception {
        Authority.requireAgency(actor, agency);
        Dossier dossier = command.dossier();
        mustHaveNoOpenApplicationForAnyOf(dossier);
        DossierRules.itemsMustBeOpen(dossier, catalogue);
        DossierRules.check(dossier, rules, CivilTime.today(clock));
        ApplicationNo application = ApplicationNo.of(agency, applications + 1);
        Instant now = CivilTime.now(clock);
        apply(new ApplicationOpened(agency, application, dossier.itemCodes(), now));
        createNew(
                FilingApplication.class,
                () -> new FilingApplication(application, agency, registered(), dossier, rules, now));
        return application;
    }

    @EventSourcingHandler
    void evolve(ApplicationOpened event) {
        applications++;
        event.items().forEach(item -> openApplications.put(item, event.application()));
    }

    private static FilingHandling mustNotBeBarredByLegalForm(Uscc agency) {
        FilingHandling handling = agency.legalForm().filingHandling();
        return switch (handling) {
            case BARRED_GOVERNMENT -> throw new RuleViolated(FailureCode.GOVERNMENT_BODY_BARRED);
            case BARRED_NOT_LEGAL_PERSON -> throw new RuleViolated(FailureCode.NOT_A_LEGAL_PERSON);
            // registered elsewhere, or with a national registrar: BR-05 wants a person to look
            case NORMAL -> agency.isRegisteredIn(Regions.province().code()) ? handling : FilingHandling.MANUAL_DECISION;
            case MANUAL_DECISION, PROOF_OF_DECOUPLING -> handling;
        };
    }

    private void mustNotMoveWhileApplicationIsOpen(AgencyParticulars wanted) {
        if (!openApplications.isEmpty() && !wanted.region().equals(registered().region())) {
            throw new RuleViolated(FailureCode.REGION_FIXED_WHILE_OPEN);
        }
    }

    private void mustHaveNoOpenApplicationForAnyOf(Dossier dossier) {
        for (ItemCode item : dossier.itemCodes()) {
            ApplicationNo open = openApplications.get(item);
            if (open != null) {
                throw new RuleViolated(FailureCode.APPLICATION_ALREADY_OPEN, item.value(), open.value());
            }
        }
    }

    private AgencyParticulars registered() {
        return Objects.requireNonNull(particulars);
    }

    Agency() {}
}

package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.AgencyCommand.ForwardApplication;
import org.henji.command.agency.AgencyCommand.ResubmitApplication;
import org.henji.command.agency.AgencyCommand.ReturnApplication;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A filing application (备案申请) of one agency for one set of items, BR-10 and BR-11. The county where the agency is located
 * receives it, forwards it to the prefecture or returns it for correction; where a prefecture has no counties, the prefecture
 * receives it itself. A returned application is corrected and comes back to whoever received it, for the same items. Which
 * agency may apply for what is decided by {@link Agency}, which creates it.
 */
@Aggregate
class FilingApplication {

    @AggregateIdentifier
    private ApplicationNo application;

    private Uscc agency;
    private RegionCode region;
    private Set<ItemCode> items;
    private Reviewer receiver;

    /** Whose turn it is; null while the agency corrects it. */
    private @Nullable Reviewer reviewer;

    FilingApplication(
            ApplicationNo application,
            Uscc agency,
            AgencyParticulars applicant,
            Dossier dossier,
            Rules rules,
            Instant now) {
        this();
        Region receiving = Regions.receivingRegion(applicant.region());
        apply(new FilingApplied(
                application,
                agency,
                applicant.name(),
                receiving.code(),
                Regions.prefectureOf(receiving.code()).code(),
                receiving.level() == RegionLevel.COUNTY ? Reviewer.COUNTY : Reviewer.PREFECTURE,
                dossier,
                DossierRules.applied(rules),
                now));
    }

    @EventSourcingHandler
    void evolve(FilingApplied event) {
        application = event.application();
        agency = event.agency();
        region = event.region();
        items = Set.copyOf(event.dossier().itemCodes());
        receiver = event.receivedBy();
        reviewer = receiver;
    }

    @CommandHandler
    void decide(ForwardApplication command, Actor actor, Clock clock) {
        Authority.requireOffice(actor, Level.COUNTY, region);
        mustBeWaitingForCounty();
        apply(new ApplicationForwarded(application, command.opinion(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ApplicationForwarded event) {
        reviewer = Reviewer.PREFECTURE;
    }

    @CommandHandler
    void decide(ReturnApplication command, Actor actor, Clock clock) {
        Authority.requireOffice(actor, Level.COUNTY, region);
        mustBeWaitingForCounty();
        apply(new ApplicationReturned(application, Reviewer.COUNTY, command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ApplicationReturned event) {
        reviewer = null;
    }

    @CommandHandler
    void decide(ResubmitApplication command, Actor actor, Rules rules, Clock clock) {
        Authority.requireAgency(actor, agency);
        mustHaveBeenReturned();
        Dossier dossier = command.dossier();
        itemsMustBeTheSame(dossier);
        DossierRules.check(dossier, rules, CivilTime.today(clock));
        apply(new ApplicationResubmitted(
                application, receiver, dossier, DossierRules.applied(rules), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ApplicationResubmitted event) {
        reviewer = event.receivedBy();
    }

    private void mustBeWaitingForCounty() {
        if (reviewer != Reviewer.COUNTY) {
            throw new RuleViolated(FailureCode.APPLICATION_NOT_WAITING_FOR_COUNTY);
        }
    }

    private void mustHaveBeenReturned() {
        if (reviewer != null) {
            throw new RuleViolated(FailureCode.APPLICATION_NOT_RETURNED);
        }
    }

    private void itemsMustBeTheSame(Dossier dossier) {
        if (!Set.copyOf(dossier.itemCodes()).equals(items)) {
            throw new RuleViolated(FailureCode.ITEMS_FIXED);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    FilingApplication() {}
}

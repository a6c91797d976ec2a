package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.AgencyCommand.ApplyForFiling;
import org.henji.command.agency.AgencyCommand.ChangeAgencyParticulars;
import org.henji.command.agency.AgencyCommand.RegisterAgency;
import org.henji.command.agency.StandingCommand.DisqualifyAgency;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.credential.Credentials;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An assessment agency (考核机构): a legal person that wants to assess, known by its unified social credit code (BR-05). It
 * registers itself, keeps its particulars true and applies to be filed for items; each application is a
 * {@link FilingApplication} of its own, created in the same act. Having registered gives it no right to assess: it has that
 * for an item only once the item has been filed, see {@link FiledItems}. It has at most one open application for an item. How
 * it stands with the bureaus from then on is kept by its {@link Standing}; when it is disqualified (取消资格, BR-24), what it is
 * filed for and what it has applied for end with that act.
 */
@Aggregate
class Agency {

    @AggregateIdentifier
    private Uscc agency;

    private @Nullable AgencyParticulars particulars;
    private final Map<ItemCode, ApplicationNo> openApplications = new HashMap<>();
    private int applications;

    @AggregateMember
    private final Standing standing = new Standing(this);

    @AggregateMember
    private final Staffing staffing = new Staffing(this);

    @AggregateMember
    private final FiledItems filed = new FiledItems(this);

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
        standing.mustNotBeBanned(CivilTime.today(clock));
        ParticularsRules.check(command.particulars());
        mustNotMoveWhileApplicationIsOpen(command.particulars());
        mustNotLeavePrefectureWhileFiled(command.particulars());
        if (!command.particulars().equals(particulars)) {
            apply(new ParticularsChanged(agency, command.particulars(), CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(ParticularsChanged event) {
        particulars = event.particulars();
    }

    @CommandHandler
    ApplicationNo decide(
            ApplyForFiling command,
            Actor actor,
            ItemCatalogue catalogue,
            Credentials credentials,
            UploadedFiles files,
            Rules rules,
            Clock clock)
            throws Exception {
        Authority.requireAgency(actor, agency);
        LocalDate today = CivilTime.today(clock);
        standing.mustAllowApplying(today);
        Dossier dossier = command.dossier();
        filed.mustHoldNoneOf(dossier.itemCodes());
        mustHaveNoOpenApplicationForAnyOf(dossier);
        DossierRules.itemsMustBeOpen(dossier, catalogue);
        DossierRules.check(agency, dossier, credentials, rules, today);
        files.mustHold(agency, dossier.materials());
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

    /** By the act that ends the application. */
    void closeApplication(ApplicationNo application, Instant now) {
        if (openApplications.containsValue(application)) {
            apply(new ApplicationClosed(agency, application, now));
        }
    }

    @EventSourcingHandler
    void evolve(ApplicationClosed event) {
        openApplications.values().removeIf(event.application()::equals);
    }

    /** By the act in which the department files the item. */
    void file(ItemCode item, ApplicationNo application, NoticeNo notice, Dossier dossier, StaffingAct act) {
        standing.mustAllowFiling(act.today());
        boolean anew = filed.isEmpty();
        boolean known = filed.broughtSomethingBy(application);
        filed.file(dossier, item, application, notice, act);
        if (anew) {
            staffing.beginWith(dossier, act);
        } else if (!known) {
            staffing.takeIn(dossier, act);
        } else {
            staffing.takeIn(filed.siteOf(item, dossier), act);
        }
        staffing.check(act);
    }

    /** By the act after which a credential on its roster counts differently. */
    void checkStaffing(StaffingAct act) {
        staffing.check(act);
    }

    @CommandHandler
    void decide(DisqualifyAgency command, Actor actor, Aggregates aggregates, Rules rules, Clock clock) {
        Authority.requireDepartment(actor);
        standing.mustNotBeDisqualified();
        filed.mustEverHaveBeenFiled();
        List<ItemCode> items = filed.codes();
        SortedMap<QuotaId, ApplicationNo> places = filed.places(items);
        List<ApplicationNo> open = openApplications.values().stream()
                .distinct()
                .sorted(Comparator.comparing(ApplicationNo::value))
                .toList();
        int years = rules.reapplicationBanYears();
        LocalDate bannedUntil = CivilTime.today(clock).plusYears(years);
        Instant now = CivilTime.now(clock);
        apply(new AgencyDisqualified(agency, command.ground(), command.reason(), items, bannedUntil, years, now));
        for (ApplicationNo application : open) {
            aggregates.in(FilingApplication.class, application, it -> it.voidFor(command.reason(), aggregates, now));
            closeApplication(application, now);
        }
        FiledItems.release(places, ReleaseReason.DISQUALIFIED, aggregates, now);
    }

    Uscc id() {
        return agency;
    }

    RegionCode region() {
        return registered().region();
    }

    Standing standing() {
        return standing;
    }

    FiledItems filed() {
        return filed;
    }

    private static FilingHandling mustNotBeBarredByLegalForm(Uscc agency) {
        FilingHandling handling = LegalFormRules.handling(agency);
        return switch (handling) {
            case BARRED_GOVERNMENT -> throw new RuleViolated(FailureCode.GOVERNMENT_BODY_BARRED);
            case BARRED_NOT_LEGAL_PERSON -> throw new RuleViolated(FailureCode.NOT_A_LEGAL_PERSON);
            case NORMAL, MANUAL_DECISION, PROOF_OF_DECOUPLING -> handling;
        };
    }

    private void mustNotMoveWhileApplicationIsOpen(AgencyParticulars wanted) {
        if (!openApplications.isEmpty() && !wanted.region().equals(registered().region())) {
            throw new RuleViolated(FailureCode.REGION_FIXED_WHILE_OPEN);
        }
    }

    /** The places that its items take up are those of the prefecture (BR-15). */
    private void mustNotLeavePrefectureWhileFiled(AgencyParticulars wanted) {
        if (!filed.isEmpty() && !Regions.prefectureOf(wanted.region()).equals(Regions.prefectureOf(region()))) {
            throw new RuleViolated(FailureCode.PREFECTURE_FIXED_WHILE_FILED);
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

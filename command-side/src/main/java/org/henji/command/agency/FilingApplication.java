package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.FilingCommand.ForwardApplication;
import org.henji.command.agency.FilingCommand.ResubmitApplication;
import org.henji.command.agency.FilingCommand.ReturnApplication;
import org.henji.command.agency.FilingCommand.WithdrawApplication;
import org.henji.command.credential.Credentials;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationCompleted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationVoided;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationWithdrawn;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;
import org.henji.kernel.rules.Rules;

/**
 * A filing application (备案申请) of one agency for one set of items, BR-10 … BR-14. The county where the agency is located
 * receives it and forwards it; where a prefecture has no counties, the prefecture receives it itself. Until the prefecture has
 * taken it on, either may return it for correction. What follows is for its parts: its {@linkplain Acceptance acceptance}, the
 * {@linkplain PrefectureReview review by the prefecture}, {@linkplain ProvincialReview that by the province} and the
 * {@linkplain ItemsOnNotice public notice}. It ends when each of its items is filed, refused or not recommended, when the
 * agency withdraws it, or when the agency loses its status. Which agency may apply for what is decided by {@link Agency},
 * which creates it.
 */
@Aggregate
class FilingApplication {

    @AggregateIdentifier
    private ApplicationNo application;

    private final FilingProgress progress = new FilingProgress();

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // Axon hands it its commands and its events
    private final Acceptance acceptance = new Acceptance(progress);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // as above
    private final PrefectureReview prefectureReview = new PrefectureReview(progress);

    @AggregateMember
    @SuppressWarnings("UnusedVariable") // as above
    private final ProvincialReview provincialReview = new ProvincialReview(progress);

    @AggregateMember
    private final ItemsOnNotice onNotice = new ItemsOnNotice(progress);

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
        progress.begin(event);
    }

    @CommandHandler
    void decide(ForwardApplication command, Actor actor, Clock clock) {
        Authority.requireOffice(actor, Level.COUNTY, progress.region());
        progress.mustBe(FilingStage.COUNTY);
        apply(new ApplicationForwarded(application, command.opinion(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ApplicationForwarded event) {
        progress.moveTo(FilingStage.PREFECTURE);
    }

    @CommandHandler
    void decide(ReturnApplication command, Actor actor, Clock clock) {
        Reviewer by = mustHaveItBeforeAcceptance(actor);
        apply(new ApplicationReturned(application, by, command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ApplicationReturned event) {
        progress.moveTo(FilingStage.RETURNED);
    }

    @CommandHandler
    void decide(
            ResubmitApplication command,
            Actor actor,
            Credentials credentials,
            UploadedFiles files,
            Rules rules,
            Clock clock) {
        Authority.requireAgency(actor, progress.agency());
        progress.mustBe(FilingStage.RETURNED);
        Dossier dossier = command.dossier();
        itemsMustBeTheSame(dossier);
        DossierRules.check(progress.agency(), dossier, credentials, rules, CivilTime.today(clock));
        files.mustHold(progress.agency(), dossier.materials());
        apply(new ApplicationResubmitted(
                application, progress.receivedBy(), dossier, DossierRules.applied(rules), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ApplicationResubmitted event) {
        progress.receive(event.dossier());
    }

    @CommandHandler
    void decide(WithdrawApplication command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireAgency(actor, progress.agency());
        progress.mustNotHaveEnded();
        Instant now = CivilTime.now(clock);
        FilingInterplay interplay = new FilingInterplay(progress, aggregates, now);
        List<ItemCode> places = progress.items(ItemProgress::reservesPlace);
        apply(new ApplicationWithdrawn(application, command.reason(), now));
        interplay.closeEvaluation();
        interplay.closeAtAgency();
        interplay.releasePlaces(places, ReleaseReason.WITHDRAWN);
    }

    @EventSourcingHandler
    void evolve(ApplicationWithdrawn event) {
        progress.end();
    }

    /** Its agency has lost its status, and forgets its applications itself; nothing when it has ended already. */
    void voidFor(String reason, Aggregates aggregates, Instant now) {
        if (progress.hasEnded()) {
            return;
        }
        FilingInterplay interplay = new FilingInterplay(progress, aggregates, now);
        List<ItemCode> places = progress.items(ItemProgress::reservesPlace);
        apply(new ApplicationVoided(application, reason, now));
        interplay.closeEvaluation();
        interplay.releasePlaces(places, ReleaseReason.DISQUALIFIED);
    }

    @EventSourcingHandler
    void evolve(ApplicationVoided event) {
        progress.end();
    }

    /** Applied by whichever part brings the last item to its end. */
    @EventSourcingHandler
    void evolve(ApplicationCompleted event) {
        progress.end();
    }

    NoticeLine putOnNotice(ItemCode item, NoticeNo notice, Evaluations evaluations, Instant now) {
        return onNotice.put(item, notice, evaluations, now);
    }

    void takeOffNotice(ItemCode item, NoticeNo notice, Instant now) {
        onNotice.take(item, notice, now);
    }

    void clear(ItemCode item, NoticeNo notice, Instant now) {
        onNotice.clear(item, notice, now);
    }

    void upholdObjection(ItemCode item, NoticeNo notice, Instant now) {
        onNotice.upholdObjection(item, notice, now);
    }

    /** The county and the prefecture may both return it, each while it waits there. */
    private Reviewer mustHaveItBeforeAcceptance(Actor actor) {
        if (actor.level() == Level.PREFECTURE) {
            Authority.requireOffice(actor, Level.PREFECTURE, progress.prefecture());
            progress.mustBe(FilingStage.PREFECTURE);
            return Reviewer.PREFECTURE;
        }
        Authority.requireOffice(actor, Level.COUNTY, progress.region());
        progress.mustBe(FilingStage.COUNTY);
        return Reviewer.COUNTY;
    }

    private void itemsMustBeTheSame(Dossier dossier) {
        if (!Set.copyOf(dossier.itemCodes()).equals(progress.items())) {
            throw new RuleViolated(FailureCode.ITEMS_FIXED);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    FilingApplication() {}
}

package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.FilingCommand.FileItem;
import org.henji.command.agency.FilingCommand.PassComplianceReview;
import org.henji.command.agency.FilingCommand.PassRecheck;
import org.henji.command.agency.FilingCommand.RefuseItem;
import org.henji.command.agency.FilingCommand.ReturnToPrefecture;
import org.henji.command.credential.Credentials;
import org.henji.command.credential.Listings;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.FilingApplicationEvent.ComplianceReviewPassed;
import org.henji.kernel.agency.FilingApplicationEvent.ItemGranted;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRefused;
import org.henji.kernel.agency.FilingApplicationEvent.RecheckPassed;
import org.henji.kernel.agency.FilingApplicationEvent.ReturnedToPrefecture;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.Regions;
import org.henji.kernel.rules.Rules;

/**
 * The review by the province (省级审查与复核), BR-13 and BR-14: the centre reviews whether the prefecture kept the rules, the
 * department rechecks the result and, item by item, files or refuses what came through the public notice. Nobody who was on a
 * panel decides here.
 */
@AggregatePart
class ProvincialReview {

    private final FilingProgress progress;

    ProvincialReview(FilingProgress progress) {
        this.progress = progress;
    }

    @CommandHandler
    void decide(PassComplianceReview command, Actor actor, Evaluations evaluations, Clock clock) {
        mustBeTheCentre(actor);
        progress.mustNotHaveEvaluated(actor, evaluations);
        progress.mustBe(FilingStage.CENTER);
        ParticularsRules.mustBeNamed("attendee", command.attendee());
        attendanceMustBePossible(command.attendedOn(), CivilTime.today(clock));
        apply(new ComplianceReviewPassed(
                progress.application(),
                command.attendee(),
                command.attendedOn(),
                command.opinion(),
                CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ComplianceReviewPassed event) {
        progress.moveTo(FilingStage.REPORT);
    }

    @CommandHandler
    void decide(ReturnToPrefecture command, Actor actor, Evaluations evaluations, Aggregates aggregates, Clock clock) {
        boolean byCentre = actor.level() == Level.CENTER;
        if (byCentre) {
            mustBeTheCentre(actor);
        } else {
            Authority.requireDepartment(actor);
        }
        progress.mustNotHaveEvaluated(actor, evaluations);
        progress.mustBe(byCentre ? FilingStage.CENTER : FilingStage.DEPARTMENT);
        Instant now = CivilTime.now(clock);
        List<ItemCode> places = progress.items(ItemProgress::reservesPlace);
        apply(new ReturnedToPrefecture(
                progress.application(), byCentre ? Reviewer.CENTER : Reviewer.DEPARTMENT, command.reason(), now));
        new FilingInterplay(progress, aggregates, now).releasePlaces(places, ReleaseReason.RETURNED);
    }

    @EventSourcingHandler
    void evolve(ReturnedToPrefecture event) {
        progress.changeAll(ItemProgress::undone);
        progress.moveTo(FilingStage.REVIEW);
    }

    @CommandHandler
    void decide(PassRecheck command, Actor actor, Evaluations evaluations, Clock clock) {
        mustBeTheDepartment(actor, evaluations);
        progress.mustBe(FilingStage.DEPARTMENT);
        apply(new RecheckPassed(
                progress.application(),
                progress.items(ItemProgress.State.RECOMMENDED),
                command.opinion(),
                CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(RecheckPassed event) {
        event.items().forEach(code -> progress.change(code, item -> item.in(ItemProgress.State.RECHECKED)));
        progress.moveTo(FilingStage.RECHECKED);
    }

    @CommandHandler
    void decide(RefuseItem command, Actor actor, Evaluations evaluations, Aggregates aggregates, Clock clock) {
        mustBeTheDepartment(actor, evaluations);
        mustBeRefusable(command.item());
        Instant now = CivilTime.now(clock);
        FilingInterplay interplay = new FilingInterplay(progress, aggregates, now);
        apply(new ItemRefused(progress.application(), command.item(), command.reason(), now));
        interplay.completeWhenAllHaveEnded();
        interplay.releasePlaces(List.of(command.item()), ReleaseReason.REFUSED);
    }

    @EventSourcingHandler
    void evolve(ItemRefused event) {
        progress.change(event.item(), item -> item.in(ItemProgress.State.REFUSED));
    }

    @CommandHandler
    void decide(
            FileItem command,
            Actor actor,
            Evaluations evaluations,
            Credentials credentials,
            Listings listings,
            Aggregates aggregates,
            Rules rules,
            Clock clock) {
        mustBeTheDepartment(actor, evaluations);
        NoticeNo notice = mustHaveBeenCleared(command.item());
        Instant now = CivilTime.now(clock);
        FilingInterplay interplay = new FilingInterplay(progress, aggregates, now);
        apply(new ItemGranted(progress.application(), command.item(), command.opinion(), now));
        interplay.fileAtAgency(command.item(), notice, StaffingAct.now(credentials, listings, rules, clock));
        interplay.completeWhenAllHaveEnded();
        interplay.confirmPlace(command.item());
    }

    @EventSourcingHandler
    void evolve(ItemGranted event) {
        progress.change(event.item(), item -> item.in(ItemProgress.State.FILED));
    }

    private static void mustBeTheCentre(Actor actor) {
        Authority.requireOffice(actor, Level.CENTER, Regions.province().code());
    }

    private void mustBeTheDepartment(Actor actor, Evaluations evaluations) {
        Authority.requireDepartment(actor);
        progress.mustNotHaveEvaluated(actor, evaluations);
    }

    private void attendanceMustBePossible(LocalDate day, LocalDate today) {
        if (day.isAfter(today) || day.isBefore(progress.acceptedOn())) {
            throw new RuleViolated(FailureCode.ATTENDANCE_DAY_INVALID, day.toString());
        }
    }

    private void mustBeRefusable(ItemCode code) {
        ItemProgress item = progress.item(code);
        item.mustNotHaveEnded(code);
        progress.mustHaveReachedTheDepartment();
        if (item.state() == ItemProgress.State.ON_NOTICE) {
            throw new RuleViolated(
                    FailureCode.ITEM_ON_NOTICE, code.value(), item.noticed().value());
        }
    }

    private NoticeNo mustHaveBeenCleared(ItemCode code) {
        ItemProgress item = progress.item(code);
        item.mustNotHaveEnded(code);
        if (item.state() == ItemProgress.State.UNDECIDED) {
            throw new RuleViolated(FailureCode.ITEM_NOT_RECOMMENDED, code.value());
        }
        if (item.state() != ItemProgress.State.CLEARED) {
            throw new RuleViolated(FailureCode.ITEM_NOT_CLEARED, code.value());
        }
        return item.noticed();
    }
}

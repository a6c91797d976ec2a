package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.FilingCommand.AcceptApplication;
import org.henji.command.agency.FilingCommand.RefuseApplication;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationRefused;
import org.henji.kernel.agency.LegalForm.FilingHandling;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.ProhibitionFinding;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether the prefecture takes an application on (受理): it has looked up what bars applicants (BR-08, BR-09), and decided on a
 * legal form that asks for a decision (BR-05). An application that it refuses has ended.
 */
@AggregatePart
class Acceptance {

    private final FilingProgress progress;

    Acceptance(FilingProgress progress) {
        this.progress = progress;
    }

    @CommandHandler
    void decide(AcceptApplication command, Actor actor, Clock clock) {
        Authority.requireOffice(actor, Level.PREFECTURE, progress.prefecture());
        progress.mustBe(FilingStage.PREFECTURE);
        prohibitionsMustHaveBeenCheckedAndNoneApply(command.prohibitions());
        legalFormMustBeDecidedOn(command.legalFormOpinion());
        apply(new ApplicationAccepted(
                progress.application(), command.prohibitions(), command.legalFormOpinion(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ApplicationAccepted event) {
        progress.accept(LocalDate.ofInstant(event.at(), CivilTime.ZONE));
    }

    @CommandHandler
    void decide(RefuseApplication command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireOffice(actor, Level.PREFECTURE, progress.prefecture());
        progress.mustBe(FilingStage.PREFECTURE);
        Instant now = CivilTime.now(clock);
        List<Prohibition> prohibitions =
                command.prohibitions().stream().distinct().toList();
        apply(new ApplicationRefused(progress.application(), prohibitions, command.reason(), now));
        new FilingInterplay(progress, aggregates, now).closeAtAgency();
    }

    @EventSourcingHandler
    void evolve(ApplicationRefused event) {
        progress.end();
    }

    private static void prohibitionsMustHaveBeenCheckedAndNoneApply(List<ProhibitionFinding> findings) {
        Listed.noneTwice(
                findings,
                ProhibitionFinding::prohibition,
                FailureCode.PROHIBITION_NOT_CHECKED,
                finding -> finding.prohibition().name());
        List<Prohibition> checked =
                findings.stream().map(ProhibitionFinding::prohibition).toList();
        Listed.firstOf(
                Arrays.asList(Prohibition.values()),
                prohibition -> !checked.contains(prohibition),
                FailureCode.PROHIBITION_NOT_CHECKED,
                Prohibition::name);
        Listed.firstOf(
                findings,
                ProhibitionFinding::applies,
                FailureCode.PROHIBITION_APPLIES,
                finding -> finding.prohibition().name());
    }

    private void legalFormMustBeDecidedOn(@Nullable String opinion) {
        boolean said = opinion != null && !opinion.isBlank();
        if (!said && LegalFormRules.handling(progress.agency()) != FilingHandling.NORMAL) {
            throw new RuleViolated(FailureCode.LEGAL_FORM_OPINION_MISSING);
        }
    }
}

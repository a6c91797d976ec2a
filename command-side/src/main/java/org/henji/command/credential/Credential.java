package org.henji.command.credential;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.credential.CredentialCommand.AppraiseHolder;
import org.henji.command.credential.CredentialCommand.ChangeCredentialItems;
import org.henji.command.credential.CredentialCommand.IssueCredential;
import org.henji.command.credential.CredentialCommand.ReinstateCredential;
import org.henji.command.credential.CredentialCommand.RenewCredential;
import org.henji.command.credential.CredentialCommand.RevokeCredential;
import org.henji.command.credential.CredentialCommand.SuspendCredential;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialEvent.CredentialIssued;
import org.henji.kernel.credential.CredentialEvent.CredentialItemsChanged;
import org.henji.kernel.credential.CredentialEvent.CredentialReinstated;
import org.henji.kernel.credential.CredentialEvent.CredentialRenewed;
import org.henji.kernel.credential.CredentialEvent.CredentialRevoked;
import org.henji.kernel.credential.CredentialEvent.CredentialSuspended;
import org.henji.kernel.credential.CredentialEvent.HolderAppraised;
import org.henji.kernel.credential.CredentialEvent.ListedByAgency;
import org.henji.kernel.credential.CredentialEvent.UnlistedByAgency;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;

/**
 * The credential of an assessor (考评员证) or a quality supervisor (质量督导员证), BR-07: the department issues and renews it, says
 * which items it covers, suspends and reinstates it, appraises its holder once a year, and revokes it for good. Its number is
 * never used again. What it lets its holder do is decided here and nowhere else; agencies name it on their rosters. Each act
 * that makes it count differently has the agencies that list it look again at whom their items can be assessed by. Its expiry
 * is no act: whoever decides asks about a day.
 */
@Aggregate
class Credential {

    @AggregateIdentifier
    private CredentialNo credential;

    private CredentialIssued issued;
    private List<ItemCode> items;
    private LocalDate validUntil;
    private boolean suspended;
    private boolean revoked;
    private final Set<Integer> appraisedYears = new HashSet<>();
    private final SortedSet<Uscc> listedBy = new TreeSet<>(Comparator.comparing(Uscc::value));

    // issuing again is a business case: a clerk who is not sure whether it went through sends the form once more
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IssueCredential command, Actor actor, ItemCatalogue catalogue, Rules rules, Clock clock) {
        Authority.requireDepartment(actor);
        boolean anew = credential == null;
        CredentialIssued wanted = CredentialRules.issue(command, rules, anew ? CivilTime.now(clock) : issued.at());
        if (anew) {
            CredentialRules.check(wanted, catalogue);
            apply(wanted);
        } else if (revoked || !wanted.equals(issued)) {
            throw new RuleViolated(FailureCode.CREDENTIAL_EXISTS, credential.value());
        }
    }

    @EventSourcingHandler
    void evolve(CredentialIssued event) {
        credential = event.credential();
        issued = event;
        items = event.items();
        validUntil = event.validUntil();
    }

    @CommandHandler
    void decide(RenewCredential command, Actor actor, Rosters rosters, Clock clock) {
        mustBeInForce(actor);
        if (!command.validUntil().isAfter(validUntil)) {
            throw new RuleViolated(
                    FailureCode.CREDENTIAL_PERIOD_INVALID, command.validUntil().toString());
        }
        apply(new CredentialRenewed(credential, command.validUntil(), CivilTime.now(clock)));
        listedBy.forEach(rosters::lookAgain);
    }

    @EventSourcingHandler
    void evolve(CredentialRenewed event) {
        validUntil = event.validUntil();
    }

    @CommandHandler
    void decide(ChangeCredentialItems command, Actor actor, ItemCatalogue catalogue, Rosters rosters, Clock clock) {
        mustBeInForce(actor);
        List<ItemCode> covered = CredentialRules.covered(issued.kind(), command.items());
        CredentialRules.mustBeOpen(covered, items, catalogue);
        if (!Set.copyOf(covered).equals(Set.copyOf(items))) {
            apply(new CredentialItemsChanged(credential, covered, command.reason(), CivilTime.now(clock)));
            listedBy.forEach(rosters::lookAgain);
        }
    }

    @EventSourcingHandler
    void evolve(CredentialItemsChanged event) {
        items = event.items();
    }

    @CommandHandler
    void decide(SuspendCredential command, Actor actor, Rosters rosters, Clock clock) {
        mustBeInForce(actor);
        if (suspended) {
            throw new RuleViolated(FailureCode.CREDENTIAL_SUSPENDED, credential.value());
        }
        apply(new CredentialSuspended(credential, command.reason(), CivilTime.now(clock)));
        listedBy.forEach(rosters::lookAgain);
    }

    @EventSourcingHandler
    void evolve(CredentialSuspended event) {
        suspended = true;
    }

    @CommandHandler
    void decide(ReinstateCredential command, Actor actor, Rosters rosters, Clock clock) {
        mustBeInForce(actor);
        if (!suspended) {
            throw new RuleViolated(FailureCode.CREDENTIAL_NOT_SUSPENDED, credential.value());
        }
        apply(new CredentialReinstated(credential, command.reason(), CivilTime.now(clock)));
        listedBy.forEach(rosters::lookAgain);
    }

    @EventSourcingHandler
    void evolve(CredentialReinstated event) {
        suspended = false;
    }

    @CommandHandler
    void decide(RevokeCredential command, Actor actor, Rosters rosters, Clock clock) {
        mustBeInForce(actor);
        apply(new CredentialRevoked(credential, command.reason(), CivilTime.now(clock)));
        listedBy.forEach(rosters::lookAgain);
    }

    @EventSourcingHandler
    void evolve(CredentialRevoked event) {
        revoked = true;
    }

    @CommandHandler
    void decide(AppraiseHolder command, Actor actor, Clock clock) {
        mustBeInForce(actor);
        int thisYear = CivilTime.today(clock).getYear();
        if (command.year() < issued.validFrom().getYear() || command.year() > thisYear) {
            throw new RuleViolated(FailureCode.CREDENTIAL_PERIOD_INVALID, String.valueOf(command.year()));
        }
        if (appraisedYears.contains(command.year())) {
            throw new RuleViolated(FailureCode.APPRAISAL_EXISTS, String.valueOf(command.year()));
        }
        apply(new HolderAppraised(credential, command.year(), command.grade(), command.remark(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(HolderAppraised event) {
        appraisedYears.add(event.year());
    }

    /** By the act in which the agency's roster begins to name it, or ends to. */
    void list(Uscc agency, boolean listed, Instant now) {
        if (listed && !listedBy.contains(agency)) {
            apply(new ListedByAgency(credential, agency, now));
        } else if (!listed && listedBy.contains(agency)) {
            apply(new UnlistedByAgency(credential, agency, now));
        }
    }

    @EventSourcingHandler
    void evolve(ListedByAgency event) {
        listedBy.add(event.agency());
    }

    @EventSourcingHandler
    void evolve(UnlistedByAgency event) {
        listedBy.remove(event.agency());
    }

    private void mustBeInForce(Actor actor) {
        Authority.requireDepartment(actor);
        if (revoked) {
            throw new RuleViolated(FailureCode.CREDENTIAL_REVOKED, credential.value());
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    Credential() {}
}

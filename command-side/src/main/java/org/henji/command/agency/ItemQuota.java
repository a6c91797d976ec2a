package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.QuotaCommand.GrantExtraPlace;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.quota.ItemQuotaEvent.ExtraPlaceGranted;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;

/**
 * The places of one item in one prefecture (备案名额), BR-15. A place is reserved when the prefecture recommends the item of an
 * application, confirmed when the item is filed, and free again when neither came or stays true. Because everybody who wants
 * a place passes through here, one at a time, the limit holds however many ask at once. It holds "in principle" (原则上): above
 * it the department grants an application a place, with a reason. When to reserve and release is decided by
 * {@link FilingApplication} and {@link Agency}.
 */
@Aggregate
class ItemQuota {

    @AggregateIdentifier
    private QuotaId quota;

    private final Map<ApplicationNo, Uscc> places = new HashMap<>();
    private final Set<ApplicationNo> granted = new HashSet<>();

    /** An application that has its place keeps it. */
    void reserve(QuotaId id, ApplicationNo application, Uscc agency, int limit, Instant now) {
        if (places.containsKey(application)) {
            return;
        }
        boolean full = places.size() >= limit;
        if (full && !granted.contains(application)) {
            throw new RuleViolated(FailureCode.QUOTA_FULL, id.item().value(), String.valueOf(limit));
        }
        apply(new PlaceReserved(id, application, agency, limit, full, now));
    }

    @EventSourcingHandler
    void evolve(PlaceReserved event) {
        quota = event.quota();
        places.put(event.application(), event.agency());
    }

    void confirm(ApplicationNo application, Instant now) {
        Uscc agency = Objects.requireNonNull(places.get(application), "a place that was never reserved");
        apply(new PlaceConfirmed(quota, application, agency, now));
    }

    /** Nothing when the application holds no place. */
    void release(ApplicationNo application, ReleaseReason reason, Instant now) {
        Uscc agency = places.get(application);
        if (agency != null) {
            apply(new PlaceReleased(quota, application, agency, reason, now));
        }
    }

    @EventSourcingHandler
    void evolve(PlaceReleased event) {
        places.remove(event.application());
    }

    // may be asked about places that nobody has reserved yet; that is no different from places that are free
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GrantExtraPlace command, Actor actor, Applications applications, Rules rules, Clock clock) {
        Authority.requireDepartment(actor);
        mustBeAppliedFor(command, applications);
        if (places.size() < rules.agenciesPerItemAndPrefecture()) {
            throw new RuleViolated(FailureCode.QUOTA_NOT_FULL);
        }
        if (granted.contains(command.application()) || places.containsKey(command.application())) {
            throw new RuleViolated(FailureCode.PLACE_ALREADY_GRANTED);
        }
        apply(new ExtraPlaceGranted(quota, command.application(), command.reason(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(ExtraPlaceGranted event) {
        granted.add(event.application());
    }

    private static void mustBeAppliedFor(GrantExtraPlace command, Applications applications) {
        FilingApplied applied = applications
                .find(command.application())
                .orElseThrow(() -> new RuleViolated(
                        FailureCode.NOT_FOUND, command.application().value()));
        if (!applied.prefecture().equals(command.prefecture())
                || !applied.dossier().itemCodes().contains(command.item())) {
            throw new RuleViolated(
                    FailureCode.ITEM_NOT_APPLIED_FOR, command.quota().value());
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    ItemQuota() {}
}

package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.AgencyCommand.WithdrawItems;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.AppliedItem;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.quota.QuotaId;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;

/**
 * What an agency is filed for (备案项目). Items are filed one by one, from one application or from several; each takes up a place
 * of the prefecture until the agency gives the item up or is disqualified. Whom and what it assesses them with is kept by its
 * {@link Staffing}.
 */
@AggregatePart
class FiledItems {

    private record FiledItem(ApplicationNo application, String siteNo) {}

    private final Agency agency;
    private final Map<ItemCode, FiledItem> items = new LinkedHashMap<>();

    /** Whose staff and sites are in the roster that the agency has now. */
    private final Set<ApplicationNo> brought = new HashSet<>();

    private boolean everFiled;

    FiledItems(Agency agency) {
        this.agency = agency;
    }

    void file(Dossier dossier, ItemCode item, ApplicationNo application, NoticeNo notice, StaffingAct act) {
        AppliedItem applied = dossier.items().stream()
                .filter(other -> other.item().equals(item))
                .findFirst()
                .orElseThrow();
        int years = act.rules().filingValidityYears();
        apply(new ItemFiled(
                agency.id(),
                item,
                application,
                notice,
                applied.siteNo(),
                applied.annualCapacity(),
                act.today(),
                years == 0 ? null : act.today().plusYears(years),
                act.now()));
    }

    @EventSourcingHandler
    void evolve(ItemFiled event) {
        items.put(event.item(), new FiledItem(event.application(), event.siteNo()));
        brought.add(event.application());
        everFiled = true;
    }

    @CommandHandler
    void decide(WithdrawItems command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireAgency(actor, agency.id());
        agency.standing().mustNotBeDisqualified();
        List<ItemCode> leaving = command.items().stream().distinct().toList();
        Listed.firstOf(leaving, item -> !items.containsKey(item), FailureCode.ITEM_NOT_FILED, ItemCode::value);
        SortedMap<QuotaId, ApplicationNo> places = places(leaving);
        Instant now = CivilTime.now(clock);
        apply(new ItemsWithdrawn(agency.id(), leaving, command.reason(), now));
        release(places, ReleaseReason.WITHDRAWN, aggregates, now);
    }

    @EventSourcingHandler
    void evolve(ItemsWithdrawn event) {
        event.items().forEach(items::remove);
        if (items.isEmpty()) {
            brought.clear();
        }
    }

    @EventSourcingHandler
    void evolve(AgencyDisqualified event) {
        items.clear();
        brought.clear();
    }

    List<ItemCode> codes() {
        return List.copyOf(items.keySet());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean broughtSomethingBy(ApplicationNo application) {
        return brought.contains(application);
    }

    /** As its application describes it. */
    Site siteOf(ItemCode item, Dossier dossier) {
        String siteNo = Objects.requireNonNull(items.get(item)).siteNo();
        return dossier.sites().stream()
                .filter(site -> site.siteNo().equals(siteNo))
                .findFirst()
                .orElseThrow();
    }

    /** The places that these items take up, in the order in which every act locks them. */
    SortedMap<QuotaId, ApplicationNo> places(Collection<ItemCode> wanted) {
        SortedMap<QuotaId, ApplicationNo> places = new TreeMap<>(Comparator.comparing(QuotaId::value));
        RegionCode prefecture = Regions.prefectureOf(agency.region()).code();
        items.forEach((item, filed) -> {
            if (wanted.contains(item)) {
                places.put(QuotaId.of(prefecture, item), filed.application());
            }
        });
        return places;
    }

    static void release(
            SortedMap<QuotaId, ApplicationNo> places, ReleaseReason reason, Aggregates aggregates, Instant now) {
        places.forEach((quota, application) ->
                aggregates.in(ItemQuota.class, quota, it -> it.release(application, reason, now)));
    }

    void mustBeInForce() {
        agency.standing().mustNotBeDisqualified();
        if (items.isEmpty()) {
            throw new RuleViolated(FailureCode.AGENCY_NOT_FILED);
        }
    }

    /** Giving its items up in time does not save an agency from what it did with them. */
    void mustEverHaveBeenFiled() {
        if (!everFiled) {
            throw new RuleViolated(FailureCode.AGENCY_NOT_FILED);
        }
    }

    void mustHoldNoneOf(List<ItemCode> wanted) {
        Listed.firstOf(wanted, items::containsKey, FailureCode.ITEM_ALREADY_FILED, ItemCode::value);
    }

    void mustHaveItsSitesAmong(List<Site> sites) {
        Set<String> listed = sites.stream().map(Site::siteNo).collect(Collectors.toSet());
        items.forEach((item, filed) -> {
            if (!listed.contains(filed.siteNo())) {
                throw new RuleViolated(FailureCode.SITE_IN_USE, item.value(), filed.siteNo());
            }
        });
    }
}

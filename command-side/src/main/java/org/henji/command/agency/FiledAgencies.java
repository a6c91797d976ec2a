package org.henji.command.agency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.command.credential.Credentials;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.AgencyReinstated;
import org.henji.kernel.agency.AgencyEvent.AgencySuspended;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.AgencyParticulars;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which agency may assess what on which day, from the agencies' own events: a read model may lag behind them. */
@Component
public class FiledAgencies {

    private final EventStore store;
    private final Credentials credentials;
    private final Rules rules;

    public FiledAgencies(EventStore store, Credentials credentials, Rules rules) {
        this.store = store;
        this.credentials = credentials;
        this.rules = rules;
    }

    /** Refuses what keeps the agency from assessing the item on that day. */
    public FiledItemOnDay mustAssess(Uscc agency, ItemCode item, LocalDate day) {
        History history = new History();
        store.readEvents(agency.value()).asStream().forEach(message -> history.add((AgencyEvent) message.getPayload()));
        ItemFiled filing = history.mustBeInForce(item, day);
        StaffRules staff = new StaffRules(agency, history.roster.staff(), DossierRules.applied(rules), credentials);
        if (staff.validAssessors(item, day) < rules.assessorsPerItem()) {
            throw new RuleViolated(FailureCode.ITEM_BLOCKED, item.value());
        }
        AgencyParticulars particulars = Objects.requireNonNull(history.particulars);
        return new FiledItemOnDay(
                agency,
                particulars.name(),
                particulars.region(),
                item,
                history.roster.site(filing.siteNo()),
                history.roster.inRole(StaffRole.ASSESSOR),
                history.roster.inRole(StaffRole.INTERNAL_SUPERVISOR));
    }

    /** Refuses an agency that has never been filed for anything; one that is filed no more still has what it was given. */
    public void mustHaveBeenFiled(Uscc agency) {
        boolean filed = store.readEvents(agency.value())
                .asStream()
                .anyMatch(message -> message.getPayload() instanceof ItemFiled);
        if (!filed) {
            throw new RuleViolated(FailureCode.AGENCY_NOT_FILED);
        }
    }

    private static final class History {

        private final Map<ItemCode, ItemFiled> filed = new HashMap<>();
        private @Nullable AgencyParticulars particulars;
        private Roster roster = Roster.EMPTY;
        private boolean suspended;
        private boolean disqualified;

        void add(AgencyEvent event) {
            switch (event) {
                case AgencyRegistered e -> particulars = e.particulars();
                case ParticularsChanged e -> particulars = e.particulars();
                case ItemFiled e -> file(e);
                case ItemsWithdrawn e -> e.items().forEach(filed::remove);
                case StaffChanged e -> roster = new Roster(e.staff(), roster.sites());
                case SitesChanged e -> roster = new Roster(roster.staff(), e.sites());
                case AgencySuspended e -> suspended = true;
                case AgencyReinstated e -> suspended = false;
                case AgencyDisqualified e -> disqualify();
                default -> {
                    // its applications, and measures that let it go on
                }
            }
        }

        ItemFiled mustBeInForce(ItemCode item, LocalDate day) {
            if (disqualified) {
                throw new RuleViolated(FailureCode.AGENCY_DISQUALIFIED);
            }
            if (filed.isEmpty()) {
                throw new RuleViolated(FailureCode.AGENCY_NOT_FILED);
            }
            if (suspended) {
                throw new RuleViolated(FailureCode.AGENCY_SUSPENDED);
            }
            ItemFiled filing = filed.get(item);
            if (filing == null) {
                throw new RuleViolated(FailureCode.ITEM_NOT_FILED, item.value());
            }
            LocalDate end = filing.validUntil();
            if (end != null && day.isAfter(end)) {
                throw new RuleViolated(FailureCode.FILING_EXPIRED, item.value(), day.toString());
            }
            return filing;
        }

        private void file(ItemFiled event) {
            filed.put(event.item(), event);
            disqualified = false;
        }

        private void disqualify() {
            filed.clear();
            disqualified = true;
            suspended = false;
        }
    }
}

package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.AgencyCommand.ChangeSites;
import org.henji.command.agency.AgencyCommand.ChangeStaff;
import org.henji.command.agency.AgencyCommand.CheckItemStaffing;
import org.henji.command.credential.Credentials;
import org.henji.command.credential.Listings;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.ItemBlocked;
import org.henji.kernel.agency.AgencyEvent.ItemUnblocked;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.Site;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.rules.Rules;

/**
 * The people and the sites of a filed agency, as it has reported them (BR-06, BR-07), and which of its items they are too few
 * for. An item with too few valid assessors is blocked until there are enough again: it is looked at when the roster changes and
 * when one of the credentials on it does. Because a credential expires without an event, somebody has to look then.
 */
@AggregatePart
class Staffing {

    private final Agency agency;
    private final Set<ItemCode> blocked = new HashSet<>();
    private Roster roster = Roster.EMPTY;

    Staffing(Agency agency) {
        this.agency = agency;
    }

    /** An agency that was filed for nothing begins with what it applied with. */
    void beginWith(Dossier dossier, StaffingAct act) {
        change(Roster.EMPTY.with(dossier), act);
    }

    void takeIn(Dossier dossier, StaffingAct act) {
        change(roster.with(dossier), act);
    }

    /** The agency may have reported its sites without that of an item that was still to be filed. */
    void takeIn(Site site, StaffingAct act) {
        change(roster.with(site), act);
    }

    @CommandHandler
    void decide(
            ChangeStaff command, Actor actor, Credentials credentials, Listings listings, Rules rules, Clock clock) {
        Authority.requireAgency(actor, agency.id());
        agency.filed().mustBeInForce();
        StaffingAct act = StaffingAct.now(credentials, listings, rules, clock);
        act.rulesOf(agency.id(), command.staff()).check();
        change(new Roster(command.staff(), roster.sites()), act);
        check(act);
    }

    @EventSourcingHandler
    void evolve(StaffChanged event) {
        roster = new Roster(event.staff(), roster.sites());
    }

    @CommandHandler
    void decide(ChangeSites command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, agency.id());
        agency.filed().mustBeInForce();
        SiteRules.check(command.sites(), CivilTime.today(clock));
        agency.filed().mustHaveItsSitesAmong(command.sites());
        change(command.sites(), CivilTime.now(clock));
    }

    @EventSourcingHandler
    void evolve(SitesChanged event) {
        roster = new Roster(roster.staff(), event.sites());
    }

    @CommandHandler
    void decide(
            CheckItemStaffing command,
            Actor actor,
            Credentials credentials,
            Listings listings,
            Rules rules,
            Clock clock) {
        if (actor.level() == Level.AGENCY) {
            Authority.requireAgency(actor, agency.id());
        } else {
            agency.standing().requireOverseer(actor);
        }
        agency.standing().mustNotBeDisqualified();
        StaffingAct act = StaffingAct.now(credentials, listings, rules, clock);
        // a credential may have been issued after the roster had named it
        act.list(agency.id(), Roster.EMPTY, roster);
        check(act);
    }

    void check(StaffingAct act) {
        StaffRules staff = act.rulesOf(agency.id(), roster.staff());
        int required = act.rules().assessorsPerItem();
        Instant now = act.now();
        for (ItemCode item : agency.filed().codes()) {
            int valid = staff.validAssessors(item, act.today());
            if (valid < required && !blocked.contains(item)) {
                apply(new ItemBlocked(agency.id(), item, valid, required, now));
            } else if (valid >= required && blocked.contains(item)) {
                apply(new ItemUnblocked(agency.id(), item, valid, required, now));
            }
        }
    }

    @EventSourcingHandler
    void evolve(ItemBlocked event) {
        blocked.add(event.item());
    }

    @EventSourcingHandler
    void evolve(ItemUnblocked event) {
        blocked.remove(event.item());
    }

    @EventSourcingHandler
    void evolve(ItemsWithdrawn event) {
        event.items().forEach(blocked::remove);
    }

    @EventSourcingHandler
    void evolve(AgencyDisqualified event) {
        blocked.clear();
    }

    private void change(Roster wanted, StaffingAct act) {
        Roster known = roster;
        if (!wanted.staff().equals(known.staff())) {
            apply(new StaffChanged(agency.id(), wanted.staff(), act.now()));
            act.list(agency.id(), known, wanted);
        }
        change(wanted.sites(), act.now());
    }

    private void change(List<Site> wanted, Instant now) {
        if (!wanted.equals(roster.sites())) {
            apply(new SitesChanged(agency.id(), wanted, now));
        }
    }
}

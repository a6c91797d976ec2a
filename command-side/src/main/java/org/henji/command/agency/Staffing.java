package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.agency.AgencyCommand.ChangeSites;
import org.henji.command.agency.AgencyCommand.ChangeStaff;
import org.henji.command.agency.AgencyCommand.CheckItemStaffing;
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
 * for. An item with too few valid assessors is blocked until there are enough again; because a credential expires without an
 * event, somebody has to look.
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
    void beginWith(Dossier dossier, Instant now) {
        change(Roster.EMPTY.with(dossier), now);
    }

    void takeIn(Dossier dossier, Instant now) {
        change(roster.with(dossier), now);
    }

    /** The agency may have reported its sites without that of an item that was still to be filed. */
    void takeIn(Site site, Instant now) {
        change(roster.with(site), now);
    }

    @CommandHandler
    void decide(ChangeStaff command, Actor actor, Rules rules, Clock clock) {
        Authority.requireAgency(actor, agency.id());
        agency.filed().mustBeInForce();
        new StaffRules(command.staff(), DossierRules.applied(rules)).check();
        Instant now = CivilTime.now(clock);
        change(new Roster(command.staff(), roster.sites()), now);
        check(rules, CivilTime.today(clock), now);
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
        change(new Roster(roster.staff(), command.sites()), CivilTime.now(clock));
    }

    @EventSourcingHandler
    void evolve(SitesChanged event) {
        roster = new Roster(roster.staff(), event.sites());
    }

    @CommandHandler
    void decide(CheckItemStaffing command, Actor actor, Rules rules, Clock clock) {
        if (actor.level() == Level.AGENCY) {
            Authority.requireAgency(actor, agency.id());
        } else {
            agency.standing().requireOverseer(actor);
        }
        agency.standing().mustNotBeDisqualified();
        check(rules, CivilTime.today(clock), CivilTime.now(clock));
    }

    void check(Rules rules, LocalDate today, Instant now) {
        StaffRules staff = new StaffRules(roster.staff(), DossierRules.applied(rules));
        int required = rules.assessorsPerItem();
        for (ItemCode item : agency.filed().codes()) {
            int valid = staff.validAssessors(item, today);
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

    private void change(Roster wanted, Instant now) {
        Roster known = roster;
        if (!wanted.staff().equals(known.staff())) {
            apply(new StaffChanged(agency.id(), wanted.staff(), now));
        }
        if (!wanted.sites().equals(known.sites())) {
            apply(new SitesChanged(agency.id(), wanted.sites(), now));
        }
    }
}

package org.henji.command.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.henji.command.agency.FiledAgencies;
import org.henji.command.agency.FiledItemOnDay;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.catalogue.Specifications;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.Specification;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.SessionPlan;
import org.springframework.stereotype.Component;

/** What a plan has to agree with: the catalogue, the specification, the filing of the agency, the calendar. */
@Component
class PlanRules {

    private final ItemCatalogue catalogue;
    private final Specifications specifications;
    private final FiledAgencies agencies;
    private final BusinessCalendar calendar;

    PlanRules(
            ItemCatalogue catalogue, Specifications specifications, FiledAgencies agencies, BusinessCalendar calendar) {
        this.catalogue = catalogue;
        this.specifications = specifications;
        this.agencies = agencies;
        this.calendar = calendar;
    }

    /** What the catalogue and the filing say about a plan that agrees with them. */
    record Findings(EditionNo edition, RegionCode region) {}

    /** Of a plan that names its specification for the first time; one that has named it before keeps it. */
    Findings check(Uscc agency, SessionPlan plan) {
        return check(
                agency,
                plan,
                specifications
                        .approved(plan.specification())
                        .orElseThrow(() -> new RuleViolated(
                                FailureCode.SPECIFICATION_NOT_APPROVED,
                                plan.specification().value())));
    }

    Findings checkChange(Uscc agency, SessionPlan plan, SessionPlan before) {
        return plan.specification().equals(before.specification())
                ? check(agency, plan, specification(plan))
                : check(agency, plan);
    }

    private Findings check(Uscc agency, SessionPlan plan, Specification specification) {
        mustBeOfItsItem(plan);
        EditionNo edition = mustBeOpen(plan.item());
        FiledItemOnDay filed = mustAssess(agency, plan);
        roomsMustBeListedOnce(plan);
        mustLast(plan.startsAt(), plan.endsAt(), specification.durationMinutes());
        mustBeAt(plan.siteNo(), filed.site());
        mustHaveStations(plan, specification, filed.site());
        return new Findings(edition, filed.region());
    }

    /** The specification that a plan has named, whatever has become of it since. */
    Specification specification(SessionPlan plan) {
        return specifications.pinned(plan.specification());
    }

    FiledItemOnDay mustAssess(Uscc agency, SessionPlan plan) {
        return agencies.mustAssess(agency, plan.item(), plan.date());
    }

    void mustBeAhead(LocalDate date, LocalDate today, int workingDays) {
        LocalDate earliest = calendar.plusWorkingDays(today, workingDays);
        if (date.isBefore(earliest)) {
            throw new RuleViolated(FailureCode.PLAN_LEAD_TIME_SHORT, String.valueOf(workingDays), earliest.toString());
        }
    }

    private static void mustBeOfItsItem(SessionPlan plan) {
        if (!plan.specification().item().equals(plan.item())) {
            throw new RuleViolated(
                    FailureCode.SPECIFICATION_OTHER_ITEM, plan.specification().value());
        }
    }

    EditionNo mustBeOpen(ItemCode item) {
        return catalogue.openIn(item).orElseThrow(() -> new RuleViolated(FailureCode.ITEM_NOT_PUBLISHED, item.value()));
    }

    private static void roomsMustBeListedOnce(SessionPlan plan) {
        Set<Integer> seen = new HashSet<>();
        for (Room room : plan.rooms()) {
            if (!seen.add(room.room())) {
                throw new RuleViolated(FailureCode.PLAN_ROOM_REPEATED, String.valueOf(room.room()));
            }
        }
    }

    private static void mustLast(LocalTime from, LocalTime until, int minutes) {
        boolean toTheMinute = from.equals(from.truncatedTo(ChronoUnit.MINUTES))
                && until.equals(until.truncatedTo(ChronoUnit.MINUTES));
        if (!toTheMinute || Duration.between(from, until).toMinutes() < minutes) {
            throw new RuleViolated(FailureCode.PLAN_TIME_INVALID, String.valueOf(minutes));
        }
    }

    private static void mustBeAt(String siteNo, Site site) {
        if (!siteNo.equals(site.siteNo())) {
            throw new RuleViolated(FailureCode.PLAN_SITE_WRONG, siteNo);
        }
    }

    private static void mustHaveStations(SessionPlan plan, Specification specification, Site site) {
        int needed = Math.max(specification.stations(), plan.expectedCandidates());
        if (plan.stations() < needed) {
            throw new RuleViolated(FailureCode.PLAN_STATIONS_TOO_FEW, String.valueOf(needed));
        }
        if (plan.stations() > site.stations()) {
            throw new RuleViolated(
                    FailureCode.PLAN_STATIONS_TOO_MANY,
                    String.valueOf(plan.stations()),
                    String.valueOf(site.stations()));
        }
    }
}

package org.henji.query.agency.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.rules.Rules;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows agencies on the desks. */
@Controller
class AgencyController {

    private final AgencyDirectory directory;
    private final Staffings staffings;
    private final Rules rules;
    private final Clock clock;

    AgencyController(AgencyDirectory directory, Staffings staffings, Rules rules, Clock clock) {
        this.directory = directory;
        this.staffings = staffings;
        this.rules = rules;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "AgencyDesk", field = "agency")
    @Nullable
    AgencyView own(Desk desk) {
        Uscc uscc = desk.uscc();
        return uscc == null ? null : directory.find(uscc).orElse(null);
    }

    @SchemaMapping(typeName = "BureauDesk")
    Connection<AgencyView> agencies(
            Desk desk,
            @Argument @Nullable AgencyFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return directory
                .rows()
                .page(
                        AgencyDirectory.selection(desk, filter == null ? AgencyFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "BureauDesk")
    @Nullable
    AgencyView agency(Desk desk, @Argument String uscc) {
        return directory
                .find(Uscc.parse(uscc))
                .filter(agency -> desk.holds(agency.uscc(), agency.region(), agency.prefecture()))
                .orElse(null);
    }

    @BatchMapping(typeName = "Agency", field = "items")
    Map<AgencyView, List<FiledItemOnDay>> items(List<AgencyView> agencies) {
        Map<Uscc, Staffing> staffed =
                staffings.of(agencies.stream().map(AgencyView::uscc).toList());
        LocalDate today = CivilTime.today(clock);
        Map<AgencyView, List<FiledItemOnDay>> byAgency = new HashMap<>();
        agencies.forEach(agency -> byAgency.put(
                agency,
                agency.filings()
                        .on(today, staffed.getOrDefault(agency.uscc(), Staffing.NONE), rules.assessorsPerItem())));
        return byAgency;
    }

    @SchemaMapping(typeName = "Agency")
    Standing standing(AgencyView agency) {
        return agency.filings().standing();
    }

    @SchemaMapping(typeName = "Agency")
    List<Site> sites(AgencyView agency) {
        return agency.filings().sitesInUse();
    }

    @BatchMapping(typeName = "Agency", field = "staff")
    Map<AgencyView, List<StaffMember>> staff(List<AgencyView> agencies) {
        Map<Uscc, List<StaffMember>> rosters = directory.staff(agencies);
        Map<AgencyView, List<StaffMember>> byAgency = new HashMap<>();
        agencies.forEach(agency -> byAgency.put(agency, rosters.getOrDefault(agency.uscc(), List.of())));
        return byAgency;
    }

    @SchemaMapping(typeName = "Rectification")
    boolean overdue(Standing.Rectification rectification) {
        return rectification.isOverdueOn(CivilTime.today(clock));
    }
}

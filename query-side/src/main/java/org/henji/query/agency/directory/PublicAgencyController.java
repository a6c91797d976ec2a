package org.henji.query.agency.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.rules.Rules;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the filed agencies to anyone. */
@Controller
class PublicAgencyController {

    private final PublicAgencies agencies;
    private final Staffings staffings;
    private final Rules rules;
    private final Clock clock;

    PublicAgencyController(PublicAgencies agencies, Staffings staffings, Rules rules, Clock clock) {
        this.agencies = agencies;
        this.staffings = staffings;
        this.rules = rules;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "Portal", field = "agencies")
    Connection<PublicAgencyView> filed(
            @Argument @Nullable AgencyFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return agencies.rows()
                .page(
                        PublicAgencies.selection(filter == null ? AgencyFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Portal")
    @Nullable
    PublicAgencyView agency(@Argument String uscc) {
        return agencies.find(Uscc.parse(uscc)).orElse(null);
    }

    @BatchMapping(typeName = "PublicAgency", field = "items")
    Map<PublicAgencyView, List<FiledItemOnDay>> items(List<PublicAgencyView> agencies) {
        Map<Uscc, Staffing> staffed =
                staffings.of(agencies.stream().map(PublicAgencyView::uscc).toList());
        LocalDate today = CivilTime.today(clock);
        Map<PublicAgencyView, List<FiledItemOnDay>> byAgency = new HashMap<>();
        agencies.forEach(agency -> byAgency.put(
                agency,
                agency.filings()
                        .on(today, staffed.getOrDefault(agency.uscc(), Staffing.NONE), rules.assessorsPerItem())));
        return byAgency;
    }

    @SchemaMapping(typeName = "PublicAgency")
    StandingState standing(PublicAgencyView agency) {
        return agency.filings().standing().state();
    }

    @SchemaMapping(typeName = "PublicAgency")
    Standing.@Nullable Disqualification disqualification(PublicAgencyView agency) {
        return agency.filings().standing().disqualification();
    }
}

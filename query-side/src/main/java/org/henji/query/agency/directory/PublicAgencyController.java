package org.henji.query.agency.directory;

import java.time.Clock;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.rules.Rules;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.infrastructure.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the filed agencies to anyone. */
@Controller
class PublicAgencyController {

    private final PublicAgencies agencies;
    private final Rules rules;
    private final Clock clock;

    PublicAgencyController(PublicAgencies agencies, Rules rules, Clock clock) {
        this.agencies = agencies;
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

    @SchemaMapping(typeName = "PublicAgency")
    List<FiledItemOnDay> items(PublicAgencyView agency) {
        return agency.filings().on(CivilTime.today(clock), rules.assessorsPerItem());
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

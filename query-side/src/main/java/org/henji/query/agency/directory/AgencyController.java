package org.henji.query.agency.directory;

import org.henji.kernel.agency.Uscc;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows agencies on the desks. */
@Controller
class AgencyController {

    private final AgencyDirectory directory;

    AgencyController(AgencyDirectory directory) {
        this.directory = directory;
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
}

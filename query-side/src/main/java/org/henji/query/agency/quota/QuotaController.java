package org.henji.query.agency.quota;

import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the places of a prefecture on its desk, those of all on the department's. */
@Controller
class QuotaController {

    private final Quotas quotas;

    QuotaController(Quotas quotas) {
        this.quotas = quotas;
    }

    @SchemaMapping(typeName = "PrefectureDesk", field = "quota")
    Connection<QuotaView> ofPrefecture(
            Desk desk,
            @Argument @Nullable String item,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return quotas.rows().page(Quotas.ofPrefecture(desk, item), PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "DepartmentDesk")
    Connection<QuotaView> quota(
            @Argument @Nullable QuotaFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return quotas.rows()
                .page(Quotas.selection(filter == null ? QuotaFilter.NONE : filter), PageRequest.of(first, after));
    }
}

package org.henji.query.catalogue.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.catalogue.items.ItemView;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows proposals to the prefecture that made them and to the department; the portal shows published items only. */
@Controller
class ProposalController {

    private final Proposals proposals;
    private final CatalogueItems items;

    ProposalController(Proposals proposals, CatalogueItems items) {
        this.proposals = proposals;
        this.items = items;
    }

    @SchemaMapping(typeName = "PrefectureDesk", field = "itemProposals")
    Connection<ProposalView> ofPrefecture(
            Desk desk,
            @Argument @Nullable ProposalState state,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return page(desk, state, first, after);
    }

    @SchemaMapping(typeName = "DepartmentDesk", field = "itemProposals")
    Connection<ProposalView> ofAll(
            Desk desk,
            @Argument @Nullable ProposalState state,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return page(desk, state, first, after);
    }

    @SchemaMapping(typeName = "PrefectureDesk", field = "itemProposal")
    @Nullable
    ProposalView oneOfPrefecture(Desk desk, @Argument String code) {
        return proposals.find(desk, ItemCode.parse(code)).orElse(null);
    }

    @SchemaMapping(typeName = "DepartmentDesk", field = "itemProposal")
    @Nullable
    ProposalView one(Desk desk, @Argument String code) {
        return proposals.find(desk, ItemCode.parse(code)).orElse(null);
    }

    /** What became of it, in the catalogue; nothing before it is published. */
    @BatchMapping(typeName = "ItemProposal", field = "item")
    Map<ProposalView, ItemView> published(List<ProposalView> views) {
        Map<ItemCode, ItemView> found =
                items.find(views.stream().map(ProposalView::code).toList());
        Map<ProposalView, ItemView> byProposal = new HashMap<>();
        views.forEach(view -> byProposal.put(view, found.get(view.code())));
        return byProposal;
    }

    private Connection<ProposalView> page(
            Desk desk, @Nullable ProposalState state, @Nullable Integer first, @Nullable String after) {
        return proposals.rows().page(Proposals.selection(desk, state), PageRequest.of(first, after));
    }
}

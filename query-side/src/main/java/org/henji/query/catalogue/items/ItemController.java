package org.henji.query.catalogue.items;

import java.util.List;
import java.util.Map;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the items, on the portal and wherever an item is named. */
@Controller
class ItemController {

    private final CatalogueItems items;

    ItemController(CatalogueItems items) {
        this.items = items;
    }

    @SchemaMapping(typeName = "Portal")
    Connection<ItemView> items(
            @Argument @Nullable ItemFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return items.rows()
                .page(
                        CatalogueItems.selection(filter == null ? ItemFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Portal")
    @Nullable
    ItemView item(@Argument String code) {
        return items.find(ItemCode.parse(code)).orElse(null);
    }

    @SchemaMapping(typeName = "NamedItem")
    String code(ItemCode item) {
        return item.value();
    }

    @BatchMapping(typeName = "NamedItem", field = "item")
    Map<ItemCode, ItemView> named(List<ItemCode> codes) {
        return items.find(codes);
    }
}

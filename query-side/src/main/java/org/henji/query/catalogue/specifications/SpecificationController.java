package org.henji.query.catalogue.specifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.catalogue.items.ItemView;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows approved specifications to anyone, and drafts to those who may approve or change them. */
@Controller
class SpecificationController {

    private final Specifications specifications;

    SpecificationController(Specifications specifications) {
        this.specifications = specifications;
    }

    @SchemaMapping(typeName = "Portal", field = "specifications")
    Connection<SpecificationView> approved(
            @Argument @Nullable String item, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return specifications.rows().page(Specifications.approved(item), PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Portal")
    @Nullable
    SpecificationView specification(@Argument String no) {
        return specifications.released(SpecificationNo.parse(no)).orElse(null);
    }

    @BatchMapping(typeName = "Item", field = "specifications")
    Map<ItemView, List<SpecificationView>> ofItems(List<ItemView> items) {
        Map<ItemCode, List<SpecificationView>> approved =
                specifications.approved(items.stream().map(ItemView::code).toList());
        Map<ItemView, List<SpecificationView>> byItem = new HashMap<>();
        items.forEach(item -> byItem.put(item, approved.getOrDefault(item.code(), List.of())));
        return byItem;
    }

    @SchemaMapping(typeName = "PrefectureDesk", field = "specificationDrafts")
    Connection<SpecificationView> ofPrefecture(
            Desk desk, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return drafts(desk, first, after);
    }

    @SchemaMapping(typeName = "DepartmentDesk", field = "specificationDrafts")
    Connection<SpecificationView> ofAll(
            Desk desk, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return drafts(desk, first, after);
    }

    private Connection<SpecificationView> drafts(Desk desk, @Nullable Integer first, @Nullable String after) {
        return specifications.rows().page(Specifications.drafts(desk), PageRequest.of(first, after));
    }
}

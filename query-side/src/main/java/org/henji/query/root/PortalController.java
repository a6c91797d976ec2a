package org.henji.query.root;

import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Opens the portal. */
@Controller
class PortalController {

    private final ReadModels readModels;

    PortalController(ReadModels readModels) {
        this.readModels = readModels;
    }

    @QueryMapping
    Portal portal(@Argument @Nullable Long after) {
        readModels.awaitAfter(after, CatalogueItems.GROUP, AgencyDirectory.GROUP, Certificates.GROUP);
        return new Portal();
    }
}

package org.henji.query.root;

import java.util.Objects;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.message.RequestTrail;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.agency.directory.AgencyView;
import org.henji.query.catalogue.items.CatalogueItems;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.desk.Desk;
import org.henji.query.inbox.Inbox;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.session.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Opens the desks: the one place where it is decided whose data a reader gets to see. */
@Controller
class DeskController {

    private final ReadModels readModels;
    private final AgencyDirectory agencies;

    DeskController(ReadModels readModels, AgencyDirectory agencies) {
        this.readModels = readModels;
        this.agencies = agencies;
    }

    @QueryMapping
    Desk agencyDesk(
            @ContextValue(RequestTrail.KEY) RequestTrail trail,
            @Argument @Nullable String uscc,
            @Argument @Nullable Long after) {
        Actor reader = trail.requireActor();
        Uscc agency = uscc == null ? own(reader) : Uscc.parse(uscc);
        await(after);
        return Desk.ofAgency(
                reader, agency, agencies.find(agency).map(AgencyView::region).orElse(null));
    }

    @QueryMapping
    Desk countyDesk(
            @ContextValue(RequestTrail.KEY) RequestTrail trail,
            @Argument @Nullable String region,
            @Argument @Nullable Long after) {
        Desk desk = Desk.ofCounty(trail.requireActor(), parse(region));
        await(after);
        return desk;
    }

    @QueryMapping
    Desk prefectureDesk(
            @ContextValue(RequestTrail.KEY) RequestTrail trail,
            @Argument @Nullable String region,
            @Argument @Nullable Long after) {
        Desk desk = Desk.ofPrefecture(trail.requireActor(), parse(region));
        await(after);
        return desk;
    }

    @QueryMapping
    Desk centerDesk(@ContextValue(RequestTrail.KEY) RequestTrail trail, @Argument @Nullable Long after) {
        Desk desk = Desk.ofCenter(trail.requireActor());
        await(after);
        return desk;
    }

    @QueryMapping
    Desk departmentDesk(@ContextValue(RequestTrail.KEY) RequestTrail trail, @Argument @Nullable Long after) {
        Desk desk = Desk.ofDepartment(trail.requireActor());
        await(after);
        return desk;
    }

    @SchemaMapping(typeName = "AgencyDesk")
    Uscc uscc(Desk desk) {
        return Objects.requireNonNull(desk.uscc());
    }

    @SchemaMapping(typeName = "BureauDesk")
    RegionCode region(Desk desk) {
        return Objects.requireNonNull(desk.region());
    }

    private void await(@Nullable Long after) {
        readModels.awaitAfter(
                after, AgencyDirectory.GROUP, Sessions.GROUP, Certificates.GROUP, Inbox.GROUP, CatalogueItems.GROUP);
    }

    private static Uscc own(Actor reader) {
        Uscc own = reader.office().agency();
        if (own == null) {
            throw new Refused(FailureCode.WRONG_LEVEL);
        }
        return own;
    }

    private static @Nullable RegionCode parse(@Nullable String region) {
        return region == null ? null : RegionCode.parse(region);
    }
}

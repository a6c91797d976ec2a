package org.henji.query.agency.applications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.person.PersonalData;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.platform.message.RequestTrail;
import org.henji.query.agency.applications.Review.Attendance;
import org.henji.query.desk.Desk;
import org.henji.query.person.Experts;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows applications on the desks. */
@Controller
class ApplicationController {

    private final Applications applications;

    ApplicationController(Applications applications) {
        this.applications = applications;
    }

    @SchemaMapping(typeName = "OfficeDesk")
    Connection<ApplicationView> applications(
            Desk desk,
            @Argument @Nullable ApplicationFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return applications
                .rows()
                .page(
                        Applications.selection(desk, filter == null ? ApplicationFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    /** Nothing tells an application of another territory from one that does not exist. */
    @SchemaMapping(typeName = "OfficeDesk")
    @Nullable
    ApplicationView application(Desk desk, @Argument String no) {
        return applications
                .find(ApplicationNo.parse(no))
                .filter(found -> desk.holds(found.uscc(), found.region(), found.prefecture()))
                .orElse(null);
    }

    @SchemaMapping(typeName = "Attendance")
    PersonalData attendee(Attendance attendance, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Experts.shownTo(trail.requireActor(), attendance.attendee());
    }

    @BatchMapping(typeName = "Application", field = "dossier")
    Map<ApplicationView, DossierView> dossiers(List<ApplicationView> views) {
        Map<ApplicationNo, DossierView> dossiers = applications.dossiers(views);
        Map<ApplicationView, DossierView> byView = new HashMap<>();
        views.forEach(view -> byView.put(view, dossiers.get(view.no())));
        return byView;
    }
}

package org.henji.query.session.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.SessionNo;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.henji.query.session.sessions.SessionView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows packages of papers to the agency, its prefecture, the centre and the department. */
@Controller
class PaperController {

    private final PaperPackages packages;

    PaperController(PaperPackages packages) {
        this.packages = packages;
    }

    @SchemaMapping(typeName = "PaperDesk")
    Connection<PackageView> paperPackages(
            Desk desk,
            @Argument @Nullable PackageFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return packages.rows()
                .page(
                        PaperPackages.selection(desk, filter == null ? PackageFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "PaperDesk")
    @Nullable
    PackageView paperPackage(Desk desk, @Argument String no) {
        return packages.find(PackageNo.parse(no))
                .filter(found -> desk.holds(found.uscc(), found.region(), found.prefecture()))
                .orElse(null);
    }

    @BatchMapping(typeName = "Session", field = "paperPackages")
    Map<SessionView, List<PackageView>> ofSessions(List<SessionView> sessions) {
        Map<SessionNo, List<PackageView>> found =
                packages.ofSessions(sessions.stream().map(SessionView::no).toList());
        Map<SessionView, List<PackageView>> bySession = new HashMap<>();
        sessions.forEach(session -> bySession.put(session, found.getOrDefault(session.no(), List.of())));
        return bySession;
    }
}

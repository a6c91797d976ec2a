package org.henji.query.session.archives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.platform.graphql.Connection;
import org.henji.platform.graphql.PageRequest;
import org.henji.query.desk.Desk;
import org.henji.query.session.sessions.SessionView;
import org.henji.query.session.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows archives to the agency, its prefecture, the centre and the department. */
@Controller
class ArchiveController {

    private final Archives archives;
    private final Sessions sessions;

    ArchiveController(Archives archives, Sessions sessions) {
        this.archives = archives;
        this.sessions = sessions;
    }

    @SchemaMapping(typeName = "ArchiveDesk")
    Connection<ArchiveView> archives(
            Desk desk,
            @Argument @Nullable ArchiveFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return archives.rows()
                .page(
                        Archives.selection(desk, filter == null ? ArchiveFilter.NONE : filter),
                        PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "ArchiveDesk")
    @Nullable
    ArchiveView archive(Desk desk, @Argument String no) {
        return archives.find(ArchiveNo.parse(no))
                .filter(found -> desk.holds(found.uscc(), found.region(), found.prefecture()))
                .orElse(null);
    }

    @BatchMapping(typeName = "Archive", field = "missing")
    Map<ArchiveView, List<ArchiveItem>> missing(List<ArchiveView> views) {
        Map<SessionNo, SessionView> found =
                sessions.find(views.stream().map(ArchiveView::session).toList());
        Map<ArchiveView, List<ArchiveItem>> byArchive = new HashMap<>();
        views.forEach(view -> byArchive.put(view, view.missing(hadMisconduct(found.get(view.session())))));
        return byArchive;
    }

    @BatchMapping(typeName = "Session", field = "archive")
    Map<SessionView, ArchiveView> ofSessions(List<SessionView> views) {
        Map<SessionNo, ArchiveView> found =
                archives.ofSessions(views.stream().map(SessionView::no).toList());
        Map<SessionView, ArchiveView> bySession = new HashMap<>();
        views.forEach(view -> bySession.put(view, found.get(view.no())));
        return bySession;
    }

    private static boolean hadMisconduct(@Nullable SessionView session) {
        return session != null && session.day().misconducts() > 0;
    }
}

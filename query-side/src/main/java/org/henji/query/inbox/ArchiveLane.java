package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;

/** The lane of work about an archive: what is missing, that it can be sealed, that it may be destroyed. */
final class ArchiveLane {

    private ArchiveLane() {}

    static String key(SessionNo session) {
        return "archive/" + session;
    }

    static Matter evolve(@Nullable Matter row, DomainEvent event) {
        if (event instanceof PlanFiled e) {
            return Matter.next(null, About.of(e), null, e.at(), Cases.of(ArchiveCase.of(e)));
        }
        ArchiveCase now = known(known(row).cases().archive()).after(event);
        return Matter.next(row, known(row).about(), now.task(), event.at(), Cases.of(now));
    }
}

package org.henji.query.agency.notices;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeWithdrawn;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a line of a notice.
 *
 * @param no its number within the notice
 * @param uscc the agency that the line is about
 * @param reason of the decision
 */
public record ObjectionView(
        NoticeNo notice,
        int no,
        ApplicationNo application,
        ItemCode item,
        Uscc uscc,
        PersonalData objector,
        PersonalText facts,
        @Nullable PersonalText evidence,
        Instant lodgedAt,
        ObjectionState state,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    static ObjectionView evolve(@Nullable ObjectionView row, PublicNoticeEvent event) {
        return switch (event) {
            case ObjectionLodged e ->
                new ObjectionView(
                        e.notice(),
                        e.objection(),
                        e.line().application(),
                        e.line().item(),
                        e.line().application().agency(),
                        e.objector(),
                        e.facts(),
                        e.evidence(),
                        e.at(),
                        ObjectionState.UNDECIDED,
                        null,
                        null);
            case ObjectionDecided e -> known(row).ended(ObjectionState.of(e.decision()), e.reason(), e.at());
            case NoticeWithdrawn e -> known(row).ended(ObjectionState.LAPSED, null, null);
            case NoticePublished e -> known(row);
            case NoticeClosed e -> known(row);
        };
    }

    /** What anyone may know of it: neither who objects nor what they wrote. */
    PublicObjection forThePublic() {
        return new PublicObjection(notice, no, application, item, uscc, lodgedAt, state, reason, decidedAt);
    }

    private ObjectionView ended(ObjectionState how, @Nullable String why, @Nullable Instant at) {
        return new ObjectionView(
                notice, no, application, item, uscc, objector, facts, evidence, lodgedAt, how, why, at);
    }
}

package org.henji.query.agency.notices;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeWithdrawn;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionDecided;
import org.henji.kernel.agency.notice.PublicNoticeEvent.ObjectionLodged;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the notices and the objections. */
@Component
class Notices {

    static final String ENDED = "ended";
    static final String PUBLISHED_AT = "publishedAt";
    static final String NOTICE = "notice";
    static final String STATE = "state";
    static final String LODGED_AT = "lodgedAt";

    static final ReadModel<NoticeView> MODEL = ReadModel.of(NoticeView.class, "notices", AgencyDirectory.GROUP, 1)
            .fedBy(PublicNoticeEvent.class, e -> e.notice().value(), (row, e, occurrence) -> NoticeView.evolve(row, e))
            .indexedBy(PUBLISHED_AT, Row.KEY)
            .indexedBy(ENDED, PUBLISHED_AT, Row.KEY)
            .build();

    static final ReadModel<ObjectionView> OBJECTIONS = ReadModel.of(
                    ObjectionView.class, "objections", AgencyDirectory.GROUP, 1)
            .fedByAll(
                    PublicNoticeEvent.class,
                    Notices::objectionKeys,
                    (row, e, occurrence) -> ObjectionView.evolve(row, e))
            .indexedBy(LODGED_AT, Row.KEY)
            .indexedBy(STATE, LODGED_AT, Row.KEY)
            .indexedBy(NOTICE, LODGED_AT, Row.KEY)
            .indexedBy(NOTICE, STATE, LODGED_AT, Row.KEY)
            .build();

    private final Rows<NoticeView> rows;
    private final Rows<ObjectionView> objections;

    Notices(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
        this.objections = database.rows(OBJECTIONS);
    }

    @Bean
    static ReadModel<NoticeView> noticesModel() {
        return MODEL;
    }

    @Bean
    static ReadModel<ObjectionView> objectionsModel() {
        return OBJECTIONS;
    }

    Rows<NoticeView> rows() {
        return rows;
    }

    Rows<ObjectionView> objections() {
        return objections;
    }

    Optional<NoticeView> find(NoticeNo no) {
        return rows.find(no.value());
    }

    /** The newest first. */
    static Selection selection(NoticeFilter filter) {
        return Selection.all().where(ENDED, filter.ended()).orderedBy(PUBLISHED_AT, Direction.DESCENDING);
    }

    /** The oldest first. */
    static Selection selection(ObjectionFilter filter) {
        return Selection.all()
                .where(NOTICE, filter.noticeNo())
                .where(STATE, filter.state())
                .orderedBy(LODGED_AT, Direction.ASCENDING);
    }

    private static Set<String> objectionKeys(PublicNoticeEvent event) {
        return switch (event) {
            case ObjectionLodged e -> Set.of(objectionKey(e.notice(), e.objection()));
            case ObjectionDecided e -> Set.of(objectionKey(e.notice(), e.objection()));
            case NoticeWithdrawn e ->
                e.lapsed().stream().map(no -> objectionKey(e.notice(), no)).collect(Collectors.toSet());
            case NoticePublished e -> Set.of();
            case NoticeClosed e -> Set.of();
        };
    }

    /** Numbered with leading zeros, so that objections of one moment come in the order of their numbers. */
    private static String objectionKey(NoticeNo notice, int no) {
        return "%s/%06d".formatted(notice.value(), no);
    }
}

package org.henji.query.inbox;

import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.notice.PublicNoticeEvent;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Reads the inboxes. A subject has one row for each lane of work about it, whatever comes to wait there, so every event tells by
 * itself which rows it touches.
 */
@Component
public class Inbox {

    /** The processing group: its own, because it will be fed by every capability. */
    public static final String GROUP = "inbox";

    static final String OFFICE = "office";
    static final String SINCE = "since";

    static final ReadModel<Matter> MODEL = model();

    private final Rows<Matter> rows;

    Inbox(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<Matter> inboxModel() {
        return MODEL;
    }

    Rows<Matter> rows() {
        return rows;
    }

    /** What waits for the office whose desk it is, the longest first. */
    static Selection selection(Desk desk) {
        return Selection.all().where(OFFICE, desk.office()).orderedBy(SINCE, Direction.ASCENDING);
    }

    private static ReadModel<Matter> model() {
        ReadModel.Builder<Matter> model =
                ReadModel.of(Matter.class, "inbox", GROUP, 3).indexedBy(OFFICE, SINCE, Row.KEY);
        for (FilingLane lane : FilingLane.values()) {
            model.fedBy(
                            FilingApplicationEvent.class,
                            e -> lane.key(e.application()),
                            (row, e, occurrence) -> Matter.evolve(lane, row, e))
                    .fedBy(
                            AgencyEvaluationEvent.class,
                            e -> lane.key(e.evaluation().application()),
                            (row, e, occurrence) -> Matter.evolve(lane, row, e));
        }
        for (NoticeLane lane : NoticeLane.values()) {
            model.fedBy(
                    PublicNoticeEvent.class,
                    e -> lane.key(e.notice()),
                    (row, e, occurrence) -> Matter.evolve(lane, row, e));
        }
        for (AgencyLane lane : AgencyLane.values()) {
            model.fedBy(
                    AgencyEvent.class, e -> lane.key(e.agency()), (row, e, occurrence) -> Matter.evolve(lane, row, e));
        }
        return model.build();
    }
}

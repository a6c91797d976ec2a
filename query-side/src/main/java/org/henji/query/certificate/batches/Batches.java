package org.henji.query.certificate.batches;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.session.SessionNo;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the batches of certificates. */
@Component
public class Batches {

    static final String SESSION = "session";
    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String STATE = "state";
    static final String REQUESTED_AT = "requestedAt";

    static final ReadModel<BatchView> MODEL = ReadModel.of(
                    BatchView.class, "certificate-batches", Certificates.GROUP, 1)
            .fedBy(BatchEvent.class, e -> e.batch().value(), BatchView::evolve)
            .indexedBy(REQUESTED_AT, Row.KEY)
            .indexedBy(STATE, REQUESTED_AT, Row.KEY)
            .indexedBy(SESSION, REQUESTED_AT, Row.KEY)
            .indexedBy(USCC, REQUESTED_AT, Row.KEY)
            .indexedBy(REGION, REQUESTED_AT, Row.KEY)
            .indexedBy(PREFECTURE, REQUESTED_AT, Row.KEY)
            .indexedBy(PREFECTURE, STATE, REQUESTED_AT, Row.KEY)
            .build();

    private final Rows<BatchView> rows;

    Batches(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<BatchView> batchesModel() {
        return MODEL;
    }

    Rows<BatchView> rows() {
        return rows;
    }

    public Optional<BatchView> find(BatchNo no) {
        return rows.find(no.value());
    }

    /** A batch that lies on the desk; nothing tells one of another territory from one that does not exist. */
    public Optional<BatchView> find(Desk desk, BatchNo no) {
        return find(no).filter(batch -> desk.holds(batch.uscc(), batch.region(), batch.prefecture()));
    }

    /** The batches of those sessions, in the order of their numbers: one query however many. */
    Map<SessionNo, List<BatchView>> ofSessions(Collection<SessionNo> sessions) {
        return rows.all(SESSION, sessions).stream().collect(Collectors.groupingBy(BatchView::session));
    }

    /** The batches of the desk's territory, those asked for last first. */
    static Selection selection(Desk desk, BatchFilter filter) {
        return desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(STATE, filter.state())
                .where(SESSION, filter.sessionNo())
                .where(USCC, filter.agency())
                .orderedBy(REQUESTED_AT, Direction.DESCENDING);
    }
}

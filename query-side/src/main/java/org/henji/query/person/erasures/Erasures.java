package org.henji.query.person.erasures;

import java.util.List;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.henji.query.session.sessions.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the erasures. */
@Component
public class Erasures {

    static final String DECIDED_AT = "decidedAt";
    static final String FILES = "files";

    static final ReadModel<ErasureView> MODEL = ReadModel.of(ErasureView.class, "erasures", Sessions.GROUP, 1)
            .fedBy(ErasureEvent.class, e -> e.subject().value(), ErasureView::evolve)
            .indexedBy(DECIDED_AT, Row.KEY)
            .indexedBy(FILES, Row.KEY)
            .build();

    /** The newest first. */
    static final Selection ALL = Selection.all().orderedBy(DECIDED_AT, Direction.DESCENDING);

    private final Rows<ErasureView> rows;

    Erasures(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<ErasureView> erasuresModel() {
        return MODEL;
    }

    Rows<ErasureView> rows() {
        return rows;
    }

    /** Whether the file went with a person: that it is not there is no fault then. */
    public boolean took(Sha256 file) {
        return !rows.all(FILES, List.of(file)).isEmpty();
    }
}

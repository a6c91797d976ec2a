package org.henji.query.agency.standards;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.henji.query.infrastructure.Selection.Direction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the evaluation standards. */
@Component
public class Standards {

    static final String RELEASED_AT = "releasedAt";

    static final ReadModel<StandardView> MODEL = ReadModel.of(
                    StandardView.class, "evaluation-standards", AgencyDirectory.GROUP, 1)
            .fedBy(
                    EvaluationStandardEvent.class,
                    e -> e.version().value(),
                    (row, e, occurrence) -> StandardView.evolve(e))
            .indexedBy(RELEASED_AT, Row.KEY)
            .build();

    private final Rows<StandardView> rows;

    Standards(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<StandardView> standardsModel() {
        return MODEL;
    }

    Rows<StandardView> rows() {
        return rows;
    }

    Optional<StandardView> find(StandardVersion version) {
        return rows.find(version.value());
    }

    /** The standards of those versions: one query however many. */
    public Map<StandardVersion, StandardView> find(Collection<StandardVersion> versions) {
        List<String> keys =
                versions.stream().map(StandardVersion::value).distinct().toList();
        return rows.find(keys).values().stream().collect(Collectors.toMap(StandardView::version, standard -> standard));
    }

    /** All of them, the newest first. */
    static Selection selection() {
        return Selection.all().orderedBy(RELEASED_AT, Direction.DESCENDING);
    }
}

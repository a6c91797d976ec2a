package org.henji.query.agency.evaluations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reads the evaluations; each is found by its number only, which its application tells. */
@Component
class Evaluations {

    static final ReadModel<EvaluationView> MODEL = ReadModel.of(
                    EvaluationView.class, "evaluations", AgencyDirectory.GROUP, 1)
            .fedBy(
                    AgencyEvaluationEvent.class,
                    e -> e.evaluation().value(),
                    (row, e, occurrence) -> EvaluationView.evolve(row, e))
            .build();

    private final Rows<EvaluationView> rows;

    Evaluations(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<EvaluationView> evaluationsModel() {
        return MODEL;
    }

    Optional<EvaluationView> find(EvaluationNo no) {
        return rows.find(no.value());
    }

    /** The evaluations of those numbers: one query however many. */
    Map<EvaluationNo, EvaluationView> find(Collection<EvaluationNo> numbers) {
        List<String> keys = numbers.stream().map(EvaluationNo::value).toList();
        return rows.find(keys).values().stream()
                .collect(Collectors.toMap(EvaluationView::no, evaluation -> evaluation));
    }
}

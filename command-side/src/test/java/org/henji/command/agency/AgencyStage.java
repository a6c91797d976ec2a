package org.henji.command.agency;

import org.henji.command.Stage;
import org.henji.kernel.event.DomainEvent;

/**
 * A stage whose handlers may read applicants, evaluations and their standards, and on which the credentials that rosters and
 * dossiers name have been issued.
 */
final class AgencyStage {

    private AgencyStage() {}

    static Stage given(DomainEvent... events) {
        return Stage.given(Dossiers.credentials())
                .and(events)
                .reading(Applicants.class, Applicants::new)
                .reading(Applications.class, Applications::new)
                .reading(Evaluations.class, Evaluations::new)
                .reading(EvaluationStandards.class, EvaluationStandards::new);
    }
}

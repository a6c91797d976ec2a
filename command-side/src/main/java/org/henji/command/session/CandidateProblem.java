package org.henji.command.session;

import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a candidate.
 *
 * @param field where; null when it is about the person as such
 */
record CandidateProblem(@Nullable CandidateField field, Failure failure) {

    static CandidateProblem in(CandidateField field, FailureCode code, String... arguments) {
        return new CandidateProblem(field, Failure.of(code, arguments));
    }

    static CandidateProblem of(FailureCode code, String... arguments) {
        return new CandidateProblem(null, Failure.of(code, arguments));
    }

    RowProblem at(int row) {
        return new RowProblem(row, field == null ? null : field.chinese(), failure);
    }
}

package org.henji.command.session;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.session.SessionNo;

/**
 * Registers the candidates of a workbook in one act. No mutation: who reads the workbook sends it, with every row bound and
 * validated as the input of a mutation is, and with the problems of the rows that could not be.
 *
 * @param rows data rows of the workbook
 * @param candidates the rows that could be read, in their order
 * @param problems of the other rows
 */
public record ImportCandidates(
        @TargetAggregateIdentifier SessionNo session,
        String fileName,
        Sha256 sha256,
        int rows,
        List<CandidateRow> candidates,
        List<RowProblem> problems,
        ImportMode mode)
        implements Command {

    public ImportCandidates {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
    }
}

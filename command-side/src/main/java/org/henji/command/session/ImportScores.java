package org.henji.command.session;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.session.ScoreBookNo;

/**
 * Enters the sheets of a workbook in one act. No mutation: who reads the workbook sends it, with the cells as they were read;
 * what they should have been is decided here.
 *
 * @param rows data rows of the workbook
 * @param sheets the rows that could be read, in their order
 * @param problems of the other rows
 */
public record ImportScores(
        @TargetAggregateIdentifier ScoreBookNo scoreBook,
        String fileName,
        Sha256 sha256,
        int rows,
        List<ScoreRow> sheets,
        List<RowProblem> problems,
        ImportMode mode)
        implements Command {

    public ImportScores {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }
}

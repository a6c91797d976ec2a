package org.henji.command.certificate;

import java.util.List;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.infrastructure.TakesLong;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.certificate.SchemeNo;

/**
 * Takes over the old certificates (历史证书) of a workbook or a CSV file in one act. No mutation: who reads the file sends it, with
 * the rows that could be read and the problems of those that could not be.
 *
 * @param scheme by which all of them are numbered
 * @param certificates in the order of the rows
 * @param problems of the other rows
 */
@TakesLong
public record ImportCertificates(
        SchemeNo scheme,
        String fileName,
        Sha256 sha256,
        List<OldCertificateRow> certificates,
        List<RowProblem> problems,
        ImportMode mode)
        implements Command {

    public ImportCertificates {
        certificates = List.copyOf(certificates);
        problems = List.copyOf(problems);
    }
}

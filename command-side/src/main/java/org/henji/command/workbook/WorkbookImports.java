package org.henji.command.workbook;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.henji.command.certificate.CertificateField;
import org.henji.command.certificate.ImportCertificates;
import org.henji.command.certificate.OldCertificateRow;
import org.henji.command.certificate.PrepareCertificateImport;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.mutation.CommandSender;
import org.henji.command.mutation.Reported;
import org.henji.command.session.CandidateField;
import org.henji.command.session.CandidateRow;
import org.henji.command.session.ImportCandidates;
import org.henji.command.session.ImportScores;
import org.henji.command.session.PrepareImport;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.platform.person.Pseudonyms;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Makes one command of a workbook. */
@Component
@EnableConfigurationProperties(WorkbookSettings.class)
class WorkbookImports {

    private final WorkbookReader reader;
    private final CsvReader csv;
    private final WorkbookSettings limits;
    private final Pseudonyms pseudonyms;
    private final Validator validator;
    private final KeysOfMany keys;
    private final CommandSender sender;

    WorkbookImports(
            WorkbookReader reader,
            CsvReader csv,
            WorkbookSettings limits,
            Pseudonyms pseudonyms,
            Validator validator,
            KeysOfMany keys,
            CommandSender sender) {
        this.reader = reader;
        this.csv = csv;
        this.limits = limits;
        this.pseudonyms = pseudonyms;
        this.validator = validator;
        this.keys = keys;
        this.sender = sender;
    }

    Reported<ImportReport> candidates(
            SessionNo session, ReceivedWorkbook workbook, ImportMode mode, Map<String, String> trail) throws Exception {
        CandidateRows rows = new CandidateRows(pseudonyms, validator);
        DataRows counted =
                new DataRows(limits.maxRows(), header -> Headings.mustBe(CandidateRows.HEADINGS, header), rows::add);
        reader.read(workbook.content(), counted);
        int count = counted.count();
        sender.send(new PrepareImport(session), trail);
        Set<Subject> erased = keys.ensure(rows.candidates().stream()
                .map(row -> row.candidate().person().subject())
                .toList());
        List<CandidateRow> candidates = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>(rows.problems());
        for (CandidateRow row : rows.candidates()) {
            if (erased.contains(row.candidate().person().subject())) {
                problems.add(erased(row.row(), CandidateField.ID_NUMBER.chinese()));
            } else {
                candidates.add(row);
            }
        }
        ImportCandidates command = new ImportCandidates(
                session, workbook.fileName(), workbook.sha256(), count, candidates, problems, mode);
        return sender.send(command, trail, ImportReport.class);
    }

    Reported<ImportReport> scores(
            ScoreBookNo scoreBook, ReceivedWorkbook workbook, ImportMode mode, Map<String, String> trail)
            throws Exception {
        ScoreSheets rows = new ScoreSheets();
        DataRows counted = new DataRows(limits.maxRows(), rows::header, rows::add);
        reader.read(workbook.content(), counted);
        ImportScores command = new ImportScores(
                scoreBook,
                workbook.fileName(),
                workbook.sha256(),
                counted.count(),
                rows.sheets(),
                rows.problems(),
                mode);
        return sender.send(command, trail, ImportReport.class);
    }

    Reported<ImportReport> certificates(
            SchemeNo scheme, ReceivedWorkbook file, ImportMode mode, Map<String, String> trail) throws Exception {
        CertificateRows rows = new CertificateRows(pseudonyms, validator);
        DataRows counted =
                new DataRows(limits.maxRows(), header -> Headings.mustBe(CertificateRows.HEADINGS, header), rows::add);
        if (file.isCsv()) {
            csv.read(file.content(), counted);
        } else {
            reader.read(file.content(), counted);
        }
        counted.count();
        sender.send(new PrepareCertificateImport(scheme), trail);
        Set<Subject> erased = keys.ensure(rows.certificates().stream()
                .map(row -> row.certificate().holder().subject())
                .distinct()
                .toList());
        List<OldCertificateRow> certificates = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>(rows.problems());
        for (OldCertificateRow row : rows.certificates()) {
            if (erased.contains(row.certificate().holder().subject())) {
                problems.add(erased(row.row(), CertificateField.ID_NUMBER.chinese()));
            } else {
                certificates.add(row);
            }
        }
        ImportCertificates command =
                new ImportCertificates(scheme, file.fileName(), file.sha256(), certificates, problems, mode);
        return sender.send(command, trail, ImportReport.class);
    }

    private static RowProblem erased(int row, String column) {
        return new RowProblem(row, column, Failure.of(FailureCode.PERSON_ERASED));
    }
}

package org.henji.command.workbook;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final WorkbookSettings limits;
    private final Pseudonyms pseudonyms;
    private final Validator validator;
    private final KeysOfMany keys;
    private final CommandSender sender;

    WorkbookImports(
            WorkbookReader reader,
            WorkbookSettings limits,
            Pseudonyms pseudonyms,
            Validator validator,
            KeysOfMany keys,
            CommandSender sender) {
        this.reader = reader;
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
                problems.add(new RowProblem(
                        row.row(), CandidateField.ID_NUMBER.chinese(), Failure.of(FailureCode.PERSON_ERASED)));
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
}

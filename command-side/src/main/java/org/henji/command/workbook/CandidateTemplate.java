package org.henji.command.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.henji.command.session.CandidateField;
import org.henji.command.workbook.TemplateSheets.Heading;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.EthnicGroups;

/**
 * The registration workbook to fill in (考生报名表模板), made from the same fields that are read: cells are text, so that no
 * number loses digits, and what is chosen from a list has that list.
 */
final class CandidateTemplate {

    static final String SHEET = "考生";

    private static final String LISTS = "选项";

    private static final Map<CandidateField, List<String>> OPTIONS = options();

    private static final Set<CandidateField> OPTIONAL =
            Set.of(CandidateField.EMPLOYER, CandidateField.YEARS_OF_WORK, CandidateField.EMAIL, CandidateField.RESIT);

    private final int rows;
    private final XSSFWorkbook workbook = new XSSFWorkbook();

    private CandidateTemplate(int rows) {
        this.rows = rows;
    }

    /** @param rows as many as may be filled in */
    static byte[] make(int rows) throws IOException {
        return new CandidateTemplate(rows).bytes();
    }

    private byte[] bytes() throws IOException {
        try (workbook) {
            XSSFSheet candidates = workbook.createSheet(SHEET);
            TemplateSheets.headings(
                    candidates,
                    CandidateRows.FIELDS.stream()
                            .map(field -> new Heading(field.chinese(), width(field), !OPTIONAL.contains(field)))
                            .toList());
            TemplateSheets.explanations(workbook, Explanations.of(CandidateRows.FIELDS, OPTIONAL, rows));
            lists(candidates, workbook.createSheet(LISTS));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** In a sheet of their own, hidden: a list within a rule may have 255 characters, and the ethnic groups have more. */
    private void lists(XSSFSheet candidates, XSSFSheet lists) {
        int column = 0;
        for (Map.Entry<CandidateField, List<String>> list : OPTIONS.entrySet()) {
            List<String> values = list.getValue();
            for (int row = 0; row < values.size(); row++) {
                XSSFRow line = lists.getRow(row) == null ? lists.createRow(row) : lists.getRow(row);
                line.createCell(column).setCellValue(values.get(row));
            }
            String letter = CellReference.convertNumToColString(column);
            offer(
                    "'%s'!$%s$1:$%s$%d".formatted(LISTS, letter, letter, values.size()),
                    CandidateRows.FIELDS.indexOf(list.getKey()),
                    candidates);
            column++;
        }
        workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
    }

    private void offer(String list, int column, XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int last = Math.min(rows, SpreadsheetVersion.EXCEL2007.getLastRowIndex());
        DataValidation rule = helper.createValidation(
                helper.createFormulaListConstraint(list), new CellRangeAddressList(1, last, column, column));
        rule.setShowErrorBox(true);
        rule.createErrorBox("选项", "请从下拉列表中选择。");
        sheet.addValidationData(rule);
    }

    private static int width(CandidateField field) {
        return switch (field) {
            case ID_NUMBER -> 22;
            case ADDRESS -> 36;
            case EMPLOYER, EMAIL, EDUCATION -> 24;
            default -> 14;
        };
    }

    private static Map<CandidateField, List<String>> options() {
        Map<CandidateField, List<String>> options = new EnumMap<>(CandidateField.class);
        options.put(CandidateField.SEX, List.of("男", "女"));
        options.put(CandidateField.ETHNIC_GROUP, EthnicGroups.names());
        options.put(
                CandidateField.EDUCATION,
                Arrays.stream(Education.values()).map(Education::chinese).toList());
        options.put(
                CandidateField.SOURCE,
                Arrays.stream(CandidateSource.values())
                        .map(CandidateSource::chinese)
                        .toList());
        options.put(CandidateField.RESIT, List.of("否", "是"));
        return options;
    }
}

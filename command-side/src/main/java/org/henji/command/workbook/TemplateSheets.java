package org.henji.command.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the templates look like: cells of text, so that no number loses digits, under headings that show what is required. */
final class TemplateSheets {

    private static final int CHARACTER = 256;
    private static final int EXPLANATION_WIDTH = 110;

    private TemplateSheets() {}

    /** @param width in characters */
    record Heading(String text, int width, boolean required) {}

    static void headings(XSSFSheet sheet, List<Heading> headings) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        XSSFCellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        XSSFCellStyle required = style(IndexedColors.LIGHT_YELLOW, workbook);
        XSSFCellStyle optional = style(IndexedColors.GREY_25_PERCENT, workbook);
        XSSFRow row = sheet.createRow(0);
        for (Heading heading : headings) {
            int column = Math.max(row.getLastCellNum(), 0);
            sheet.setDefaultColumnStyle(column, text);
            sheet.setColumnWidth(column, heading.width() * CHARACTER);
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(heading.text());
            cell.setCellStyle(heading.required() ? required : optional);
        }
        sheet.createFreezePane(1, 1);
    }

    static void explanations(XSSFWorkbook workbook, List<String> lines) {
        XSSFSheet sheet = workbook.createSheet("填写说明");
        int index = 0;
        for (String line : lines) {
            sheet.createRow(index).createCell(0).setCellValue(line);
            index++;
        }
        sheet.setColumnWidth(0, EXPLANATION_WIDTH * CHARACTER);
    }

    private static XSSFCellStyle style(IndexedColors color, XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}

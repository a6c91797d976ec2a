package org.henji.command.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.henji.command.certificate.CertificateField;
import org.henji.command.workbook.TemplateSheets.Heading;

/** The register of old certificates to fill in (历史证书登记表模板), made from the same fields that are read. */
final class CertificateTemplate {

    static final String SHEET = "证书";

    private CertificateTemplate() {}

    /** @param rows as many as may be filled in */
    static byte[] make(int rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateSheets.headings(
                    workbook.createSheet(SHEET),
                    Stream.of(CertificateField.values())
                            .map(field -> new Heading(field.chinese(), width(field), field.isRequired()))
                            .toList());
            TemplateSheets.explanations(workbook, Explanations.ofCertificates(rows));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static int width(CertificateField field) {
        return switch (field) {
            case CERTIFICATE, ID_NUMBER, AGENCY, ITEM_NAME -> 24;
            case AGENCY_NAME -> 36;
            default -> 14;
        };
    }
}

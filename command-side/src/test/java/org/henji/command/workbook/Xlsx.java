package org.henji.command.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, so that they can be as wrong as a test wants them, and as terse as other programs write them. */
final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Xlsx() {}

    static Xlsx minimal() {
        return new Xlsx()
                .with("[Content_Types].xml", """
                        <Types xmlns="%1$s/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Override PartName="/xl/workbook.xml" ContentType="%2$s.sheet.main+xml"/>
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$s.worksheet+xml"/>
                        <Override PartName="/xl/sharedStrings.xml" ContentType="%2$s.sharedStrings+xml"/>
                        <Override PartName="/xl/styles.xml" ContentType="%2$s.styles+xml"/>
                        </Types>""".formatted(PACKAGE, TYPE))
                .with("_rels/.rels", """
                        <Relationships xmlns="%s/relationships">
                        <Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/>
                        </Relationships>""".formatted(PACKAGE, OFFICE))
                .with("xl/workbook.xml", """
                        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="考生" sheetId="1" r:id="r1"/></sheets></workbook>
                        """.formatted(MAIN, OFFICE))
                .with("xl/_rels/workbook.xml.rels", """
                        <Relationships xmlns="%1$s/relationships">
                        <Relationship Id="r1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>
                        <Relationship Id="r2" Type="%2$s/sharedStrings" Target="sharedStrings.xml"/>
                        <Relationship Id="r3" Type="%2$s/styles" Target="styles.xml"/>
                        </Relationships>""".formatted(PACKAGE, OFFICE))
                .with(STRINGS, "<sst xmlns=\"%s\"/>".formatted(MAIN))
                .with(STYLES, """
                        <styleSheet xmlns="%s"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
                        """.formatted(MAIN))
                .withRows("");
    }

    /** A sheet of texts; what is null is left out. */
    static byte[] of(List<String[]> rows) {
        StringBuilder xml = new StringBuilder();
        for (String[] row : rows) {
            xml.append("<row>");
            for (String text : row) {
                xml.append(text == null ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>");
            }
            xml.append("</row>");
        }
        return minimal().withRows(xml.toString()).bytes();
    }

    static byte[] of(String[]... rows) {
        return of(Arrays.asList(rows));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    Xlsx withRows(String xml) {
        return with(SHEET, "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, xml));
    }

    Xlsx withStrings(String xml) {
        return with(STRINGS, "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, xml));
    }

    /** With these attributes of the workbook's properties. */
    Xlsx withProperties(String attributes) {
        return with("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><workbookPr %s/><sheets><sheet name="考生" sheetId="1" r:id="r1"/></sheets></workbook>
                """.formatted(MAIN, OFFICE, attributes));
    }

    Xlsx with(String part, String xml) {
        parts.put(part, xml.getBytes(UTF_8));
        return this;
    }

    Xlsx without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        return bytes(null, InputStream.nullInputStream());
    }

    /** @param instead the content of that part, however long */
    byte[] bytes(String part, InputStream instead) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getKey().equals(part)) {
                    instead.transferTo(zip);
                } else {
                    zip.write(entry.getValue());
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of candidates, right and wrong. Made by hand, because no library makes the wrong ones. */
public final class Workbooks {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final int ID_NUMBER_COLUMN = 1;
    public static final int PHONE_COLUMN = 6;

    private static final List<String> HEADINGS =
            List.of("姓名", "身份证号", "性别", "出生日期", "民族", "文化程度", "手机号码", "考生来源", "工作单位", "通讯地址", "本职业工作年限", "电子邮箱", "补考");

    private static final String OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml", """
                    <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>""".formatted(PACKAGE, TYPE, TYPE),
            "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"),
            "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="考生" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(MAIN, OFFICE_DOCUMENT));

    private Workbooks() {}

    /** A candidate of {@link Papers#candidate}. */
    @SuppressWarnings("unchecked") // it is made of such mappings
    public static List<String> row(int n) {
        Map<String, Object> candidate = Papers.candidate(n);
        Map<String, Object> person = (Map<String, Object>) candidate.get("person");
        return List.of(
                (String) person.get("name"),
                (String) person.get("idNumber"),
                candidate.get("sex").equals("MALE") ? "男" : "女",
                (String) candidate.get("birthDate"),
                (String) candidate.get("ethnicGroup"),
                "高中",
                (String) person.get("phone"),
                "社会",
                "",
                (String) candidate.get("address"),
                "",
                "",
                "否");
    }

    /** With the template's heading. */
    public static byte[] of(Stream<List<String>> rows) {
        return write(sheet -> {
            for (List<String> row : (Iterable<List<String>>) Stream.concat(Stream.of(HEADINGS), rows)::iterator) {
                write(sheet, row(row, Map.of()));
            }
        });
    }

    /** A row whose ID number a formula puts together. */
    public static byte[] withFormula() {
        return write(sheet -> {
            write(sheet, row(HEADINGS, Map.of()));
            write(sheet, row(row(0), Map.of(ID_NUMBER_COLUMN, "<f>\"620102\"&amp;\"198503120000\"</f>")));
        });
    }

    /** A few kilobytes that unpack to very much. */
    public static byte[] bomb(int megabytes) {
        byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
        return write(sheet -> {
            for (int n = 0; n < megabytes; n++) {
                sheet.write(spaces);
            }
        });
    }

    private interface Sheet {
        void writeTo(OutputStream sheet) throws IOException;
    }

    private static byte[] write(Sheet rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : new TreeMap<>(PARTS).entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                write(archive, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue());
            }
            archive.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(archive, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            rows.writeTo(archive);
            write(archive, "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static String row(List<String> cells, Map<Integer, String> formulas) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> "<c t=\"inlineStr\">" + formulas.getOrDefault(column, "") + "<is><t>"
                        + cells.get(column) + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }

    private static void write(OutputStream part, String text) throws IOException {
        part.write(text.getBytes(UTF_8));
    }

    private static String relationship(String type, String target) {
        return """
                <Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/%s" Target="%s"/></Relationships>""".formatted(PACKAGE, OFFICE_DOCUMENT, type, target);
    }
}

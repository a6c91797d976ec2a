package org.henji.command.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.Education;

/**
 * Writes the registration workbooks in {@code examples/}: the template, filled in with invented people. Their ID numbers have the
 * sequence 000, which is never given out; it is even, so all of them are women. Nobody is in both workbooks or twice in one.
 *
 * <p>Beside them stand the {@linkplain ExampleRegisters registers of old certificates}.
 *
 * <p>The seventeenth of the thirty has an employer that no reviewer believes.
 */
final class ExampleWorkbooks {

    private static final int ROWS = 10_000;

    static final int SMALL = 30;
    static final int LARGE = 300;
    static final int UNBELIEVABLE = 17;
    static final String UNBELIEVABLE_EMPLOYER = "月球基地第九牛肉面馆";

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1966, 2, 3);
    private static final int DAYS_APART = 41;

    private static final List<String> COUNTIES =
            List.of("620102", "620103", "620104", "620105", "620121", "620123", "621102", "621121", "622901");

    private static final List<Education> EDUCATIONS = List.of(Education.values());
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "兰芳秀英娟敏静丽艳娜玲桂珍莲雪梅琴云萍红玉";

    /** Names that few fonts can print. */
    private static final List<String> RARE = List.of("测试㐂𠮷", "测试𬱖䶮", "测试·古丽㐅");

    private ExampleWorkbooks() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        byte[] candidates = CandidateTemplate.make(ROWS);
        write(folder.resolve("candidates-30.xlsx"), candidates, CandidateTemplate.SHEET, small());
        write(folder.resolve("candidates-300.xlsx"), candidates, CandidateTemplate.SHEET, large());
        write(
                folder.resolve("old-certificates.xlsx"),
                CertificateTemplate.make(ROWS),
                CertificateTemplate.SHEET,
                ExampleRegisters.workbook());
        Files.write(
                folder.resolve("old-certificates.csv"),
                OldCertificates.csv(ExampleRegisters.csv().toArray(String[][]::new)));
    }

    static List<String[]> small() {
        return people(0, SMALL);
    }

    static List<String[]> large() {
        return people(SMALL, LARGE);
    }

    private static List<String[]> people(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(ExampleWorkbooks::person)
                .toList();
    }

    private static String[] person(int index) {
        LocalDate born = FIRST_BIRTHDAY.plusDays((long) DAYS_APART * index);
        String county = COUNTIES.get(index % COUNTIES.size());
        CandidateSource source = index % 3 == 0 ? CandidateSource.ENTERPRISE : CandidateSource.SOCIETY;
        return new String[] {
            name(index),
            Registrations.complete(county + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "000"),
            "女",
            born.toString(),
            index % 7 == 3 ? "回族" : index % 11 == 5 ? "东乡族" : "汉族",
            EDUCATIONS.get(1 + index % 7).chinese(),
            String.format(Locale.ROOT, "1390000%04d", index + 1),
            source.chinese(),
            employer(index, source),
            "甘肃省示例县示例路 " + (index + 1) + " 号",
            String.valueOf(index % 15),
            null,
            index % 20 == 9 ? "是" : "否"
        };
    }

    private static String name(int index) {
        return index > 0 && index % 100 == 0
                ? RARE.get(index / 100 - 1)
                : "测试" + letter(SURNAMES, index) + letter(GIVEN, index / SURNAMES.length() + index);
    }

    private static char letter(String letters, int index) {
        return letters.charAt(index % letters.length());
    }

    private static String employer(int index, CandidateSource source) {
        if (index == UNBELIEVABLE - 1) {
            return UNBELIEVABLE_EMPLOYER;
        }
        return source == CandidateSource.ENTERPRISE ? "示例餐饮管理有限公司" : null;
    }

    private static void write(Path file, byte[] template, String name, List<String[]> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                OutputStream target = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.getSheet(name);
            rows.forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
            workbook.write(target);
        }
    }

    private static void fill(XSSFRow row, String[] person) {
        for (int column = 0; column < person.length; column++) {
            if (person[column] != null) {
                row.createCell(column).setCellValue(person[column]);
                row.getCell(column).setCellStyle(row.getSheet().getColumnStyle(column));
            }
        }
    }

    static List<String> texts(String... person) {
        return Arrays.stream(person).map(text -> text == null ? "" : text).toList();
    }
}

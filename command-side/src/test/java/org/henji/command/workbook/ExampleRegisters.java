package org.henji.command.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The registers of old certificates in {@code examples/}: of the scheme of 16 digits as a workbook, and of that of 22 characters as a
 * CSV file. Certificates, agencies and people are invented; the ID numbers have the sequence 000, which is never given out, and belong
 * to nobody in the other examples. The last row of the workbook is a certificate that expired long ago.
 */
final class ExampleRegisters {

    static final int WORKBOOK = 30;
    static final int CSV = 12;

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1966, 2, 23);
    private static final int DAYS_APART = 41;
    private static final LocalDate FIRST_ISSUE = LocalDate.of(2023, 3, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 10);
    private static final int DAYS_BEFORE = 20;
    private static final String SURNAMES = "谢邹喻柏水窦章云苏潘葛奚范彭郎";
    private static final String GIVEN = "慧婷洁莹璐";
    private static final String FILED = "91620102MA9DEM01XH";

    private ExampleRegisters() {}

    static List<String[]> workbook() {
        return IntStream.range(0, WORKBOOK)
                .mapToObj(index -> row(String.format(Locale.ROOT, "2262000100%06d", index + 1), index))
                .toList();
    }

    static List<String[]> csv() {
        return IntStream.range(WORKBOOK, WORKBOOK + CSV)
                .mapToObj(index -> row(String.format(Locale.ROOT, "S000062010001%09d", index + 1), index))
                .toList();
    }

    private static String[] row(String certificate, int index) {
        LocalDate issued = index == WORKBOOK - 1 ? LONG_AGO : FIRST_ISSUE.plusDays(7L * index);
        boolean filed = index % 5 == 0;
        boolean noodles = index % 2 == 0;
        return new String[] {
            certificate,
            "测试" + SURNAMES.charAt(index % SURNAMES.length()) + GIVEN.charAt(index % GIVEN.length()),
            idNumber(index),
            noodles ? "兰州牛肉拉面制作" : "食品雕刻",
            noodles ? "ZX-01-001" : "ZX-01-002",
            issued.toString(),
            index % 3 == 0 ? issued.plusYears(5).minusDays(1).toString() : null,
            filed ? "兰州示例职业培训学校（虚构）" : "兰州市旧示例考核站（虚构）",
            filed ? FILED : null,
            "620102",
            issued.minusDays(DAYS_BEFORE).toString(),
            String.valueOf(60 + index % 40),
            index % 4 == 0 ? String.format(Locale.ROOT, "LZ%06d", index + 1) : null,
            index % 6 == 0 ? String.format(Locale.ROOT, "1390001%04d", index) : null
        };
    }

    private static String idNumber(int index) {
        LocalDate born = FIRST_BIRTHDAY.plusDays((long) DAYS_APART * index);
        return Registrations.complete("620102" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "000");
    }
}

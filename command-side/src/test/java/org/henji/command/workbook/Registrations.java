package org.henji.command.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of a registration workbook. The people are invented: sequence number 000 is never given out. */
final class Registrations {

    static final String[] HEADER = CandidateRows.HEADINGS.toArray(String[]::new);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int DAYS_IN_EVERY_MONTH = 28;
    private static final int MONTHS = 12;
    private static final int YEARS = 40;

    private Registrations() {}

    /** Somebody born on a day of their own, a woman: the sequence is even. */
    static String[] row(int number) {
        return row("测试考生" + number, idNumber(number));
    }

    static String[] row(String name, String idNumber) {
        return new String[] {
            name,
            idNumber,
            "女",
            idNumber.substring(6, 10) + "-" + idNumber.substring(10, 12) + "-" + idNumber.substring(12, 14),
            "汉族",
            "高中",
            "13900000001",
            "社会",
            null,
            "兰州市城关区示例路 1 号",
            "2",
            "someone@example.com",
            "否"
        };
    }

    static String[] with(String heading, String value, String... row) {
        String[] changed = row.clone();
        changed[CandidateRows.HEADINGS.indexOf(heading)] = value;
        return changed;
    }

    static byte[] workbook(String[]... rows) {
        return Xlsx.of(
                Stream.concat(Stream.ofNullable(HEADER), Arrays.stream(rows)).toList());
    }

    static byte[] workbook(int rows) {
        return workbook(
                IntStream.rangeClosed(1, rows).mapToObj(Registrations::row).toArray(String[][]::new));
    }

    static String idNumber(int number) {
        int day = 1 + number % DAYS_IN_EVERY_MONTH;
        int month = 1 + number / DAYS_IN_EVERY_MONTH % MONTHS;
        int year = 1965 + number / (DAYS_IN_EVERY_MONTH * MONTHS) % YEARS;
        int region = 620102 + number / (DAYS_IN_EVERY_MONTH * MONTHS * YEARS);
        return complete(String.format(Locale.ROOT, "%d%04d%02d%02d000", region, year, month, day));
    }

    /** The number with its check character. */
    static String complete(String body) {
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> WEIGHTS[i] * Character.digit(body.charAt(i), 10))
                .sum();
        return body + "10X98765432".charAt(sum % 11);
    }
}

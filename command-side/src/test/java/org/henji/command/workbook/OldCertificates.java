package org.henji.command.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of a register of old certificates. The people are those of {@link Registrations}: invented. */
final class OldCertificates {

    static final String[] HEADER = CertificateRows.HEADINGS.toArray(String[]::new);

    private static final Charset GB18030 = Charset.forName("GB18030");

    private OldCertificates() {}

    /** A certificate with a number of sixteen digits, of somebody born on a day of their own. */
    static String[] row(int number) {
        return row(number(number), number);
    }

    static String[] row(String certificate, int person) {
        return new String[] {
            certificate,
            "测试持证人" + person,
            Registrations.idNumber(person),
            "兰州牛肉拉面制作",
            null,
            "2022-07-01",
            null,
            "兰州市旧示例考核站（虚构）",
            null,
            null,
            "2022-06-01",
            "85",
            null,
            null
        };
    }

    static String number(int number) {
        return String.format(Locale.ROOT, "09270101%08d", number);
    }

    static String[] with(String heading, String value, String... row) {
        String[] changed = row.clone();
        changed[CertificateRows.HEADINGS.indexOf(heading)] = value;
        return changed;
    }

    static byte[] workbook(String[]... rows) {
        return Xlsx.of(
                Stream.concat(Stream.ofNullable(HEADER), Arrays.stream(rows)).toList());
    }

    static byte[] workbook(int rows) {
        return workbook(rows(rows));
    }

    static String[][] rows(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(OldCertificates::row).toArray(String[][]::new);
    }

    /** With the mark by which a spreadsheet knows UTF-8. */
    static byte[] csv(String[]... rows) {
        return ("\uFEFF" + text(rows)).getBytes(UTF_8);
    }

    /** As spreadsheets in China save it. */
    static byte[] gb18030(String[]... rows) {
        return text(rows).getBytes(GB18030);
    }

    private static String text(String[]... rows) {
        return Stream.concat(Stream.ofNullable(HEADER), Arrays.stream(rows))
                .map(row -> Arrays.stream(row).map(OldCertificates::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}

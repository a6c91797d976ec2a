package org.henji.kernel.calendar;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BusinessCalendarTest {

    private static final String HEAD = "kind,from,to,name\nnotice,2026-11-01,,an invented notice\n";
    private static final String YEAR_2027 = HEAD + "off,2027-01-01,,元旦\nwork,2027-01-02,,元旦\n";

    private final BusinessCalendar calendar = BusinessCalendar.standard();

    @ParameterizedTest
    @CsvSource({
        "2023-01-02, false", // 元旦, the weekday after a Sunday
        "2023-01-03, true",
        "2023-01-20, true",
        "2023-01-21, false", // 春节
        "2023-01-27, false",
        "2023-01-28, true", // make-up Saturday
        "2023-01-29, true", // make-up Sunday
        "2023-02-04, false", // a plain Saturday
        "2023-06-25, true",
        "2023-10-06, false",
        "2023-10-07, true",
        "2023-12-30, false",
        "2024-02-04, true", // make-up Sunday
        "2024-02-09, true", // 除夕: a day off is recommended, not ordered
        "2024-02-12, false",
        "2024-02-18, true",
        "2024-05-11, true",
        "2024-09-14, true",
        "2024-09-17, false",
        "2024-12-31, true",
        "2025-01-01, false",
        "2025-01-26, true", // make-up Sunday
        "2025-01-27, true",
        "2025-01-28, false", // 除夕, a holiday since 2025
        "2025-06-02, false",
        "2025-10-08, false",
        "2025-10-11, true",
        "2026-01-02, false",
        "2026-01-04, true",
        "2026-02-14, true", // make-up Saturday
        "2026-02-23, false",
        "2026-02-28, true",
        "2026-06-19, false",
        "2026-09-20, true",
        "2026-10-01, false",
        "2026-10-08, true",
    })
    void a_day_is_worked_as_the_state_council_arranged(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    /** Make-up days only move work: what is lost in a year is its weekends and statutory holidays, 11 days and since 2025 13. */
    @ParameterizedTest
    @CsvSource({"2023, 11", "2024, 11", "2025, 13", "2026, 13"})
    void a_year_works_all_days_but_weekends_and_statutory_holidays(int year, int statutoryHolidays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        long weekdays = first.datesUntil(first.plusYears(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count();

        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(Math.toIntExact(weekdays) - statutoryHolidays);
    }

    @Test
    void each_bundled_year_names_its_notice() {
        assertThat(calendar.years()).containsExactly(2023, 2024, 2025, 2026);
        assertThat(calendar.notice(2023)).hasValue("国务院办公厅关于2023年部分节假日安排的通知(国办发明电〔2022〕16号), 2022-12-08");
        assertThat(calendar.notice(2024)).hasValue("国务院办公厅关于2024年部分节假日安排的通知(国办发明电〔2023〕7号), 2023-10-25");
        assertThat(calendar.notice(2025)).hasValue("国务院办公厅关于2025年部分节假日安排的通知(国办发明电〔2024〕12号), 2024-11-12");
        assertThat(calendar.notice(2026)).hasValue("国务院办公厅关于2026年部分节假日安排的通知(国办发明电〔2025〕7号), 2025-11-04");
        assertThat(calendar.notice(2027)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-06, 5, 2023-02-13", // a Monday in plain weeks
        "2023-02-10, 1, 2023-02-13", // a Friday
        "2023-02-11, 1, 2023-02-13", // a Saturday
        "2023-02-11, 0, 2023-02-11",
        "2023-01-20, 1, 2023-01-28", // over 春节, to the make-up Saturday
        "2023-01-20, 3, 2023-01-30",
        "2025-12-31, 1, 2026-01-04", // into the next year, to the make-up Sunday
        "2025-12-31, 2, 2026-01-05",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
    })
    void the_start_does_not_count(LocalDate start, int n, LocalDate end) {
        assertThat(calendar.plusWorkingDays(start, n)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-06, 5, 2023-02-10", // Monday to Friday
        "2023-02-06, 1, 2023-02-06",
        "2023-02-08, 5, 2023-02-14",
        "2023-02-11, 5, 2023-02-17", // put up on a Saturday: the five days are next week
        "2023-01-19, 5, 2023-01-30", // 19, 20, 28, 29, 30 January
        "2024-12-31, 2, 2025-01-02",
    })
    void the_first_day_of_a_period_counts_when_it_is_worked(LocalDate first, int days, LocalDate last) {
        assertThat(calendar.lastDayOfPeriod(first, days)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-06, 2023-02-13, 5",
        "2023-02-06, 2023-02-06, 0",
        "2023-02-10, 2023-02-12, 0",
        "2023-02-10, 2023-02-13, 1",
        "2023-02-13, 2023-02-06, -5",
        "2025-12-31, 2026-01-05, 2",
    })
    void the_days_between_leave_out_the_start(LocalDate start, LocalDate end, int days) {
        assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(days);
    }

    @Test
    void adding_and_counting_agree_on_every_day() {
        LocalDate first = LocalDate.of(2023, 1, 1);
        first.datesUntil(LocalDate.of(2026, 11, 1)).forEach(start -> {
            for (int n = 0; n <= 20; n++) {
                LocalDate end = calendar.plusWorkingDays(start, n);
                assertThat(calendar.workingDaysBetween(start, end))
                        .as("%s + %s", start, n)
                        .isEqualTo(n);
                assertThat(n == 0 || calendar.isWorkingDay(end)).isTrue();
            }
        });
    }

    @Test
    void a_year_that_is_not_loaded_is_never_guessed() {
        assertYearMissing("2022", () -> calendar.isWorkingDay(LocalDate.of(2022, 12, 31)));
        assertYearMissing("2027", () -> calendar.isWorkingDay(LocalDate.of(2027, 1, 1)));
        assertYearMissing("2027", () -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 31), 1));
        assertYearMissing("2027", () -> calendar.plusWorkingDays(LocalDate.of(2026, 1, 1), Integer.MAX_VALUE));
        assertYearMissing("2027", () -> calendar.plusWorkingDays(LocalDate.of(2027, 1, 1), 0));
        assertYearMissing("2027", () -> calendar.lastDayOfPeriod(LocalDate.of(2026, 12, 31), 2));
        assertYearMissing(
                "2027", () -> calendar.workingDaysBetween(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)));
        assertYearMissing(
                "2022", () -> calendar.workingDaysBetween(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1)));
        assertThat(calendar.lastDayOfPeriod(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_number_of_days_must_make_sense() {
        LocalDate day = LocalDate.of(2023, 2, 6);

        assertThatThrownBy(() -> calendar.plusWorkingDays(day, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.lastDayOfPeriod(day, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_further_year_comes_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("2027.csv"), YEAR_2027);

        BusinessCalendar more = calendar.withYear(file);

        assertThat(more.years()).containsExactly(2023, 2024, 2025, 2026, 2027);
        assertThat(more.notice(2027)).hasValue("an invented notice, 2026-11-01");
        assertThat(more.plusWorkingDays(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(calendar.years()).doesNotContain(2027);
    }

    @Test
    void a_file_replaces_a_bundled_year() {
        BusinessCalendar corrected = calendar.withYear(new StringReader(HEAD + "off,2026-12-31,,元旦\n"));

        assertThat(corrected.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(corrected.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
    }

    @Test
    void a_file_saved_by_a_spreadsheet_is_read() {
        String saved = "\uFEFF" + YEAR_2027.replace("\n", "\r\n");

        assertThat(calendar.withYear(new StringReader(saved)).years()).contains(2027);
    }

    @Test
    void a_file_that_is_not_there_is_named(@TempDir Path folder) {
        assertThatThrownBy(() -> calendar.withYear(folder.resolve("2027.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("2027.csv");
    }

    @Test
    void a_file_in_another_encoding_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("2027.csv"), YEAR_2027, UTF_16);

        assertFileRefused("0", "UTF-8", () -> calendar.withYear(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maybe,2027-01-01,,元旦 | 5 | unknown kind",
                "off,2027-13-01,,元旦 | 5 | not a date",
                "off,2027-02-29,,元旦 | 5 | not a date",
                "off,1.1.2027,,元旦 | 5 | not a date",
                "off,+12027-01-01,,元旦 | 5 | not a date",
                "off,,,元旦 | 5 | not a date",
                "off,2027-01-05,2027-01-04,元旦 | 5 | before the first",
                "off,2028-01-01,,元旦 | 5 | not a day of the year 2027",
                "off,2027-12-31,2028-01-02,元旦 | 5 | not a day of the year 2027",
                "off,2027-01-01,,元旦 | 5 | 2027-01-01 is listed twice",
                "off,2027-01-02,2027-01-03,元旦 | 5 | 2027-01-02 is listed twice",
                "work,2027-01-02,,元旦 | 5 | 2027-01-02 is listed twice",
                "work,2027-01-04,,元旦 | 5 | 2027-01-04 is no Saturday or Sunday",
                "notice,2026-11-02,,again | 5 | a second notice",
                "off,2027-05-01 | 5 | four columns",
                "off,2027-05-01,, | 5 | the name is empty",
            })
    void a_wrong_line_is_refused_with_its_number_and_the_reason(String line, String number, String reason) {
        assertFileRefused(number, reason, () -> calendar.withYear(new StringReader(YEAR_2027 + line + "\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "off,2027-01-01,,元旦\n",
                "kind,from,to,name\noff,2027-01-01,,元旦\n",
                HEAD,
                HEAD + "work,2027-01-02,,元旦\n",
            })
    void a_file_without_header_notice_or_day_off_is_refused(String text) {
        String lastLine = String.valueOf(text.lines().count());

        assertFileRefused(lastLine, "", () -> calendar.withYear(new StringReader(text)));
    }

    private static void assertYearMissing(String year, ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOfSatisfying(InvalidValue.class, e -> {
            assertThat(e.failure().code()).isEqualTo(FailureCode.CALENDAR_YEAR_MISSING);
            assertThat(e.failure().arguments()).containsExactly(year);
        });
    }

    private static void assertFileRefused(String line, String reason, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(InvalidValue.class, e -> {
            assertThat(e.failure().code()).isEqualTo(FailureCode.CALENDAR_FILE_INVALID);
            assertThat(e.failure().arguments().getFirst()).isEqualTo(line);
            assertThat(e.failure().arguments().getLast()).contains(reason);
        });
    }
}

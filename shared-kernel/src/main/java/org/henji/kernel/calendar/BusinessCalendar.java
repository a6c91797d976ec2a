package org.henji.kernel.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/**
 * Working days (工作日) with the holidays and make-up working days that the State Council announces for each year. A question
 * that touches a day of a year which is not loaded fails with {@link FailureCode#CALENDAR_YEAR_MISSING}: no deadline is ever
 * guessed. Immutable.
 */
public final class BusinessCalendar {

    private static final int FIRST_BUNDLED_YEAR = 2023;
    private static final int LAST_BUNDLED_YEAR = 2026;
    private static final BusinessCalendar STANDARD = bundled();

    private final NavigableMap<Integer, CalendarYear> years;

    private BusinessCalendar(NavigableMap<Integer, CalendarYear> years) {
        this.years = Collections.unmodifiableNavigableMap(years);
    }

    /** The years that come with Henji, 2023 to 2026. */
    public static BusinessCalendar standard() {
        return STANDARD;
    }

    /**
     * This calendar with one more year, or with one year replaced: a later notice may still move a day of a year that is
     * known already. The form of the file is that of the bundled ones. Closes the reader.
     */
    public BusinessCalendar withYear(Reader file) {
        CalendarYear year = CalendarFile.read(file);
        NavigableMap<Integer, CalendarYear> more = new TreeMap<>(years);
        more.put(year.year(), year);
        return new BusinessCalendar(more);
    }

    /** As {@link #withYear(Reader)}, from a file in UTF-8. */
    public BusinessCalendar withYear(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return withYear(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar file " + file + " cannot be opened", e);
        }
    }

    /** The loaded years. */
    public SortedSet<Integer> years() {
        return years.navigableKeySet();
    }

    /** The State Council's notice that a loaded year follows: title, document number, day. */
    public Optional<String> notice(int year) {
        return Optional.ofNullable(years.get(year)).map(CalendarYear::notice);
    }

    public boolean isWorkingDay(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        if (year == null) {
            throw new InvalidValue(FailureCode.CALENDAR_YEAR_MISSING, String.valueOf(day.getYear()));
        }
        return year.isWorkingDay(day);
    }

    /**
     * The n-th working day after {@code start}. The start does not count, whether it is a working day or not, as the Civil
     * Code (art. 201) lets a period begin on the next day. Zero gives the start itself.
     */
    public LocalDate plusWorkingDays(LocalDate start, int n) {
        requireAtLeast(0, n);
        isWorkingDay(start); // of a loaded year, even when nothing is added
        LocalDate day = start;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * The last day of a period of so many working days that begins with {@code firstDay}, which counts if it is a working
     * day: a notice of five working days put up on a Monday of a plain week ends on its Friday.
     */
    public LocalDate lastDayOfPeriod(LocalDate firstDay, int workingDays) {
        requireAtLeast(1, workingDays);
        return plusWorkingDays(firstDay, isWorkingDay(firstDay) ? workingDays - 1 : workingDays);
    }

    /**
     * How many working days come after {@code start} up to and including {@code end}: what {@link #plusWorkingDays} was
     * given to get from the one to the other. Negative when the end comes first.
     */
    public int workingDaysBetween(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -workingDaysBetween(end, start);
        }
        isWorkingDay(start); // of a loaded year, even when it does not count
        return Math.toIntExact(start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkingDay)
                .count());
    }

    private static void requireAtLeast(int least, int workingDays) {
        if (workingDays < least) {
            throw new IllegalArgumentException("at least " + least + " working days, not " + workingDays);
        }
    }

    private static BusinessCalendar bundled() {
        BusinessCalendar calendar = new BusinessCalendar(new TreeMap<>());
        for (int year = FIRST_BUNDLED_YEAR; year <= LAST_BUNDLED_YEAR; year++) {
            String name = year + ".csv";
            var resource = Objects.requireNonNull(BusinessCalendar.class.getResourceAsStream(name), name);
            calendar = calendar.withYear(new InputStreamReader(resource, UTF_8));
        }
        return calendar;
    }
}

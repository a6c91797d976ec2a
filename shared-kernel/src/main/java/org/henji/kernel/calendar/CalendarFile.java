package org.henji.kernel.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the calendar file of one year: UTF-8, {@code #} comments, the header {@code kind,from,to,name}, then one row per
 * stretch of days. An empty {@code to} means a single day. Kinds: {@code notice} (exactly one: the day and the name of the
 * State Council's notice), {@code off} (no work) and {@code work} (a weekend day that is worked).
 *
 * <p>It refuses whatever a typing error could produce, because a wrong calendar shows only when a deadline is disputed.
 */
final class CalendarFile {

    private static final String HEADER = "kind,from,to,name";
    private static final int DATE_LENGTH = "2026-01-31".length();
    private static final String NO_DATE = "not a date of the form 2026-01-31";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Set<LocalDate> daysOff = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private int lineNumber;
    private boolean headerSeen;
    private @Nullable String notice;
    private @Nullable Integer year;

    private CalendarFile() {}

    static CalendarYear read(Reader source) {
        return new CalendarFile().readAll(source);
    }

    private CalendarYear readAll(Reader source) {
        try (var reader = new BufferedReader(source)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lineNumber++;
                // spreadsheets put the mark in front of what they save as UTF-8
                readLine(lineNumber == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
            }
        } catch (IOException e) {
            throw invalid("not readable as UTF-8 text", e);
        }
        if (notice == null) {
            throw invalid("the file names no notice");
        }
        if (year == null || daysOff.isEmpty()) {
            throw invalid("the file has no day off");
        }
        return new CalendarYear(year, notice, Set.copyOf(daysOff), Set.copyOf(makeUpDays));
    }

    private void readLine(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (!headerSeen) {
            require(line.strip().equals(HEADER), "the header " + HEADER + " is expected");
            headerSeen = true;
            return;
        }
        List<String> columns = List.of(line.strip().split(",", 4));
        require(columns.size() == 4, "four columns are expected: " + HEADER);
        LocalDate from = date(columns.get(1));
        LocalDate to = columns.get(2).isEmpty() ? from : date(columns.get(2));
        String name = columns.get(3);
        require(!name.isBlank(), "the name is empty");
        switch (columns.getFirst()) {
            case "notice" -> readNotice(from, name);
            case "off" -> days(from, to).forEach(day -> add(day, daysOff));
            case "work" -> days(from, to).forEach(this::addMakeUpDay);
            default -> throw invalid("unknown kind, expected notice, off or work");
        }
    }

    private void readNotice(LocalDate day, String name) {
        require(notice == null, "a second notice");
        notice = name + ", " + day;
    }

    private Stream<LocalDate> days(LocalDate from, LocalDate to) {
        if (year == null) {
            year = from.getYear();
        }
        require(from.getYear() == year && to.getYear() == year, "not a day of the year " + year);
        require(!to.isBefore(from), "the last day is before the first");
        return from.datesUntil(to.plusDays(1));
    }

    private void addMakeUpDay(LocalDate day) {
        require(CalendarYear.isWeekend(day), day + " is no Saturday or Sunday, so it cannot be a make-up working day");
        add(day, makeUpDays);
    }

    private void add(LocalDate day, Set<LocalDate> days) {
        require(!daysOff.contains(day) && !makeUpDays.contains(day), day + " is listed twice");
        days.add(day);
    }

    private LocalDate date(String text) {
        // the ISO form also takes years of more digits, which nobody means
        require(text.length() == DATE_LENGTH, NO_DATE);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(NO_DATE, e);
        }
    }

    private void require(boolean holds, String reason) {
        if (!holds) {
            throw invalid(reason);
        }
    }

    private InvalidValue invalid(String reason) {
        return new InvalidValue(FailureCode.CALENDAR_FILE_INVALID, String.valueOf(lineNumber), reason);
    }

    private InvalidValue invalid(String reason, Exception cause) {
        InvalidValue invalid = invalid(reason);
        invalid.initCause(cause);
        return invalid;
    }
}

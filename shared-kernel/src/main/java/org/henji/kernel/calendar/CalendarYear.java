package org.henji.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** One year of the calendar: what its notice moves away from the plain Monday-to-Friday week. */
record CalendarYear(int year, String notice, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays) {

    boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || (!isWeekend(day) && !daysOff.contains(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}

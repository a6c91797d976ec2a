package org.henji.kernel.session.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.henji.kernel.region.RegionCode;

/**
 * What sessions are counted by: the year of the session and the first four digits of the prefecture, e.g. 266201. Prefectures
 * with the same four digits share a series, so that no number is given twice.
 */
public record SessionSeries(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SessionSeries {
        Objects.requireNonNull(value);
    }

    public static SessionSeries of(LocalDate day, RegionCode prefecture) {
        return new SessionSeries(String.format(
                Locale.ROOT, "%02d%s", day.getYear() % 100, prefecture.value().substring(0, 4)));
    }

    @Override
    public String toString() {
        return value;
    }
}

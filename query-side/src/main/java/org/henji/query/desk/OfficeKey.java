package org.henji.query.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Level;
import org.henji.kernel.region.RegionCode;

/** An office as one word, for rows that belong to one: its level and its territory or agency, e.g. {@code COUNTY/620103}. */
public record OfficeKey(@JsonValue String value) {

    public OfficeKey {
        Objects.requireNonNull(value);
    }

    public static OfficeKey of(Level level, RegionCode territory) {
        return new OfficeKey(level + "/" + territory);
    }

    public static OfficeKey of(Uscc agency) {
        return new OfficeKey(Level.AGENCY + "/" + agency);
    }

    @Override
    public String toString() {
        return value;
    }
}

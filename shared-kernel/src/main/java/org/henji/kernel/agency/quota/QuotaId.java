package org.henji.kernel.agency.quota;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;

/** One item in one prefecture, e.g. {@code 620100/ZX-01-001}. */
public record QuotaId(@JsonValue String value) {

    private static final char SEPARATOR = '/';

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuotaId {
        Objects.requireNonNull(value);
    }

    public static QuotaId of(RegionCode prefecture, ItemCode item) {
        return new QuotaId(prefecture.value() + SEPARATOR + item.value());
    }

    /** As {@link RegionCode#parse} and {@link ItemCode#parse}, separated by a slash. */
    public static QuotaId parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        String prefecture = separator < 0 ? text : text.substring(0, separator);
        return of(RegionCode.parse(prefecture), ItemCode.parse(text.substring(separator + 1)));
    }

    public RegionCode prefecture() {
        return new RegionCode(value.substring(0, value.indexOf(SEPARATOR)));
    }

    public ItemCode item() {
        return new ItemCode(value.substring(value.indexOf(SEPARATOR) + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}

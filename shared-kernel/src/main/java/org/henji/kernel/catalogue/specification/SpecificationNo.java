package org.henji.kernel.catalogue.specification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of a specification (规范编号): the item and the version, e.g. ZX-01-001-V1. */
public record SpecificationNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("ZX-\\d{2}-\\d{3}-V[1-9]\\d{0,2}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpecificationNo {
        Objects.requireNonNull(value);
    }

    /** The n-th version for the item; n counts from 1. */
    public static SpecificationNo of(ItemCode item, int n) {
        return new SpecificationNo(item.value() + "-V" + n);
    }

    public static SpecificationNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(
                    FailureCode.SPECIFICATION_NO_INVALID, text.substring(0, Math.min(40, text.length())));
        }
        return new SpecificationNo(text);
    }

    public ItemCode item() {
        return new ItemCode(value.substring(0, value.lastIndexOf("-V")));
    }

    @Override
    public String toString() {
        return value;
    }
}

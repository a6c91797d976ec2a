package org.henji.kernel.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The code of an assessment item (项目代码), project-assigned: {@code ZX-category-serial}, e.g. ZX-01-001. */
public record ItemCode(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("ZX-\\d{2}-\\d{3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemCode {
        Objects.requireNonNull(value);
    }

    public static ItemCode parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.ITEM_CODE_INVALID, text.substring(0, Math.min(40, text.length())));
        }
        return new ItemCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}

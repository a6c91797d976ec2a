package org.henji.kernel.certificate.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.henji.kernel.certificate.SchemeNo;

/** The codes by which a scheme names the agencies of a prefecture, e.g. {@code agency-codes-HENJI-ZX-1/6201}. */
public record AgencyCodesNo(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyCodesNo {
        Objects.requireNonNull(value);
    }

    /**
     * The codes of one prefecture.
     *
     * @param prefecture as the scheme writes it
     */
    public static AgencyCodesNo of(SchemeNo scheme, String prefecture) {
        return new AgencyCodesNo("agency-codes-" + scheme.value() + "/" + prefecture);
    }

    @Override
    public String toString() {
        return value;
    }
}

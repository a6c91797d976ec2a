package org.henji.kernel.session.duty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.henji.kernel.agency.Uscc;

/** A site of an agency, e.g. 91…/A. */
public record SiteKey(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SiteKey {
        Objects.requireNonNull(value);
    }

    public static SiteKey of(Uscc agency, String siteNo) {
        return new SiteKey(agency.value() + "/" + siteNo);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.henji.kernel.certificate.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.henji.kernel.session.SessionNo;

/** For whom of a session certificates have been asked (已申请证书名单): its session, e.g. 2662010001-C. */
public record ClaimsNo(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClaimsNo {
        Objects.requireNonNull(value);
    }

    public static ClaimsNo of(SessionNo session) {
        return new ClaimsNo(session.value() + "-C");
    }

    public SessionNo session() {
        return new SessionNo(value.substring(0, value.lastIndexOf("-C")));
    }

    @Override
    public String toString() {
        return value;
    }
}

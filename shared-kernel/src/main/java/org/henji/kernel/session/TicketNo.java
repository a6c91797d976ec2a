package org.henji.kernel.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number of an admission ticket (准考证号), project-assigned: the session (10 digits), the room (2), the station (2). */
public record TicketNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{14}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TicketNo {
        Objects.requireNonNull(value);
    }

    public static TicketNo parse(String text) {
        if (!FORMAT.matcher(text).matches()) {
            throw new InvalidValue(FailureCode.TICKET_NO_INVALID);
        }
        return new TicketNo(text);
    }

    public static TicketNo of(SessionNo session, int room, int station) {
        return new TicketNo(String.format(Locale.ROOT, "%s%02d%02d", session.value(), room, station));
    }

    public SessionNo session() {
        return new SessionNo(value.substring(0, value.length() - 4));
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.henji.platform.settings;

import java.nio.file.Path;
import java.util.Locale;
import org.henji.kernel.failure.InvalidValue;

/** A calendar file that cannot be used. A year left out would show only when a deadline in it is asked for. */
final class CalendarFileRefused extends RuntimeException {

    CalendarFileRefused(Path file, RuntimeException cause) {
        super("The calendar file " + file + " cannot be used. " + reason(cause), cause);
    }

    private static String reason(RuntimeException cause) {
        return cause instanceof InvalidValue invalid
                ? invalid.failure().message(Locale.ENGLISH)
                : String.valueOf(cause.getCause());
    }
}

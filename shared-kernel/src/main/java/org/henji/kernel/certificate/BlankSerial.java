package org.henji.kernel.certificate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/**
 * The serial that is printed on a blank certificate (流水码): letters, if any, and digits, e.g. GS00000001. The form is the
 * product's own proposal; that of the province is not public.
 */
public record BlankSerial(@JsonValue String value) implements Comparable<BlankSerial> {

    private static final Pattern FORMAT = Pattern.compile("[A-Z]{0,4}\\d{6,12}");

    private static final Comparator<BlankSerial> IN_ORDER =
            Comparator.comparing(BlankSerial::series).thenComparingLong(BlankSerial::number);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BlankSerial {
        Objects.requireNonNull(value);
    }

    public static BlankSerial parse(String text) {
        String serial = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!FORMAT.matcher(serial).matches()) {
            throw new InvalidValue(FailureCode.BLANK_SERIAL_INVALID);
        }
        return new BlankSerial(serial);
    }

    /** The serial of that number in a series. */
    public static BlankSerial of(String series, long number) {
        int split = series.indexOf('#');
        String digits = String.format(Locale.ROOT, "%0" + Integer.parseInt(series.substring(split + 1)) + "d", number);
        return new BlankSerial(series.substring(0, split) + digits);
    }

    /** Its letters and how many digits follow: serials of one series can be counted, e.g. {@code GS#8}. */
    public String series() {
        int digits = digits();
        return value.substring(0, digits) + '#' + (value.length() - digits);
    }

    public long number() {
        return Long.parseLong(value.substring(digits()));
    }

    private int digits() {
        int first = 0;
        while (first < value.length() && Character.isLetter(value.charAt(first))) {
            first++;
        }
        return first;
    }

    @Override
    public int compareTo(BlankSerial other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.henji.kernel.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/**
 * A citizen identity number (公民身份号码, GB 11643-1999) of 18 characters. The address part is never looked up: a number keeps
 * the division of the day it was given, which may be long abolished. That is why Hutool's check is not used here: it refuses
 * provinces it does not know, asks today's date, and lets forms of 10 and 15 characters pass.
 */
public record CitizenIdNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CitizenIdNumber {
        Objects.requireNonNull(value, "value");
    }

    /** The failure never repeats the number. */
    public static CitizenIdNumber parse(String text) {
        String number = text.strip().replace('x', 'X');
        if (!FORM.matcher(number).matches() || !checkHolds(number) || !bornOnRealDay(number)) {
            throw new InvalidValue(FailureCode.ID_NUMBER_INVALID);
        }
        return new CitizenIdNumber(number);
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    public Sex sex() {
        return Character.digit(value.charAt(16), 10) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Masked, so that neither a log line nor an exception text can carry the number. */
    @Override
    public String toString() {
        int tail = value.length() - 4;
        return tail <= 6
                ? "*".repeat(value.length())
                : value.substring(0, 6) + "*".repeat(tail - 6) + value.substring(tail);
    }

    private static boolean checkHolds(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return number.charAt(17) == CHECKS.charAt(sum % CHECKS.length());
    }

    private static boolean bornOnRealDay(String number) {
        try {
            birthDate(number);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static LocalDate birthDate(String number) {
        return LocalDate.parse(number.substring(6, 14), BIRTH_DATE);
    }
}

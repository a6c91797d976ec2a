package org.henji.kernel.certificate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/**
 * The number of a certificate (证书编号). It says nothing here: numbers of several schemes stand side by side, and none is ever
 * taken apart to decide anything.
 */
public record CertificateNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("[0-9A-Z]{6,32}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CertificateNo {
        Objects.requireNonNull(value);
    }

    /** However it is typed: full-width characters, small letters and spaces between are the same number. */
    public static CertificateNo parse(String text) {
        String number = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (!FORMAT.matcher(number).matches()) {
            throw new InvalidValue(FailureCode.CERTIFICATE_NO_INVALID);
        }
        return new CertificateNo(number);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.henji.kernel.credential;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/** The number on a credential (证件编号); letters, digits and hyphens, never read for a meaning. */
public record CredentialNo(@JsonValue String value) {

    private static final Pattern FORMAT = Pattern.compile("[0-9A-Z][0-9A-Z-]{3,39}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CredentialNo {
        Objects.requireNonNull(value);
    }

    /** However it is typed: full-width characters and small letters are the same number. */
    public static CredentialNo parse(String text) {
        String number = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!FORMAT.matcher(number).matches()) {
            throw new InvalidValue(FailureCode.CREDENTIAL_NO_INVALID);
        }
        return new CredentialNo(number);
    }

    @Override
    public String toString() {
        return value;
    }
}

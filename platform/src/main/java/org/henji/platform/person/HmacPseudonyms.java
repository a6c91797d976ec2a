package org.henji.platform.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Subject;

/**
 * Pseudonyms by HMAC-SHA256, cut to 128 bits. A plain hash would not do: there are few enough ID numbers to try them all.
 * Each kind of input has a label of its own, so that no contact can be made to look like an ID number.
 */
public final class HmacPseudonyms implements Pseudonyms {

    private static final String PREFIX = "p_";
    private static final int BYTES = 16;

    private final SecretKey key;

    public HmacPseudonyms(SecretKey key) {
        this.key = key;
    }

    @Override
    public Subject of(CitizenIdNumber idNumber) {
        return subject("id-number", idNumber.value());
    }

    @Override
    public Subject of(String name, String phone) {
        // people type both with blanks and in several Unicode forms
        return subject("contact", compact(name), compact(phone));
    }

    private Subject subject(String label, String... parts) {
        Mac mac = mac();
        mac.update(label.getBytes(UTF_8));
        for (String part : parts) {
            mac.update((byte) 0);
            mac.update(part.getBytes(UTF_8));
        }
        return new Subject(PREFIX + HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(), BYTES)));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cntrl}-]+", "");
    }
}

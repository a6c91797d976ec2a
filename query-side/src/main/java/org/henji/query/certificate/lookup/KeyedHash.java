package org.henji.query.certificate.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Stands for what people have typed, under a key that this process made and nobody keeps. */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    KeyedHash() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** The text, so that it can be counted and not be read. */
    String of(String label, String text) {
        return label + HexFormat.of().formatHex(hash(text));
    }

    /**
     * Whether both are the same name, however they were typed; it takes as long whether they are or not. People type names with
     * blanks, in several Unicode forms and with several middle dots.
     *
     * @param held null of a person who was erased, whom no name fits
     */
    boolean isSameName(String given, @Nullable String held) {
        boolean same = MessageDigest.isEqual(hash(compact(given)), hash(compact(held == null ? "" : held)));
        return same && held != null;
    }

    /** The name as it is compared. */
    static String compact(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cntrl}]+", "")
                .replaceAll("[•‧∙・．.]", "·");
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}

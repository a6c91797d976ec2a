package org.henji.platform.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.henji.kernel.person.Subject;

/**
 * Encrypts the data of a person under that person's key. The first byte of the sealed form names the cipher, so that another
 * one (SM4) can take over without touching what is stored; cipher and subject are authenticated, so that a sealed form cannot
 * be moved to somebody else.
 */
public final class PersonalDataSealer {

    private static final byte AES_256_GCM = 1;

    private final PersonKeys keys;
    private final AesGcm cipher;

    public PersonalDataSealer(PersonKeys keys) {
        this(keys, new SecureRandom());
    }

    PersonalDataSealer(PersonKeys keys, SecureRandom random) {
        this.keys = keys;
        this.cipher = new AesGcm(random);
    }

    public byte[] seal(Subject subject, byte[] plaintext) {
        byte[] sealed = cipher.seal(keys.getOrCreate(subject), plaintext, context(subject));
        byte[] result = new byte[1 + sealed.length];
        result[0] = AES_256_GCM;
        System.arraycopy(sealed, 0, result, 1, sealed.length);
        return result;
    }

    /**
     * The plaintext; empty when the person's key has been destroyed.
     *
     * @throws PersonKeysException when the key is missing or does not fit: neither may pass for an erasure
     */
    public Optional<byte[]> open(Subject subject, byte[] sealed) {
        return keys.find(subject).map(key -> {
            if (sealed.length == 0 || sealed[0] != AES_256_GCM) {
                throw new PersonKeysException("The personal data of " + subject + " is sealed in an unknown form");
            }
            try {
                return cipher.open(key, Arrays.copyOfRange(sealed, 1, sealed.length), context(subject));
            } catch (AEADBadTagException e) {
                throw new PersonKeysException(
                        "The personal data of " + subject + " is damaged, or was sealed under another key than the"
                                + " present one; restore the events or the key store from the backup",
                        e);
            }
        });
    }

    private static byte[] context(Subject subject) {
        byte[] name = subject.value().getBytes(UTF_8);
        byte[] context = new byte[1 + name.length];
        context[0] = AES_256_GCM;
        System.arraycopy(name, 0, context, 1, name.length);
        return context;
    }
}

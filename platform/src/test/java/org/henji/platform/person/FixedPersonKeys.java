package org.henji.platform.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.platform.failure.Refused;

/** Keys for tests that do not test keys: always the same ones, in memory. */
public final class FixedPersonKeys implements PersonKeys {

    private final Set<Subject> erased = new HashSet<>();

    /** Seals the same data to the same bytes each time. */
    public static PersonalDataSealer sealer() {
        return new FixedPersonKeys().fixedSealer();
    }

    public PersonalDataSealer fixedSealer() {
        return new PersonalDataSealer(this, new FixedNonce());
    }

    @Override
    public synchronized SecretKey getOrCreate(Subject subject) {
        return find(subject).orElseThrow(() -> new Refused(FailureCode.PERSON_ERASED));
    }

    @Override
    public synchronized void ensure(Collection<Subject> subjects) {
        subjects.forEach(this::getOrCreate);
    }

    @Override
    public synchronized Optional<SecretKey> find(Subject subject) {
        return erased.contains(subject) ? Optional.empty() : Optional.of(key(subject.value()));
    }

    @Override
    public synchronized void erase(Collection<Subject> subjects) {
        erased.addAll(subjects);
    }

    @Override
    public SecretKey pseudonymKey() {
        return key("pseudonym-key");
    }

    private static SecretKey key(String name) {
        try {
            return AesGcm.key(MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class FixedNonce extends SecureRandom {
        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
        }
    }
}

package org.henji.query.infrastructure;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.platform.failure.Refused;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.PersonalDataSealer;
import org.henji.platform.serialization.HenjiSerializer;
import tools.jackson.databind.ObjectMapper;

/** Keys of people in memory, the same for the same person wherever they are made. */
public final class TestPeople implements PersonKeys {

    private final Set<Subject> erased = ConcurrentHashMap.newKeySet();

    public ObjectMapper mapper() {
        return serializer().getObjectMapper();
    }

    public HenjiSerializer serializer() {
        return new HenjiSerializer(new PersonalDataSealer(this));
    }

    @Override
    public SecretKey getOrCreate(Subject subject) {
        return find(subject).orElseThrow(() -> new Refused(FailureCode.PERSON_ERASED));
    }

    @Override
    public void ensure(Collection<Subject> subjects) {
        subjects.forEach(this::getOrCreate);
    }

    @Override
    public Optional<SecretKey> find(Subject subject) {
        return erased.contains(subject) ? Optional.empty() : Optional.of(key(subject));
    }

    @Override
    public void erase(Collection<Subject> subjects) {
        erased.addAll(subjects);
    }

    @Override
    public SecretKey pseudonymKey() {
        return key(new Subject("pseudonyms"));
    }

    private static SecretKey key(Subject subject) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) subject.hashCode();
        return new SecretKeySpec(bytes, "AES");
    }
}

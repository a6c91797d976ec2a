package org.henji.platform.person;

import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.henji.kernel.person.Subject;

/**
 * The data key of every person. Whoever destroys a key has erased the person in everything that was ever stored; that is
 * why keys live neither among the events nor among the read models.
 */
public interface PersonKeys {

    /** The person's key, made and stored first when there is none. Refused with PERSON_ERASED after {@link #erase}. */
    SecretKey getOrCreate(Subject subject);

    /** Makes the missing keys of many people in one transaction: all or, when one of them has been erased, none. */
    void ensure(Collection<Subject> subjects);

    /** The person's key; empty when it was destroyed or never made. */
    Optional<SecretKey> find(Subject subject);

    /** Destroys the key for good and sees to it that none is ever made again; the second time does nothing. */
    void erase(Subject subject);

    /** The key from which pseudonyms are made; it never changes. */
    SecretKey pseudonymKey();
}

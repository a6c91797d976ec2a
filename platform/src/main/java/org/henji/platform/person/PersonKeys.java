package org.henji.platform.person;

import java.util.Collection;
import java.util.List;
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

    /**
     * The key under which data of the person was sealed; empty when it was destroyed by {@link #erase}.
     *
     * @throws PersonKeysException when there is neither a key nor an erasure: what was sealed under it can be read again with
     *     the right key store, and must not pass for erased
     */
    Optional<SecretKey> find(Subject subject);

    /**
     * Destroys the keys for good, all or none, and sees to it that none is ever made again for these subjects; the second
     * time does nothing.
     */
    void erase(Collection<Subject> subjects);

    default void erase(Subject subject) {
        erase(List.of(subject));
    }

    /** The key from which pseudonyms are made; it never changes. */
    SecretKey pseudonymKey();
}

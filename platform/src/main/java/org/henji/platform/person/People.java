package org.henji.platform.person;

import java.util.Collection;
import java.util.List;
import org.henji.kernel.person.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgetting people. */
public final class People {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    private final PersonKeys keys;

    public People(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * From now on the person reads as erased in every event; the pseudonym stays. Read models show it as soon as they are
     * folded anew.
     */
    public void erase(Subject subject) {
        erase(List.of(subject));
    }

    /**
     * As for one subject, all or none. One human is several subjects: by ID number as staff, by each name and phone as a
     * contact ({@link Pseudonyms}).
     */
    public void erase(Collection<Subject> subjects) {
        keys.erase(subjects);
        log.info("Erased {}", subjects);
    }
}

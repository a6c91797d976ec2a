package org.henji.command.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.platform.failure.Refused;
import org.henji.platform.person.PersonKeys;
import org.springframework.stereotype.Component;

/** The keys of the people in a workbook, in one transaction as a rule. */
@Component
class KeysOfMany {

    private final PersonKeys keys;

    KeysOfMany(PersonKeys keys) {
        this.keys = keys;
    }

    /** Sees to it that these people have keys, but for those who have been erased, and tells who has. */
    Set<Subject> ensure(List<Subject> people) {
        Set<Subject> erased = new HashSet<>();
        ensure(people, erased);
        return erased;
    }

    /** All or none are given keys, and nobody says for whose sake it is none: halving finds them in few transactions. */
    private void ensure(List<Subject> people, Set<Subject> erased) {
        try {
            keys.ensure(people);
        } catch (Refused refused) {
            if (refused.failure().code() != FailureCode.PERSON_ERASED) {
                throw refused;
            }
            if (people.size() == 1) {
                erased.add(people.getFirst());
            } else {
                int half = people.size() / 2;
                ensure(people.subList(0, half), erased);
                ensure(people.subList(half, people.size()), erased);
            }
        }
    }
}

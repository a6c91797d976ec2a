package org.henji.platform.person;

import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Subject;

/** Makes the pseudonym of a person: the same person, the same subject, and nobody can compute it without the key. */
public interface Pseudonyms {

    Subject of(CitizenIdNumber idNumber);

    /** For somebody whose ID number is not asked for. */
    Subject of(String name, String phone);
}

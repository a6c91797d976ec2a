package org.henji.kernel.person;

/** The two values that a citizen ID number can tell (GB/T 2261.1 codes 1 and 2). */
public enum Sex {
    MALE,
    FEMALE
}

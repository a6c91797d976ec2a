package org.henji.kernel.session;

import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.jspecify.annotations.Nullable;

/**
 * 考生 of a session.
 *
 * @param candidate 报名序号, counted from 1 in the session and never given twice
 * @param person with name, ID number and phone
 * @param resit 补考
 */
public record Candidate(
        int candidate,
        PersonalData person,
        PersonalProfile profile,
        boolean resit,
        @Nullable Photo photo) {}

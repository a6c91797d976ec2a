package org.henji.query.person;

import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.person.PersonalData;

/** People who judge an agency and do not belong to it: the members of panels, whom the centre sent. */
public final class Experts {

    private Experts() {}

    /** An agency learns who judges it, so that it can ask for a recusal (回避), and nothing else about the person. */
    public static PersonalData shownTo(Actor reader, PersonalData expert) {
        return reader.level() == Level.AGENCY
                ? new PersonalData(expert.subject(), expert.name(), null, null, null)
                : expert;
    }
}

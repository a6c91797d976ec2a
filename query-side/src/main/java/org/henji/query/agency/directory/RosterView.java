package org.henji.query.agency.directory;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;

/** The people of a filed agency, as it last reported them. */
public record RosterView(Uscc agency, List<StaffMember> staff, Instant changedAt) {

    /** Every report is the whole roster. */
    static RosterView evolve(StaffChanged event) {
        return new RosterView(event.agency(), event.staff(), event.at());
    }
}

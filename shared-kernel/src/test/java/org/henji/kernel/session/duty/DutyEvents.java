package org.henji.kernel.session.duty;

import static org.henji.kernel.agency.AgencyEvents.SITE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.ENDS_AT;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.STARTS_AT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.duty.PersonDutyEvent.DutyReleased;
import org.henji.kernel.session.duty.PersonDutyEvent.DutyReserved;
import org.henji.kernel.session.duty.SessionSeriesEvent.SessionNumberTaken;
import org.henji.kernel.session.duty.SiteRotationEvent.GroupScheduled;
import org.henji.kernel.session.duty.SiteRotationEvent.GroupUnscheduled;

/** Duties, groups at sites and session numbers, for tests. */
public final class DutyEvents {

    public static final SessionSeries SERIES = new SessionSeries("266201");
    public static final SiteKey SITE_KEY = SiteKey.of(USCC, SITE);

    private DutyEvents() {}

    public static SessionNumberTaken numberTaken(int number) {
        return new SessionNumberTaken(SERIES, number, SessionNo.of(SERIES.value(), number), AT);
    }

    public static DutyReserved reserved(CredentialNo credential) {
        return reserved(SessionEvents.holder(credential), SESSION, DAY);
    }

    /** For the time of the session of the tests, on that day. */
    public static DutyReserved reserved(Subject person, SessionNo session, LocalDate day) {
        return new DutyReserved(person, session, day.atTime(STARTS_AT), day.atTime(ENDS_AT), AT);
    }

    public static DutyReleased released(CredentialNo credential) {
        return new DutyReleased(SessionEvents.holder(credential), SESSION, AT);
    }

    public static GroupScheduled scheduled(SessionNo session, LocalDate day, CredentialNo... assessors) {
        List<Subject> subjects = Stream.of(assessors).map(SessionEvents::holder).toList();
        return new GroupScheduled(SITE_KEY, session, day.atTime(STARTS_AT), subjects, AT);
    }

    public static GroupUnscheduled unscheduled(SessionNo session) {
        return new GroupUnscheduled(SITE_KEY, session, AT);
    }
}

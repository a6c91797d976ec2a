package org.henji.command.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedMap;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.Subject;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.duty.SiteKey;

/** Where and when a session needs its people, and how it comes by them: first each of them, then the turn at the site. */
record Booking(SessionNo session, SiteKey site, LocalDateTime from, LocalDateTime until) {

    static Booking of(SessionNo session, Uscc agency, SessionPlan plan) {
        return new Booking(
                session,
                SiteKey.of(agency, plan.siteNo()),
                plan.date().atTime(plan.startsAt()),
                plan.date().atTime(plan.endsAt()));
    }

    /** The people of a group instead of those of another. */
    void take(AssessorGroup group, Optional<AssessorGroup> before, Aggregates aggregates, Rules rules, Instant now) {
        SortedMap<Subject, CredentialNo> wanted = group.people();
        SortedMap<Subject, CredentialNo> everybody = group.people();
        before.ifPresent(other -> everybody.putAll(other.people()));
        everybody.keySet().forEach(person -> {
            CredentialNo credential = wanted.get(person);
            if (credential == null) {
                release(person, aggregates, now);
            } else {
                aggregates.inOrNew(
                        PersonDuty.class,
                        PersonDuty.idOf(person),
                        PersonDuty::new,
                        duty -> duty.reserve(person, credential, session, from, until, now));
            }
        });
        aggregates.inOrNew(
                SiteRotation.class,
                site,
                SiteRotation::new,
                rotation -> rotation.schedule(site, session, from, group.members(), rules, now));
    }

    /** One assessor has left. */
    void leave(GroupMember assessor, AssessorGroup rest, Aggregates aggregates, Instant now) {
        release(assessor.subject(), aggregates, now);
        aggregates.in(SiteRotation.class, site, rotation -> rotation.reduce(session, rest.members(), now));
    }

    /** The session needs nobody any more, then and there. */
    void giveUp(AssessorGroup group, Aggregates aggregates, Instant now) {
        group.people().keySet().forEach(person -> release(person, aggregates, now));
        aggregates.in(SiteRotation.class, site, rotation -> rotation.unschedule(session, now));
    }

    private void release(Subject person, Aggregates aggregates, Instant now) {
        aggregates.in(PersonDuty.class, PersonDuty.idOf(person), duty -> duty.release(person, session, now));
    }
}

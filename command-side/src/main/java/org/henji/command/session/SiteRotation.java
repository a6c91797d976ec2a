package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.kernel.person.Subject;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.GroupMember;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.duty.SiteKey;
import org.henji.kernel.session.duty.SiteRotationEvent.GroupScheduled;
import org.henji.kernel.session.duty.SiteRotationEvent.GroupUnscheduled;

/**
 * The groups that assess at a site, in the order of their sessions (考评组轮换). A group differs enough from the one before it and
 * from the one after it, whichever of them is assigned first, and nobody assesses too often in a row. A group that goes makes
 * neighbours of two others; those are not looked at again, because nobody assigns them anew. The notice asks for no rotation;
 * the rule is that of sibling programmes ([A]).
 */
@Aggregate
class SiteRotation {

    private record Slot(LocalDateTime startsAt, SessionNo session) {}

    private static final Comparator<Slot> IN_TIME = Comparator.comparing(Slot::startsAt)
            .thenComparing(slot -> slot.session().value());

    @AggregateIdentifier
    private SiteKey site;

    private final NavigableMap<Slot, Set<Subject>> groups = new TreeMap<>(IN_TIME);

    /** Nothing when the group is scheduled so already. */
    void schedule(
            SiteKey key,
            SessionNo session,
            LocalDateTime startsAt,
            List<GroupMember> members,
            Rules rules,
            Instant now) {
        Slot slot = new Slot(startsAt, session);
        Set<Subject> group = Set.copyOf(subjects(members));
        if (group.equals(groups.get(slot))) {
            return;
        }
        NavigableMap<Slot, Set<Subject>> wanted = new TreeMap<>(groups);
        wanted.keySet().removeIf(other -> other.session().equals(session));
        wanted.put(slot, group);
        Rotation rotation =
                new Rotation(List.copyOf(wanted.values()), wanted.headMap(slot).size());
        rotation.mustDiffer(rules.rotationOneIn());
        rotation.mustNotRepeat(members, rules.maxConsecutiveSessions());
        apply(new GroupScheduled(key, session, startsAt, subjects(members), now));
    }

    /** Somebody has left the group; no rule keeps anybody from that. */
    void reduce(SessionNo session, List<GroupMember> remaining, Instant now) {
        slotOf(session)
                .ifPresent(slot -> apply(new GroupScheduled(site, session, slot.startsAt(), subjects(remaining), now)));
    }

    @EventSourcingHandler
    void evolve(GroupScheduled event) {
        site = event.site();
        remove(event.session());
        groups.put(new Slot(event.startsAt(), event.session()), Set.copyOf(event.assessors()));
    }

    void unschedule(SessionNo session, Instant now) {
        if (slotOf(session).isPresent()) {
            apply(new GroupUnscheduled(site, session, now));
        }
    }

    @EventSourcingHandler
    void evolve(GroupUnscheduled event) {
        remove(event.session());
    }

    private void remove(SessionNo session) {
        slotOf(session).ifPresent(groups::remove);
    }

    private Optional<Slot> slotOf(SessionNo session) {
        return groups.keySet().stream()
                .filter(slot -> slot.session().equals(session))
                .findFirst();
    }

    private static List<Subject> subjects(List<GroupMember> members) {
        return members.stream().map(GroupMember::subject).toList();
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    SiteRotation() {}
}
